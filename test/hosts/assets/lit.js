import { html, LitElement } from '../lib/lit2/index.js';

customElements.define(
  'page-card',
  class extends LitElement {
    render() {
      return html`<h2>Картка</h2>
        <vodokanal-register endpoint="/api/registrations"></vodokanal-register>`;
    }
  },
);
