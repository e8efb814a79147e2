/** Sentences of the panel with the letters of the demo. */
export interface LetterPanelWords {
  title: string;
  about: string;
  all: string;
  none: string;
  away: string;
  /** What has come: one or several subjects in quotes. */
  came(subjects: string): string;
}
