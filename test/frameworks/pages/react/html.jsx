import { useState } from 'react';

export default function Page() {
  const [n, set] = useState(0);
  return (
    <>
      <button type="button" id="change" onClick={() => set(n + 1)}>
        Change
      </button>
      <vodokanal-register
        endpoint="/api/registrations"
        dangerouslySetInnerHTML={{ __html: `<p slot="notice">Примітка ${n}</p>` }}
      />
    </>
  );
}
