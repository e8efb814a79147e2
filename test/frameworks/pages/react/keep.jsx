import { Activity, useState } from 'react';

export default function Page() {
  const [shown, set] = useState(true);
  return (
    <>
      <button type="button" id="change" onClick={() => set(!shown)}>
        Change
      </button>
      <Activity mode={shown ? 'visible' : 'hidden'}>
        <vodokanal-register endpoint="/api/registrations" />
      </Activity>
    </>
  );
}
