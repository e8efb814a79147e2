import { lightStyles, shadowStyles } from '../elements/looks/sheets.ts';

/** The style sheet of the page around a form: `dist/prerendered.css`. */
export const pageStyles: string = lightStyles;
/** The style sheet of the element's shadow root: `dist/prerendered-shadow.css`. */
export { shadowStyles };
