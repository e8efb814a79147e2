import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isAttribute } from '../../../src/check/attributes.ts';
import { langOf } from '../../../src/lang.ts';
import { queryOf, type Settings, settingsOf } from './settings.ts';

/** Attributes that can be set: `state` is the form's own. */
export const isSettable = (attribute: string) => isAttribute(attribute) && attribute !== 'state';

const read = () => settingsOf(new URLSearchParams(location.search), isSettable);

/** Keeps the settings in the page's address, so that its link shows the same, and the button Back what was before. */
export class AddressController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #settings = read();
  /** The control that was changed last: a slider that is moved is one step back, not fifty. */
  #control: string | undefined;
  #observer = new MutationObserver(() => this.#write('replaceState'));

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#back);
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#back);
    this.#observer.disconnect();
  }

  get settings(): Settings {
    return this.#settings;
  }

  change(settings: Settings, control?: string): void {
    const goesOn = control !== undefined && control === this.#control;
    this.#settings = settings;
    this.#control = control;
    this.#write(goesOn ? 'replaceState' : 'pushState');
    this.#host.requestUpdate();
  }

  #back = (): void => {
    this.#settings = read();
    this.#control = undefined;
    this.#host.requestUpdate();
  };

  #write(how: 'pushState' | 'replaceState'): void {
    const query = queryOf(this.#settings);
    const lang = langOf(document.documentElement.lang);
    // Ukrainian is the default, so it needs no word.
    if (lang !== 'uk') query.set('lang', lang);
    const text = query.toString();
    history[how](null, '', location.pathname + (text && `?${text}`) + location.hash);
  }
}
