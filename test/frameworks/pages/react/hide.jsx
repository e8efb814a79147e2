import { Suspense, use, useState } from 'react';

const ready = Promise.resolve();
const Wait = ({ on }) => use(on) ?? null;

export default function Page() {
  const [on, set] = useState(ready);
  return (
    <>
      <button type="button" id="change" onClick={() => set(on === ready ? new Promise(() => {}) : ready)}>
        Change
      </button>
      <Suspense fallback={<p>…</p>}>
        <vodokanal-register endpoint="/api/registrations" />
        <Wait on={on} />
      </Suspense>
    </>
  );
}
