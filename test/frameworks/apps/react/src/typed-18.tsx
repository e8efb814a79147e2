import type {} from 'vodokanal-forms/react';

/** What compiles with the types of React 18, and what must not. */
export const right = <vodokanal-register endpoint="/api/registrations" heading-level={3} class="form" />;
export const wrong = [
  // @ts-expect-error: a misspelt attribute.
  <vodokanal-login key={1} endpont="/api/sessions" />,
  // @ts-expect-error: React 18 would write "[object Object]".
  <vodokanal-login key={2} words={{ uk: { login: { submit: 'Увійти' } } }} />,
  // @ts-expect-error: React 18 would not listen.
  <vodokanal-login key={3} onvodokanal-success={() => {}} />,
];
