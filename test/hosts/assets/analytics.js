var original = window.fetch;
window.heard = [];
window.fetch = function () {
  return original.apply(this, arguments).then((response) => {
    response
      .clone()
      .text()
      .then((text) => {
        window.heard.push(text);
      });
    return response;
  });
};
