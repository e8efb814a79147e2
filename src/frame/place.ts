/** Where this page has its form and the notes around it. */
export const place = (): HTMLElement => document.querySelector('main') ?? document.body;
