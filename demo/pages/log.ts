/** Shows the last events of all forms on a page of the demo. */
const names = ['input', 'submit', 'success', 'failure', 'navigate', 'ready', 'unavailable', 'escape'].map(
  (name) => `vodokanal-${name}`,
);
const log = document.querySelector('#log');
for (const name of names)
  document.addEventListener(name, (event) => {
    const line = document.createElement('li');
    line.textContent = `${name} ${JSON.stringify((event as CustomEvent).detail)}`;
    log?.prepend(line);
    while (log && log.children.length > 20) log.lastElementChild?.remove();
  });

export {};
