import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import { Resident } from '../partner/resident.ts';
import type { Letter, Sites } from '../partner/utility.ts';
import type { Person } from '../people.ts';

/** The two forms on the utility's page. */
export type FormPart = '#login' | '#register';

/** What a path asks of somebody, from the utility's page to the cabinet. */
export class Steps {
  /** Touches of buttons, links and offers, also of those in letters. A box is touched to type into it: see `texts`. */
  presses = 0;
  texts = 0;
  /** Texts among them that had been typed before. */
  again = 0;
  letters = 0;
  /** Sentences that say how to go on, where nothing would go on without them. */
  sentences = 0;
  readonly typed = new Set<string>();
}

/** Where people walk: the sites, and the program that shows them. */
export interface Place {
  sites: Sites;
  program: Browser;
}

/** Somebody at a phone of their own, who goes a way whose steps are counted. */
export class Counted {
  readonly #resident: Resident;
  readonly #place: Place;
  readonly #steps: Steps;
  #letter: Letter | undefined;

  private constructor(resident: Resident, place: Place, steps: Steps) {
    this.#resident = resident;
    this.#place = place;
    this.#steps = steps;
  }

  /** Goes a way, at a phone that has seen nothing before. */
  static async walk(place: Place, way: (somebody: Counted) => Promise<void>, steps = new Steps()): Promise<Steps> {
    const { program } = place;
    await Resident.visit('chromium', (resident) => way(new Counted(resident, place, steps)), { phone: true, program });
    return steps;
  }

  async opensSite(): Promise<void> {
    await this.#resident.window.open(this.#place.sites.utility);
    await this.opensSignIn();
    await this.#resident.reads('page', 'Вхід');
  }

  /** By the button at the top right of the site. */
  async opensSignIn(): Promise<void> {
    this.#resident.part = 'html';
    await this.presses('Особистий кабінет');
    this.looksAt('#login');
  }

  /** From now on at one of the two forms. */
  looksAt(part: FormPart): void {
    this.#resident.part = part;
  }

  /** The page has brought one of the two forms before their eyes. */
  async isLedTo(part: FormPart): Promise<void> {
    this.looksAt(part);
    await this.#resident.until(`${part} on the screen`, () =>
      this.#resident.look<boolean>(
        'page',
        `const { top } = document.querySelector('${part}').getBoundingClientRect(); return top >= -1 && top < innerHeight / 2`,
      ),
    );
  }

  async presses(what: string): Promise<void> {
    await this.#resident.press('page', what);
    this.#steps.presses++;
  }

  /** Types into an empty box. */
  async types(box: string, text: string): Promise<void> {
    await this.#resident.until(`box ${box}`, () => this.#resident.sees('page', box));
    assert.equal(await this.#resident.text('page', box), '', `${box} is empty`);
    await this.#resident.fill('page', { [box]: text });
    this.#count(text);
  }

  /** Deletes what is wrong at the end of a text, and types the rest. */
  async corrects(box: string, text: string): Promise<void> {
    const { window } = this.#resident;
    await this.#resident.enter('page', box);
    await window.press('End');
    let left = await this.#resident.text('page', box);
    while (!text.startsWith(left)) {
      await window.press('Backspace');
      left = await this.#resident.text('page', box);
    }
    await window.type(text.slice(left.length));
    this.#count(text);
  }

  #count(text: string): void {
    this.#steps.texts++;
    if (this.#steps.typed.has(text)) this.#steps.again++;
    this.#steps.typed.add(text);
  }

  /** A text that stands in its box still, or there by itself. */
  async finds(box: string, text: string): Promise<void> {
    assert.equal(await this.#resident.text('page', box), text);
  }

  async reads(sentence: string): Promise<void> {
    await this.#resident.reads('page', sentence);
    this.#steps.sentences++;
  }

  /** The newest letter has this subject. */
  async opensLetter({ email }: Person, subject: string): Promise<void> {
    this.#letter = await this.#resident.until(`letter «${subject}»`, async () => {
      const [newest] = await this.#place.sites.lettersTo(email);
      return newest?.subject === subject ? newest : undefined;
    });
    this.#steps.letters++;
  }

  readsInLetter(sentence: string): void {
    assert.ok(this.#letter?.text.includes(sentence), `«${sentence}» in\n${this.#letter?.text}`);
    this.#steps.sentences++;
  }

  /** Presses a link of the letter, which opens a page of its own. */
  async follows(label: string): Promise<void> {
    const [, link] = this.#letter?.text.split(`\n\n${label}:\n`) ?? [];
    assert.ok(link, `«${label}» in\n${this.#letter?.text}`);
    this.#steps.presses++;
    const { window } = this.#resident;
    await window.open('about:blank');
    await window.open(link.split('\n')[0]!);
    this.looksAt('#login');
  }

  async arrivesInCabinet({ email, account }: Person): Promise<void> {
    this.#resident.part = 'html';
    await this.#resident.arrives(`${this.#place.sites.utility}demo/pages/cabinet.html`);
    await this.#resident.reads('page', email);
    await this.#resident.reads('page', account);
  }

  /** Somebody goes on at another device, and the same steps are counted on. */
  onAnotherDevice(way: (same: Counted) => Promise<void>): Promise<Steps> {
    return Counted.walk(this.#place, way, this.#steps);
  }
}
