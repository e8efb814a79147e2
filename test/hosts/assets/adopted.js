addEventListener('load', () => {
  setTimeout(() => {
    document.adoptedStyleSheets = [];
  }, 50);
});
