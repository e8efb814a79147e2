/** Our sentence for a code from outside, if it is one of ours: `toString` is none. */
export const wordsFor = <Codes extends object>(codes: Codes, code = ''): Codes[keyof Codes] | undefined =>
  Object.hasOwn(codes, code) ? codes[code as keyof Codes] : undefined;
