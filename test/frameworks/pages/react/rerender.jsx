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
        partner={`site-${n}`}
        login-url={`/login?${n}`}
        heading-level={2 + n}
        class={`form-${n}`}
        style={{ marginTop: n }}
      />
    </>
  );
}
