/* How many listeners each type of event has on the window and the document: for the tests. */
(() => {
  var counts = {};
  window.listeners = counts;
  [window, document].forEach((target) => {
    var own = new Map();
    var add = target.addEventListener;
    var remove = target.removeEventListener;
    var keyOf = (type, capture) => type + (capture === true || capture?.capture ? '!' : '');
    target.addEventListener = (type, listener, options) => {
      var key = keyOf(type, options);
      if (!own.has(key)) own.set(key, new Set());
      own.get(key).add(listener);
      counts[key] = own.get(key).size;
      return add.call(target, type, listener, options);
    };
    target.removeEventListener = (type, listener, options) => {
      var key = keyOf(type, options);
      if (own.has(key) && own.get(key).delete(listener)) counts[key] = own.get(key).size;
      return remove.call(target, type, listener, options);
    };
  });
})();
