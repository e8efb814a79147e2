/* In a task of the page: document.open takes the address of the page whose script calls it. */
window.rewrite = () =>
  setTimeout(() => {
    var text = '<!doctype html>' + document.documentElement.outerHTML;
    document.open();
    document.write(text);
    document.close();
    window.rewritten = true;
  });
