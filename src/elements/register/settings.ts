import { defaults, type Settings } from '../../rules/reading.ts';

/** Settings of the rules, from attributes. An attribute with an unknown value counts as missing. */
export function settingsOf(given: {
  accountPattern?: string;
  passwordMin?: number;
  privateHouse?: string;
  mailServices?: string;
}): Settings {
  const { accountPattern, passwordMin, privateHouse, mailServices } = given;
  return {
    accountPattern,
    passwordMin: passwordMin || defaults.passwordMin,
    privateHouse: privateHouse === '-' ? '-' : defaults.privateHouse,
    mailServices: mailServices === 'off' || mailServices === 'block' ? mailServices : defaults.mailServices,
  };
}
