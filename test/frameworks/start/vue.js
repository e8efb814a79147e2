import { createApp, createSSRApp } from 'vue';

/** Puts a page into `#app`; one that a server has drawn when its button is pressed. */
export function start(Page) {
  const button = document.getElementById('hydrate');
  if (button) button.onclick = () => createSSRApp(Page).mount('#app');
  else createApp(Page).mount('#app');
}
