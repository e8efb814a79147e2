/**
 * What the page puts in by `dangerouslySetInnerHTML` or `innerHTML`. Frameworks leave alone what the server has put there,
 * so a browser needs the tag only: for where it draws the page itself.
 */
export const form = import.meta.env.SSR
  ? (await import('vodokanal-forms/prerender')).renderRegister({
      action: '/register',
      endpoint: '/api/registrations',
      page: 'http://localhost/',
      children: '<p slot="notice">Примітка</p><a slot="fallback" href="/cabinet">Кабінет</a>',
    })
  : '<vodokanal-register endpoint="/api/registrations"></vodokanal-register>';
