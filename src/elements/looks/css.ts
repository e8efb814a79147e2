/** Marks a sheet for editors, which then show it as CSS. Without holes: the text as it stands. */
export const css = (text: TemplateStringsArray): string => text[0]!;
