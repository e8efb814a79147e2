import type {} from 'vodokanal-forms/solid';

/** What compiles, and what must not. */
export const right = () => (
  <vodokanal-register
    endpoint="/api/registrations"
    heading-level={3}
    timeout="9000"
    attr:after="stay"
    prop:headers={() => ({ 'X-CSRF-Token': 'token' })}
    value={{ house: '1Б-3' }}
    on:vodokanal-failure={({ detail, currentTarget }) => console.info(detail.kind, currentTarget.accountPattern)}
  >
    <p slot="notice">Примітка</p>
  </vodokanal-register>
);
export const wrong = () => [
  // @ts-expect-error: a misspelt attribute.
  <vodokanal-login endpont="/api/sessions" />,
  // @ts-expect-error: an attribute of the other element.
  <vodokanal-login account="100200300401" />,
  // @ts-expect-error: Solid would write over the method `after`.
  <vodokanal-login after="stay" />,
  // @ts-expect-error: a misspelt value.
  <vodokanal-register mail-services="blocked" />,
  // @ts-expect-error: a misspelt key of the words.
  <vodokanal-login prop:words={{ uk: { login: { sumbit: 'Увійти' } } }} />,
  // @ts-expect-error: a member that the event does not have.
  <vodokanal-login on:vodokanal-success={({ detail }) => console.info(detail.mail)} />,
  // @ts-expect-error: a listener that is none.
  <vodokanal-login on:vodokanal-success="greet()" />,
];
