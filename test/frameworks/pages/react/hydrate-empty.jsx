import { useState } from 'react';

export default function Page() {
  const [n, set] = useState(0);
  return (
    <>
      <button type="button" id="change" onClick={() => set(n + 1)}>
        Change
      </button>
      <vodokanal-register endpoint="/api/registrations" partner={`site-${n}`} suppressHydrationWarning />
    </>
  );
}
