import { useState } from 'react';

const value = { house: '15Б' };

export default function Page() {
  const [n, set] = useState(0);
  const [log, tell] = useState([]);
  const note = (event) => tell((before) => [...before, event.type]);
  const given =
    n === 1
      ? { headingLevel: 4, timeout: 9000, look: 'page', state: 'busy', words: { uk: { register: { submit: 'Далі' } } } }
      : {};
  return (
    <>
      <button type="button" id="change" onClick={() => set(n + 1)}>
        Change
      </button>
      <output id="log">{log.join(' ')}</output>
      <vodokanal-register
        endpoint="/api/registrations"
        {...given}
        headers={{ 'X-Count': String(n) }}
        value={value}
        onvodokanal-submit={note}
        onvodokanal-success={note}
      />
    </>
  );
}
