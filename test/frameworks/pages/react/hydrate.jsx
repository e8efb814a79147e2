import { useState } from 'react';

export default function Page() {
  const [n, set] = useState(0);
  return (
    <>
      <button type="button" id="change" onClick={() => set(n + 1)}>
        Change
      </button>
      <vodokanal-register endpoint="/api/registrations" suppressHydrationWarning>
        <h3 slot="heading">Реєстрація</h3>
        <p slot="notice">Примітка {n}</p>
        {n % 2 === 1 && <p className="below">Під формою {n}</p>}
      </vodokanal-register>
    </>
  );
}
