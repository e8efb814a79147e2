import { attributeNameOf } from '../elements/properties.ts';

/** An address in the options cannot be made whole. */
export class UnusableAddress extends Error {
  /** Which attribute it was for, as in `register-url`. */
  readonly attribute: string;
  readonly complaint: string;

  constructor(option: string, address: string) {
    const isRelative = URL.canParse(address, 'https://page.example');
    const complaint = isRelative
      ? `${address} is relative, so \`page\` has to say to what`
      : `${address} is no address`;
    super(`${option}: ${complaint}`);
    this.attribute = attributeNameOf(option);
    this.complaint = complaint;
  }
}
