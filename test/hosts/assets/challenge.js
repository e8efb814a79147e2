// Two anti-bot services: one adds a hidden input, the other is a form-associated custom element.
var solved = 0;
customElements.define(
  'page-puzzle',
  class extends HTMLElement {
    static formAssociated = true;
    #internals = this.attachInternals();
    connectedCallback() {
      this.textContent = 'Перевірку пройдено';
      this.reset();
    }
    reset() {
      this.#internals.setFormValue('solved-' + ++solved);
    }
  },
);

var requests = [];
var send = window.fetch;
window.fetch = (input, init) => {
  requests.push(JSON.parse(init.body));
  return send(input, init);
};
