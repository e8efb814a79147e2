/** An address in the options is relative, and none of the page is given. */
export class RelativeAddress extends Error {
  constructor(name: string, value: string) {
    super(`${name}: ${value} is relative, so \`page\` has to say to what`);
  }
}
