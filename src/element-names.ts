/** The elements, listed once: `register` is `<vodokanal-register>`, its script `src/define/register.ts` and its entry for bundlers `./register`. */
export const elementNames = ['register', 'login'] as const;
