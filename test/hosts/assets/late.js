addEventListener('load', () => {
  setTimeout(() => {
    var script = document.createElement('script');
    script.src = '/dist/vodokanal.iife.js';
    document.body.appendChild(script);
  }, 700);
});
