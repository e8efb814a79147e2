var wrong = document.currentScript.hasAttribute('data-wrong');
fetch('/dist/integrity.json')
  .then((response) => response.json())
  .then((sums) => {
    var script = document.createElement('script');
    script.src = '/dist/vodokanal.iife.js';
    script.integrity = sums[wrong ? 'vodokanal.js' : 'vodokanal.iife.js'];
    script.crossOrigin = 'anonymous';
    script.onerror = () => {
      window.refused = true;
    };
    document.head.appendChild(script);
  });
