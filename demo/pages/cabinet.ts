import { html, nothing, render } from 'lit';
import type { OwnSession, Profile } from '../../src/contract/answers.ts';
import { type Tick, ticks } from '../../src/contract/ticks.ts';
import type { Lang } from '../../src/lang.ts';
import { defaults } from '../../src/rules/reading.ts';
import { wordsOf } from '../../src/words/index.ts';
import { calls, Refusal } from './cabinet-calls.ts';
import { cabinetWords } from './cabinet-words.ts';

type Account = Profile['accounts'][number];

/** Where a sentence about the last action stands. */
type Place = 'leave' | 'password' | 'current' | 'new' | 'sessions' | `ticks ${string}`;

const place = document.querySelector<HTMLElement>('#cabinet')!;
const home = () => location.assign('../../#login');
let lang: Lang = 'uk';
let profile: Profile | undefined;
let sessions: OwnSession[] = [];
/** The last outcome, as a key of the words: another language shows it in its own. */
let said: { place: Place; sentence: () => string; good: boolean } | undefined;

function say(where: Place, sentence: () => string, good = false): void {
  said = { place: where, sentence, good };
  draw();
}

/** Does something, and says how it ended. Somebody whose session has ended goes back to the sign-in. */
async function act(
  where: Place,
  work: () => Promise<unknown>,
  done: () => string,
  refused: (refusal: Refusal) => boolean = () => false,
): Promise<boolean> {
  try {
    await work();
    say(where, done, true);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) home();
    else if (error instanceof Refusal && error.status === 429) say(where, () => cabinetWords[lang].limited);
    else if (!(error instanceof Refusal && refused(error))) say(where, () => cabinetWords[lang].failed);
    return false;
  }
}

/** The sentence of the form itself for what is wrong with a new password. */
function newPasswordWords(password: string, code = ''): string {
  const words = wordsOf(lang);
  const sentences: Record<string, (n: number, min: number) => string> = {
    ...(words.password.codes as object),
    common: words.codes.common,
  };
  return sentences[code]?.([...password].length, defaults.passwordMin) ?? cabinetWords[lang].failed;
}

async function changeTick(account: Account, tick: Tick, box: HTMLInputElement): Promise<void> {
  const { checked } = box;
  const kept = await act(
    `ticks ${account.account}`,
    () => calls.changeTicks(account.account, { [tick]: checked }),
    () => cabinetWords[lang].saved,
  );
  if (kept) account[tick] = checked;
  else box.checked = account[tick];
}

async function changePassword(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const { current, password } = Object.fromEntries(new FormData(form)) as Record<'current' | 'password', string>;
  const changed = await act(
    'password',
    () => calls.changePassword({ current, password }),
    () => cabinetWords[lang].passwordChanged,
    ({ errors }) => {
      if (errors.has('/current')) say('current', () => cabinetWords[lang].wrongPassword);
      else if (errors.has('/password')) say('new', () => newPasswordWords(password, errors.get('/password')));
      return errors.size > 0;
    },
  );
  if (changed) {
    form.reset();
    sessions = await calls.sessions();
    draw();
  } else form.querySelector<HTMLInputElement>('[aria-invalid=true]')?.focus();
}

/** Whoever leaves a shared computer has to know whether the session has ended. */
async function leave(): Promise<void> {
  try {
    await calls.signOut();
    home();
  } catch {
    say('leave', () => cabinetWords[lang].stillHere);
  }
}

async function end(work: () => Promise<unknown>): Promise<void> {
  await act(
    'sessions',
    async () => {
      await work();
      sessions = await calls.sessions();
    },
    () => cabinetWords[lang].saved,
  );
}

/** The sentence about the last action, where that was here. */
const status = (where: Place) => html`<p
  class="status"
  role="status"
  ?data-good=${said?.good}
  .textContent=${said?.place === where ? said.sentence() : ''}
></p>`;

/** The way back to the page of a partner. Its link tells that page nothing of where it is followed from. */
const backTemplate = ({ url, name }: NonNullable<Profile['returnTo']>) => html`<p class="return">
  <a href=${url} rel="noopener" referrerpolicy="no-referrer" .textContent=${cabinetWords[lang].back(name)}></a>
</p>`;

function accountTemplate(account: Account) {
  const words = cabinetWords[lang];
  const rows = { [words.account]: account.account, [words.house]: account.house, [words.apartment]: account.apartment };
  return html`<section class="card">
    <dl>${Object.entries(rows).map(([term, text]) => html`<dt>${term}</dt><dd translate="no">${text}</dd>`)}</dl>
    <fieldset>
      <legend>${words.notices}</legend>
      ${ticks.map(
        (tick) => html`<label>
          <input
            type="checkbox"
            .checked=${account[tick]}
            @change=${(event: Event) => changeTick(account, tick, event.target as HTMLInputElement)}
          />
          ${wordsOf(lang).ticks[tick]()}
        </label>`,
      )}
    </fieldset>
    ${status(`ticks ${account.account}`)}
  </section>`;
}

function passwordTemplate(email: string) {
  const words = cabinetWords[lang];
  const box = (where: 'current' | 'new', name: string, autocomplete: string, label: string) => html`<p>
    <label for=${name}>${label}</label>
    <input
      id=${name}
      name=${name}
      type="password"
      autocomplete=${autocomplete}
      required
      aria-invalid=${said?.place === where ? 'true' : nothing}
      aria-describedby=${`${name}-status`}
    />
    <span id=${`${name}-status`}>${status(where)}</span>
  </p>`;
  return html`<section class="card">
    <h2>${words.password}</h2>
    <form method="post" @submit=${changePassword}>
      <input type="text" name="username" autocomplete="username" .value=${email} hidden />
      ${box('current', 'current', 'current-password', words.currentPassword)}
      ${box('new', 'password', 'new-password', words.newPassword)}
      <button type="submit">${words.changePassword}</button>
      ${status('password')}
    </form>
  </section>`;
}

function sessionsTemplate() {
  const words = cabinetWords[lang];
  const times = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Kyiv' });
  return html`<section class="card">
    <h2>${words.sessions}</h2>
    <ul>
      ${sessions.map(({ id, current, agent = words.unknownBrowser, seenAt }) => {
        const leave = html`<button
          type="button"
          aria-label=${words.endSession(agent)}
          @click=${() => end(() => calls.endSession(id))}
        >
          ${words.end}
        </button>`;
        return html`<li>
          <span>${agent}, ${current ? words.thisSession : words.lastSeen(times.format(new Date(seenAt)))}</span>
          ${current ? nothing : leave}
        </li>`;
      })}
    </ul>
    ${
      sessions.length > 1
        ? html`<button type="button" @click=${() => end(calls.endOtherSessions)}>${words.endOthers}</button>`
        : nothing
    }
    ${status('sessions')}
  </section>`;
}

function draw(): void {
  if (!profile) return;
  const words = cabinetWords[lang];
  render(
    html`${profile.returnTo ? backTemplate(profile.returnTo) : nothing}
      <h1>${words.title}</h1>
      <p class="who">
        <span translate="no">${profile.email}</span>
        <button type="button" id="leave" @click=${leave}>${words.leave}</button>
      </p>
      ${status('leave')}
      ${profile.accounts.map(accountTemplate)} ${passwordTemplate(profile.email)} ${sessionsTemplate()}
      <p><a href="../../">${words.home}</a></p>`,
    place,
  );
}

const buttons = [...document.querySelectorAll<HTMLButtonElement>('.languages button')];
for (const button of buttons)
  button.addEventListener('click', () => {
    lang = button.dataset.lang === 'ru' ? 'ru' : 'uk';
    document.documentElement.lang = lang;
    for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
    draw();
  });

Promise.all([calls.profile(), calls.sessions()]).then(
  ([known, open]) => {
    profile = known;
    sessions = open;
    place.replaceChildren();
    draw();
  },
  (error) => {
    if (error instanceof Refusal && error.status === 401) return home();
    place.textContent = 'Не вдалося відкрити кабінет. Спробуйте оновити сторінку.';
  },
);
