import type { Words } from '../../words/index.ts';
import type { AnyScreen, Drawn } from '../screen.ts';
import { type FormView, formTemplate, type SubmitView, submitTemplate } from './form.ts';

/** The fragments in the light DOM, in their order in the document and on the page. */
export const partNames = ['before', 'form', 'actions', 'after'] as const;
export type PartName = (typeof partNames)[number];

/** What is drawn beside the texts of a screen: what was typed, and how sending goes. */
export type PartsView = FormView & SubmitView;

/** What each fragment holds; a key draws one of them. */
export type PartTemplates = Record<PartName, () => Drawn>;

export const partTemplates = (screen: AnyScreen, words: Words, view: PartsView): PartTemplates => ({
  before: () => screen.intro?.(words),
  form: () => formTemplate(screen, words, view),
  actions: () => submitTemplate(screen, words, view),
  after: () => screen.links(words),
});
