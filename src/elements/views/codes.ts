/** Our sentence for a code, which may come from a back end: a name such as `toString` gives undefined. */
export const wordsFor = <Codes extends object>(codes: Codes, code = ''): Codes[keyof Codes] | undefined =>
  Object.hasOwn(codes, code) ? codes[code as keyof Codes] : undefined;
