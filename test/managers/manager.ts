/** What a browser asks about a password, in the little window under its address bar. */
export interface Offer {
  kind: 'save' | 'update';
  username: string;
  password: string;
}

/** A sign-in that a browser keeps for a site. */
export interface Login {
  username: string;
  password: string;
}

/** A browser with its own password manager, and a person who uses it. Selectors may reach into a shadow root: `a >>> b`. */
export interface Manager {
  /** The browser's name and version. */
  readonly title: string;
  /** Opens a page in a tab of its own, and closes the one before. */
  open(url: string): Promise<void>;
  /** Loads another page in the same tab, as a link would. */
  go(url: string): Promise<void>;
  /** What the body of a function returns in the page. */
  run<Value>(script: string): Promise<Value>;
  /** Presses the mouse on it. */
  press(selector: string): Promise<void>;
  /** Real keys, after all that stands in the box was selected. */
  type(selector: string, text: string): Promise<void>;
  /** Presses Enter where the caret stands. */
  enter(): Promise<void>;
  /** What the browser asks at this moment, if anything. */
  offer(): Promise<Offer | undefined>;
  /** Agrees to the offer that is on the screen. */
  accept(): Promise<void>;
  /** Keeps a sign-in, as the browser's own page of passwords does. */
  keep(origin: string, login: Login): Promise<void>;
  /** All that is kept. */
  kept(): Promise<Login[]>;
  /** Forgets all that is kept. */
  forget(): Promise<void>;
  close(): Promise<void>;
}
