addEventListener('message', (event) => {
  window.received = event.data;
});
