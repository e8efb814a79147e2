/* The next step of the page keeps the form and puts everything else anew. */
window.step = () => {
  function draw() {
    var form = document.querySelector('vodokanal-register');
    var main = document.createElement('main');
    main.innerHTML = '<h1>Наступний крок</h1><section id="two"></section>';
    main.querySelector('section').append(form);
    document.querySelector('main').replaceWith(main);
  }
  if (!document.startViewTransition) return Promise.resolve(draw());
  window.transition = document.startViewTransition(draw);
  return window.transition.finished;
};
