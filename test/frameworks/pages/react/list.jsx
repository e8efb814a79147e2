import { useState } from 'react';
import { orders } from '../orders.js';

export default function Page() {
  const [n, set] = useState(0);
  return (
    <>
      <button type="button" id="change" onClick={() => set(n + 1)}>
        Change
      </button>
      <div id="list">
        {orders[n % orders.length].map((key) =>
          key === 'form' ? (
            <vodokanal-register key={key} endpoint="/api/registrations" />
          ) : (
            <p key={key} id={key}>
              {key}
            </p>
          ),
        )}
      </div>
    </>
  );
}
