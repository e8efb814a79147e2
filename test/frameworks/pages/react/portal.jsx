import { useState } from 'react';
import { createPortal } from 'react-dom';

export default function Page() {
  const [n, set] = useState(0);
  return (
    <>
      <button type="button" id="change" onClick={() => set(n + 1)}>
        Change
      </button>
      {n !== 2 &&
        createPortal(
          <vodokanal-register endpoint="/api/registrations">
            <p slot="notice">Примітка {n}</p>
          </vodokanal-register>,
          document.body,
        )}
    </>
  );
}
