import type { ElementName } from '../../../src/element-names.ts';
import type { FormElement } from '../../../src/elements/form-element.ts';
import type { ScenarioWords } from '../../words/playground-words.ts';
import { faultHeaders } from './faults.ts';
import { boxOf, comes, pause, typeInto } from './typing.ts';

export const scenarioNames = ['house', 'layout', 'house0', 'account', 'offline', 'limited'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** What a scenario works with. */
export interface Stage {
  element: FormElement;
  words: ScenarioWords;
  /** Aborted when the person wants something else. */
  signal: AbortSignal;
  /** Called in the middle, where there is something to say. */
  middle(): void;
}

interface Scenario {
  element: ElementName;
  /** Needs an endpoint that takes faults, or sends for real: only in the demo for developers. */
  onlyInDemo?: boolean;
  /** Resolves with whether the form has done what the words promise. */
  run(stage: Stage): Promise<boolean>;
}

/** Somebody of demo/accounts.csv, so that the endpoint knows the account. */
export const resident = { account: '100200300402', house: '1Б-3', apartment: '16А', password: 'теплий кіт на печі' };

/** An address for letters that arrives nowhere (RFC 2606); another one each time, since each has its limits. */
const someAddress = () => `olena.${Date.now().toString(36)}@example.com`;

const shown = (element: FormElement, selector: string, text: string) =>
  [...element.querySelectorAll<HTMLElement>(selector)].some(
    (one) => one.textContent?.includes(text) && one.getClientRects().length > 0,
  );

/** Types one text and waits for what the form says of it. */
const typed =
  (field: string, selector: string, text: string) =>
  async ({ element, words, signal }: Stage): Promise<boolean> => {
    await typeInto(element, field, words.text!, signal);
    return comes(() => shown(element, selector, text), signal);
  };

const press = (element: FormElement) => element.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
const hasAlert = (element: FormElement) => shown(element, '.vodokanal-alert', '');

export const scenarios: Record<ScenarioName, Scenario> = {
  house: { element: 'register', run: typed('house', '.vodokanal-reading', '1Б-3') },
  layout: { element: 'register', run: typed('email', '.vodokanal-offer', 'test@gmail.com') },
  house0: { element: 'register', run: typed('apartment', '.vodokanal-offer', '0') },
  account: {
    element: 'register',
    async run({ element, words, signal }) {
      await typeInto(element, 'account', words.text!, signal);
      await pause(500, signal);
      (await boxOf(element, 'email', signal)).focus({ preventScroll: true });
      return comes(() => shown(element, '.vodokanal-error', '10'), signal);
    },
  },
  offline: {
    element: 'register',
    onlyInDemo: true,
    async run({ element, signal, middle }) {
      const { send } = element;
      const texts = { email: someAddress(), ...resident };
      for (const [name, text] of Object.entries(texts)) await typeInto(element, name, text, signal, 12);
      try {
        element.send = async () => ({ ok: false, kind: 'offline' });
        press(element);
        if (!(await comes(() => hasAlert(element), signal))) return false;
        await pause(1500, signal);
      } finally {
        element.send = send;
      }
      middle();
      window.dispatchEvent(new Event('online'));
      await pause(2000, signal);
      press(element);
      return comes(() => element.state === 'success', signal);
    },
  },
  limited: {
    element: 'login',
    onlyInDemo: true,
    async run({ element, signal }) {
      const { headers } = element;
      await typeInto(element, 'email', 'olena@example.com', signal);
      await typeInto(element, 'password', resident.password, signal, 12);
      try {
        element.headers = faultHeaders('status-429');
        press(element);
        return await comes(() => hasAlert(element), signal);
      } finally {
        element.headers = headers;
      }
    },
  },
};
