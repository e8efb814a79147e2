import { writeFile } from 'node:fs/promises';
import type { Driver, Step } from './webdriver.ts';

/** Keys that have a name instead of a character, as WebDriver numbers them. */
const named: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const buttons = { left: 0, middle: 1, right: 2 };
type Button = keyof typeof buttons;

/**
 * A WebDriver window behind the methods of a Puppeteer page that `@web/test-runner-commands` calls: with it `sendKeys`
 * (type, press, down, up), `sendMouse`, `resetMouse` and `setViewport` mean the same in every engine.
 */
export class WebDriverPage {
  readonly #driver: Driver;
  readonly #pointer: { x: number; y: number };

  /** @param pointer where the screen's own pointer rests, in pixels. */
  constructor(driver: Driver, pointer: { x: number; y: number }) {
    this.#driver = driver;
    this.#pointer = pointer;
  }

  readonly keyboard = {
    type: (text: string) => this.#keys([...text].flatMap((character) => stroke(character))),
    press: (key: string) => this.#keys(stroke(code(key))),
    down: (key: string) => this.#keys([{ type: 'keyDown', value: code(key) }]),
    up: (key: string) => this.#keys([{ type: 'keyUp', value: code(key) }]),
  };

  readonly mouse = {
    move: (x: number, y: number) => this.#mouse([move(x, y)]),
    click: (x: number, y: number, { button = 'left' }: { button?: Button } = {}) =>
      this.#mouse([move(x, y), push('pointerDown', button), push('pointerUp', button)]),
    down: ({ button = 'left' }: { button?: Button } = {}) => this.#mouse([push('pointerDown', button)]),
    up: ({ button = 'left' }: { button?: Button } = {}) => this.#mouse([push('pointerUp', button)]),
    reset: () => this.#mouse([push('pointerUp', 'left'), move(0, 0)]),
  };

  /**
   * Makes the viewport, not the window, that large. Rejects where the screen or the window's frame does not allow it.
   */
  async setViewport({ width, height }: { width: number; height: number }): Promise<void> {
    const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight, innerWidth, innerHeight]';
    let size: number[] = [];
    let trouble: unknown;
    // The window system answers later, and the size of the window's frame is known only once the window is shown.
    for (let round = 0; round < 40; round++) {
      // On a busy machine a page that has just begun may answer too late. Then it is asked again.
      const measured = await this.#driver.execute<number[]>(script).catch((error) => {
        trouble = error;
      });
      if (!measured) continue;
      const [frameWidth = 0, frameHeight = 0, ...inner] = measured;
      size = inner;
      if (size[0] === width && size[1] === height) return;
      if (round % 10 === 0) await this.#place(width + frameWidth, height + frameHeight);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The viewport is ${size.join(' × ')} instead of ${width} × ${height}`, { cause: trouble });
  }

  /**
   * Without a window manager the window under the pointer has the focus, and a page without it fires no focus events.
   * So the pointer rests on the window's last pixel, where it hovers over nothing.
   */
  #place(width: number, height: number): Promise<void> {
    return this.#driver.place({ x: this.#pointer.x - width + 1, y: this.#pointer.y - height + 1, width, height });
  }

  async emulateMediaFeatures(): Promise<void> {
    throw new Error('WebDriver has no command to emulate media features');
  }

  async screenshot({ path }: { path: string }): Promise<void> {
    await writeFile(path, await this.#driver.screenshot());
  }

  #keys(actions: Step[]): Promise<void> {
    return this.#driver.perform({ type: 'key', id: 'keyboard', actions });
  }

  #mouse(actions: Step[]): Promise<void> {
    return this.#driver.perform({ type: 'pointer', id: 'mouse', actions });
  }
}

function code(key: string): string {
  const value = named[key] ?? key;
  if ([...value].length > 1) throw new Error(`No key is called "${key}"`);
  return value;
}

function stroke(value: string): Step[] {
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
}

function move(x: number, y: number): Step {
  return { type: 'pointerMove', duration: 0, x, y, origin: 'viewport' };
}

function push(type: 'pointerDown' | 'pointerUp', button: Button): Step {
  return { type, button: buttons[button] };
}
