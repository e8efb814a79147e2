import type { Browser } from 'puppeteer-core';

/** A browser window with a new profile, as on another device. Scripts are bodies of functions, and never press or type. */
export interface BrowserWindow {
  open(url: string): Promise<void>;
  url(): Promise<string>;
  back(): Promise<void>;
  /** From now on the tab that a press has opened. Rejects until there is one. */
  followTab(): Promise<void>;
  /** What the script returns in the page of the window; a promise is awaited. */
  run<Value>(script: string): Promise<Value>;
  /** The same in the page inside the element's frame, whatever its origin. Rejects where there is none. */
  inFrame<Value>(script: string): Promise<Value>;
  /** Moves the pointer there, in CSS pixels of the window, and presses its left button. */
  click(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** How a window differs from a usual one. */
export interface WindowOptions {
  /** The person has chosen dark colours. Chromium only. */
  dark?: boolean;
  /** Names that lead to this machine. Chromium only. */
  names?: string[];
  /** A phone, whose screen is touched. Chromium only. */
  phone?: boolean;
  /** A program that runs already, in which the window is one of several, with a profile of its own. Chromium only. */
  program?: Browser;
}

/** The element's iframe, in the page of the window. */
export const iframe = `document.querySelector('vodokanal-login, vodokanal-register')?.shadowRoot?.querySelector('iframe')`;

/** Large enough for the form, because what stands outside of the window cannot be clicked. */
export const viewport = { width: 1000, height: 1200 };

/** A phone as many have it. */
export const phoneViewport = { width: 390, height: 844, isMobile: true, hasTouch: true };
