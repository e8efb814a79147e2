import { useState } from 'react';

export default function Page() {
  const [at, set] = useState('register');
  const go = (event) => {
    event.preventDefault();
    set(event.detail.to);
  };
  return at === 'register' ? (
    <vodokanal-register endpoint="/api/registrations" login-url="/login" onvodokanal-navigate={go} />
  ) : (
    <vodokanal-login endpoint="/api/sessions" register-url="/register" onvodokanal-navigate={go} />
  );
}
