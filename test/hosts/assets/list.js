/* Called by the test, as a page's script that learns of an origin later. */
function list(origin) {
  window.vodokanal = { origins: [origin] };
}
