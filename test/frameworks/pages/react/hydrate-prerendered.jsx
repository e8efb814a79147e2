import { useState } from 'react';
import { form } from '../prerendered.js';

export default function Page() {
  const [n, set] = useState(0);
  return (
    <>
      <button type="button" id="change" onClick={() => set(n + 1)}>
        Change
      </button>
      <p className="count">{n}</p>
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: form }} />
    </>
  );
}
