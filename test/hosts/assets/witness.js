/* Records errors from the start of the page on, for the tests and for people who open the page. */
(() => {
  var seen = { errors: [], infos: [], reports: [], shift: 0 };
  window.witness = seen;
  ['error', 'info'].forEach((level) => {
    var own = console[level];
    console[level] = function () {
      seen[level + 's'].push(Array.prototype.map.call(arguments, String).join(' '));
      return own.apply(console, arguments);
    };
  });
  addEventListener('error', (event) => {
    seen.errors.push(String(event.message || event.type));
  });
  addEventListener('unhandledrejection', (event) => {
    seen.errors.push(String(event.reason));
  });
  addEventListener('securitypolicyviolation', (event) => {
    seen.reports.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile);
  });
  try {
    new PerformanceObserver((list) => {
      list.getEntries().forEach((entry) => {
        seen.shift += entry.value;
      });
    }).observe({ type: 'layout-shift', buffered: true });
  } catch (_) {}
})();
