window.captured = 0;
document.addEventListener(
  'submit',
  (event) => {
    window.captured++;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);
