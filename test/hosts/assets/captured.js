window.captured = [];
document.addEventListener(
  'submit',
  (event) => {
    window.captured.push(`${event.target.localName} ${event.defaultPrevented}`);
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);
