import type {} from 'vodokanal-forms/react';

/** What compiles, and what must not. */
export const right = (
  <vodokanal-register
    endpoint="/api/registrations"
    heading-level={3}
    timeout="9000"
    mail-services="block"
    lang="ru"
    className="form"
    headers={() => ({ 'X-CSRF-Token': 'token' })}
    value={{ house: '1Б-3' }}
    onvodokanal-failure={({ detail, currentTarget }) => console.info(detail.kind, currentTarget.accountPattern)}
  >
    <p slot="notice">Примітка</p>
  </vodokanal-register>
);
export const wrong = [
  // @ts-expect-error: a misspelt attribute.
  <vodokanal-login key={1} endpont="/api/sessions" />,
  // @ts-expect-error: an attribute of the other element.
  <vodokanal-login key={2} account="100200300401" />,
  // @ts-expect-error: the name of the property, which a server would write in small letters.
  <vodokanal-login key={3} cabinetUrl="/cabinet" />,
  // @ts-expect-error: a misspelt value.
  <vodokanal-register key={4} mail-services="blocked" />,
  // @ts-expect-error: a misspelt key of the words.
  <vodokanal-login key={5} words={{ uk: { login: { sumbit: 'Увійти' } } }} />,
  // @ts-expect-error: a member that the event does not have.
  <vodokanal-login key={6} onvodokanal-success={({ detail }) => detail.mail} />,
  // @ts-expect-error: a listener that is none.
  <vodokanal-login key={7} onvodokanal-success="greet()" />,
  // @ts-expect-error: read-only.
  <vodokanal-login key={8} state="idle" />,
  // @ts-expect-error: there is no such element.
  <vodokanal-signin key={9} />,
];
