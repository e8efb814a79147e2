import type { FormElement } from '../../src/elements/form-element.ts';
import type { VodokanalRegister } from '../../src/elements/register/register.ts';
import { fill, freshAccount, freshClient, freshEmail, good, until } from '../elements/stage.ts';

/** What `assets/witness.js` has seen on a page. */
export interface Witness {
  errors: string[];
  infos: string[];
  reports: string[];
  /** Sum of the layout shifts; 0 in engines that do not report them. */
  shift: number;
}
/** The window of a host page, with what its scripts have set there. */
// biome-ignore lint/suspicious/noExplicitAny: every page sets other properties.
type Page = Window & { witness: Witness } & Record<string, any>;

let opened = 0;

/** A host page in a frame on the same origin, as wide as a phone. */
export class Host {
  readonly frame = document.createElement('iframe');

  /** Loads `<name>.html` of a gallery. */
  static async open(name: string, size = { width: 600, height: 1300 }, gallery = 'hosts/pages'): Promise<Host> {
    const host = new Host();
    // Removes drafts of the previous test.
    sessionStorage.clear();
    const { frame } = host;
    frame.style.cssText = `position:fixed;top:0;left:0;border:0;background:#fff;width:${size.width}px;height:${size.height}px`;
    // A new name, or the browser restores what was typed into the previous page.
    frame.src = `/test/${gallery}/${name}.html?${++opened}`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    return host;
  }

  close(): void {
    this.frame.remove();
  }

  get window(): Page {
    return this.inner.contentWindow as Page;
  }

  get document(): Document {
    return this.inner.contentDocument!;
  }

  /** The frame that the page has the form in, where it has one. */
  get inner(): HTMLIFrameElement {
    return this.frame.contentDocument?.querySelector<HTMLIFrameElement>('iframe#inner') ?? this.frame;
  }

  /** Elements of the page and of its components. */
  all<T extends Element>(selector: string): T[] {
    const roots: ParentNode[] = [this.document];
    for (const card of this.document.querySelectorAll('page-card')) if (card.shadowRoot) roots.push(card.shadowRoot);
    return roots.flatMap((root) => [...root.querySelectorAll<T>(selector)]);
  }

  one<T extends Element = HTMLElement>(selector: string): T {
    const [found] = this.all<T>(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  }

  /**
   * The registration, once it is drawn. Fires an event for pages that load the script at the first action of the
   * person.
   */
  async register(): Promise<VodokanalRegister> {
    const found = () => this.all<VodokanalRegister>('vodokanal-register')[0];
    await until('form', () => {
      this.window.dispatchEvent(new Event('pointermove'));
      return found()?.querySelector('input[name=account]');
    }).catch((error) => {
      const { document, window } = this;
      const state = [document.readyState, window.performance.getEntriesByType('resource').map(({ name }) => name)];
      throw new Error(`${error.message}: ${[...window.witness.errors, ...state].join(' ')}`);
    });
    return found()!;
  }

  /** Fills in the form and presses its button. Resolves when the form shows a success or a failure. */
  async send(element: FormElement, texts: Record<string, string> = {}): Promise<{ email: string }> {
    const email = freshEmail();
    element.headers = { 'X-Test-Client': freshClient() };
    await fill(element, { ...good, account: await freshAccount(), email, ...texts });
    await this.press(element);
    return { email };
  }

  async press(element: FormElement): Promise<void> {
    element.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
    await until('an end', () => /^(success|error)$/.test(element.state), 12_000);
    await element.updateComplete;
  }

  /** Addresses that the page has requested, without its files. */
  get requests(): string[] {
    const own = new RegExp(`^${location.origin}/(dist|test/hosts|test/frameworks|api)/`);
    return this.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !own.test(name));
  }
}
