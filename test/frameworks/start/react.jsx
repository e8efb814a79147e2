import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

/** Puts a page into `#app`; one that a server has drawn when its button is pressed. */
export function start(Page) {
  const app = document.getElementById('app');
  // Double renders and effects are a matter of React's development build only.
  const page = import.meta.env.DEV ? (
    <StrictMode>
      <Page />
    </StrictMode>
  ) : (
    <Page />
  );
  const button = document.getElementById('hydrate');
  if (button) button.onclick = () => hydrateRoot(app, page);
  else createRoot(app).render(page);
}
