/** What a browser asks about a password, in the little window under its address bar. */
export interface Offer {
  kind: 'save' | 'update';
  username: string;
  password: string;
}

/** A sign-in that a browser has saved for a site. */
export interface Login {
  username: string;
  password: string;
}

/**
 * A browser with its own password manager, and a person who uses it. Selectors may reach into a shadow root: `a >>> b`.
 */
export interface Manager {
  /** The browser's name and version. */
  readonly title: string;
  /** Opens a page in a new tab, and closes the previous one. */
  open(url: string): Promise<void>;
  /** Loads another page in the same tab, as a link would. */
  go(url: string): Promise<void>;
  /** Runs the body of a function in the page and gives what it returns. */
  run<Value>(script: string): Promise<Value>;
  /** Clicks an element. */
  press(selector: string): Promise<void>;
  /** Replaces the text of a box, by real keys. */
  type(selector: string, text: string): Promise<void>;
  /** Presses Enter in the focused element. */
  enter(): Promise<void>;
  /** The offer on the screen, if there is one. */
  offer(): Promise<Offer | undefined>;
  /** Agrees to the offer that is on the screen. */
  accept(): Promise<void>;
  /** Saves a sign-in, as the browser's page of passwords does. */
  keep(origin: string, login: Login): Promise<void>;
  /** All saved sign-ins. */
  kept(): Promise<Login[]>;
  /** Deletes all saved sign-ins. */
  forget(): Promise<void>;
  close(): Promise<void>;
}
