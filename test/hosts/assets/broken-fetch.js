var original = window.fetch;
window.fetch = function (input, options) {
  if (options && options.body.get('utm')) console.log(options.body);
  return original.apply(this, arguments);
};
