[Object, Function, Array, String, Number, Boolean, Date, RegExp, Error, Promise, Map, Set, Symbol, JSON, Math, Reflect]
  .concat([Event, EventTarget, Node, Element, HTMLElement, Document, Headers, Response, URL])
  .forEach((one) => {
    Object.freeze(one);
    if (one.prototype) Object.freeze(one.prototype);
  });
