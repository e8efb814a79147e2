/* The HTML is taken once the form has been drawn; closing throws the nodes away. */
var popup;
window.keep = () => {
  popup = document.querySelector('#popup').outerHTML;
  document.querySelector('#popup').remove();
};
window.reopen = () => {
  document.body.insertAdjacentHTML('beforeend', popup);
};
window.shut = () => document.querySelector('#popup').remove();
