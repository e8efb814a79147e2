/**
 * What `<hanko-auth>` asks its API for until it shows a box, with the answers of its reference back end: the flow begins,
 * hears what the browser can do, and says which inputs the first screen has.
 */
export function hankoAnswer(method: string, url: URL): object | undefined {
  const asked = `${method} ${url.pathname}`;
  if (asked === 'GET /hanko/sessions/validate') return { is_valid: false };
  if (asked !== 'POST /hanko/login') return;
  return url.searchParams.has('action') ? loginInit : preflight;
}

const input = (name: string, type: string, rest: object = {}) => ({
  [name]: { name, type, required: true, hidden: false, ...rest },
});

const action = (name: string, inputs: object, description: string) => ({
  [name]: {
    action: name,
    href: `/login?action=${name}%403f1c2a7e-5a0b-4c42-9d7e-2f8a6c1b9e54`,
    inputs,
    description,
  },
});

const state = (name: string, actions: object) => ({
  name,
  status: 200,
  payload: {},
  csrf_token: 'x7Qm2ZrKc9LwT4uVbN1sYpE8dHgJ6fAa',
  actions,
  links: [],
});

const preflight = state(
  'preflight',
  action(
    'register_client_capabilities',
    {
      ...input('webauthn_available', 'boolean'),
      ...input('webauthn_conditional_mediation_available', 'boolean', { required: false }),
      ...input('webauthn_platform_authenticator_available', 'boolean', { required: false }),
    },
    'Send the computers capabilities.',
  ),
);

const loginInit = state('login_init', {
  ...action(
    'continue_with_login_identifier',
    input('email', 'email', { max_length: 120 }),
    'Enter an identifier to login.',
  ),
  ...action('remember_me', input('remember_me', 'boolean'), 'Enables the user to stay signed in.'),
});
