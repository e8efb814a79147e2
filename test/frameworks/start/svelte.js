import { hydrate, mount } from 'svelte';

/** Puts a page into `#app`; one that a server has drawn when its button is pressed. */
export function start(Page) {
  const target = document.getElementById('app');
  const button = document.getElementById('hydrate');
  if (button) button.onclick = () => hydrate(Page, { target });
  else mount(Page, { target });
}
