window.translate = () => {
  [document.body]
    .concat(Array.prototype.map.call(document.querySelectorAll('vodokanal-register'), (element) => element.shadowRoot))
    .forEach((root) => {
      var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      var texts = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
      texts.forEach((text) => {
        if (/^(script|style|font)$/i.test(text.parentNode.nodeName)) return;
        var outer = document.createElement('font');
        var inner = document.createElement('font');
        outer.appendChild(inner);
        inner.textContent = text.data;
        text.replaceWith(outer);
      });
    });
};
