document.querySelector('#open').addEventListener('click', () => {
  document.querySelector('#popup').hidden = false;
  focusTrap.createFocusTrap('#popup').activate();
});
