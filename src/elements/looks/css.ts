/** Marks a sheet for editors and for the build, which minifies it. Without holes: the text as it stands. */
export const css = (text: TemplateStringsArray): string => text[0]!;
