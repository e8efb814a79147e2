import { useState } from 'react';

export default function Page() {
  const [n, set] = useState(0);
  const [log, tell] = useState('');
  return (
    <>
      <button type="button" id="change" onClick={() => set(n + 1)}>
        Change
      </button>
      <output id="log">{log}</output>
      <vodokanal-register
        endpoint="/api/registrations"
        headers={{ 'X-Count': String(n) }}
        onvodokanal-input={({ type }) => tell(type)}
        suppressHydrationWarning
      />
    </>
  );
}
