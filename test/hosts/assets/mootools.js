window.replaced = !/native code/.test(Function.prototype.toString.call(window.Document));
