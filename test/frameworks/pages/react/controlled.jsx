import { useState } from 'react';

export default function Page() {
  const [value, set] = useState({ apartment: '7' });
  return (
    <>
      <output id="log">{JSON.stringify(value)}</output>
      <vodokanal-register
        endpoint="/api/registrations"
        value={value}
        onvodokanal-input={({ detail }) => set((before) => ({ ...before, [detail.field]: detail.value }))}
      />
    </>
  );
}
