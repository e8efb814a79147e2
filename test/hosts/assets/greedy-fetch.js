var original = window.fetch;
window.fetch = function () {
  return original.apply(this, arguments).then((response) => response.text().then(() => response));
};
