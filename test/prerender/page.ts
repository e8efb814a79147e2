import { sendKeys } from '@web/test-runner-commands';
import { until } from '../elements/stage.ts';
import type { PrerenderedPage } from './serve.ts';

/** A page that came with the form, in a frame of this one. */
export class Page {
  readonly frame = document.createElement('iframe');

  static async open(page: PrerenderedPage, width = 390): Promise<Page> {
    const opened = new Page();
    opened.frame.src = `/test/prerendered?page=${encodeURIComponent(JSON.stringify(page))}`;
    opened.frame.style.cssText = `width: ${width}px; height: 1400px; border: 0`;
    document.body.append(opened.frame);
    await until(
      'the page',
      () => opened.document?.querySelector('#below') && opened.document.readyState === 'complete',
    );
    return opened;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  all<E extends HTMLElement>(selector: string): E[] {
    return [...this.document.querySelectorAll<E>(selector)];
  }

  one<E extends HTMLElement>(selector: string): E {
    const [found] = this.all<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  box(name: string): HTMLInputElement {
    return this.one<HTMLInputElement>(`input[name="${name}"]`);
  }

  /** Types into a box with keys, once they go there. */
  async type(box: HTMLInputElement | string, text: string): Promise<HTMLInputElement> {
    const target = typeof box === 'string' ? this.box(box) : box;
    // WebKit moves the focus into a frame a moment later, and the first key would go to the page around it.
    this.frame.focus();
    target.focus();
    await until('the focus', () => this.document.hasFocus() && this.document.activeElement === target);
    await sendKeys({ type: text });
    await until('the text', () => target.value === text);
    return target;
  }

  /** The script comes, and the elements have drawn themselves. */
  async script(src = '/src/vodokanal-prerendered.ts'): Promise<void> {
    const script = this.document.createElement('script');
    script.type = 'module';
    script.src = src;
    this.document.head.append(script);
    await until('the elements', () => this.all('[state]').length > 0);
  }

  /** Where everything stands that a person sees, in whole points. */
  places(): string[] {
    const roots = [this.document, ...this.all('vodokanal-register, vodokanal-login').map((host) => host.shadowRoot!)];
    return roots.flatMap((root) =>
      [...root.querySelectorAll('h1, label, legend, input, button, a, p, [role=heading], slot')].flatMap((element) => {
        const [rect] = element.getClientRects();
        if (!rect || element.matches('[role=status]')) return [];
        const at = [rect.x, rect.y, rect.width, rect.height].map(Math.round);
        return [`${element.localName} ${element.textContent?.trim().slice(0, 20)} ${at}`];
      }),
    );
  }

  close(): void {
    this.frame.remove();
  }
}
