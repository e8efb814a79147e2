/** Tag for style sheets, which editors then highlight as CSS. Takes no expressions. */
export const css = (text: TemplateStringsArray): string => text[0]!;
