window.recorded = [];
window.record = function () {
  rrweb.record({
    emit: function (event) {
      window.recorded.push(event);
    },
  });
};
