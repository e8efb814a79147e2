Object.prototype.extend = function (other) {
  for (var key in other) this[key] = other[key];
  return this;
};
