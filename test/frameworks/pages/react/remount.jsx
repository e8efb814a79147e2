import { useState } from 'react';

export default function Page() {
  const [shown, set] = useState(true);
  return (
    <>
      <button type="button" id="change" onClick={() => set(!shown)}>
        Change
      </button>
      {shown && <vodokanal-register endpoint="/api/registrations" />}
    </>
  );
}
