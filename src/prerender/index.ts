export * from './elements.ts';
export { FormPage, type FormPageOptions, type FormPageView } from './form-page.ts';
export type { FormPageName, PageAddresses } from './page-screens.ts';
export type { PrerenderOptions } from './render.ts';
export { formPageStyles, pageStyles } from './styles.ts';
