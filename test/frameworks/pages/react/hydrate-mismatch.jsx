import { useState } from 'react';

export default function Page() {
  const [n, set] = useState(0);
  return (
    <>
      <button type="button" id="change" onClick={() => set(n + 1)}>
        Change
      </button>
      <p id="where">{typeof window === 'undefined' ? 'on the server' : 'in the browser'}</p>
      <vodokanal-register endpoint="/api/registrations" suppressHydrationWarning>
        <p slot="notice">Примітка {n}</p>
      </vodokanal-register>
    </>
  );
}
