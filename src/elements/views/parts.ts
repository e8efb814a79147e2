import type { Words } from '../../words/index.ts';
import type { AnyScreen, Drawn } from '../screen.ts';
import { type FormView, formTemplate, type SubmitView, submitTemplate } from './form.ts';

/** The fragments in the light DOM, in their order in the document and on the page. */
export const partNames = ['before', 'form', 'actions', 'after'] as const;
export type PartName = (typeof partNames)[number];

/** What is drawn beside the texts of a screen: what was typed, and how sending goes. */
export type PartsView = FormView & SubmitView;

/** The content of each fragment. */
export const partTemplates = (screen: AnyScreen, words: Words, view: PartsView): Record<PartName, Drawn> => ({
  before: screen.intro?.(words),
  form: formTemplate(screen, words, view),
  actions: submitTemplate(screen, words, view),
  after: screen.links(words),
});
