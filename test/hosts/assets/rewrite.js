['pointermove', 'keydown', 'touchstart'].forEach((type) => {
  addEventListener(type, run, { once: true });
});
var ran = false;
function run() {
  if (ran) return;
  ran = true;
  var script = document.querySelector('script[type="text/delayed"]');
  script.remove();
  fetch(script.src)
    .then((response) => response.text())
    .then((text) => {
      (0, eval)(text);
    });
}
