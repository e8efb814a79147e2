[Array, String, Number, Date].forEach((type) => {
  type.prototype.toJSON = function () {
    return '"' + this + '"';
  };
});
Array.prototype.reduce = function () {
  return this.length > 1 ? this : this[0];
};
