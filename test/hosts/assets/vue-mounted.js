/* After the form is drawn, so that the template holds it. */
window.mount = () => {
  var app = Vue.createApp({ data: () => ({ greeting: 'Вітаємо', partner: 'gazeta' }) });
  app.config.compilerOptions.isCustomElement = (tag) => tag.includes('-');
  window.app = app.mount('#app');
};
