import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cyrillicLook, latinLook, skeleton, typedCyrillic, typedLatin, visible } from '../../src/rules/cyrillic.ts';
import { rules } from '../../src/rules/index.ts';
import { plain } from '../../src/rules/reading.ts';
import { sameAccount, samePlace } from '../../src/rules/same.ts';
import { goodAccount, goodEmail, runs, text, writtenApartment, writtenHouse } from './texts.ts';

const { account, apartment, email, house, password } = rules;
const law = <Given>(says: string, given: fc.Arbitrary<Given>, check: (given: Given) => void) =>
  it(says, () => fc.assert(fc.property(given, check), { numRuns: runs })).timeout(120_000);

/** Every text on the way to this one, key by key. */
const beginnings = (whole: string) => Array.from(whole, (_, at) => whole.slice(0, at + 1));
/** What the tables themselves call a question: a comma behind a digit may be the key of Б. */
const ambiguous = /\d ?, ?$/;
const lettersAndDigits = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
/** The words that a rule takes off by name, and their keys in the English layout. */
const named =
  /будин[а-яіїє]*|буд|дом|дім|bud|dom|квартир[аиуі]?|кварт|кв-ра|кв|kv|номер|no?[oо]?(?=[. ]*\d)|корп(?:ус)?|korp|л[иі]т(?:ер[аы]?)?|(?<=[-\d.,/ \p{L}])[кk](?=[-. №]*\d)|(?<![\p{L}\d])[дбкdbk](?=[^\p{L}\d]*[\d№]| *\.)/giu;

describe('the way people write', () => {
  law('every usual way to write a house reads as that house', writtenHouse, ({ written, meant }) => {
    const { value, offers, problem } = house.read(written);
    expect({ value, offers, problem }).to.deep.equal({ value: meant, offers: [], problem: undefined });
  });

  law('every usual way to write an apartment reads as that apartment', writtenApartment, ({ written, meant }) => {
    const { value, offers, problem } = apartment.read(written);
    expect({ value, offers, problem }).to.deep.equal({ value: meant, offers: [], problem: undefined });
  });

  law('a house typed key by key asks nothing on the way', writtenHouse, ({ written, meant }) => {
    for (const whole of [written, meant])
      for (const beginning of beginnings(whole))
        if (!ambiguous.test(visible(beginning))) expect(house.read(beginning).offers, beginning).to.deep.equal([]);
  });

  law('an apartment typed key by key asks nothing on the way', writtenApartment, ({ written, meant }) => {
    for (const whole of [written, meant])
      for (const beginning of beginnings(whole)) {
        const { offers, problem } = apartment.read(beginning);
        if (problem !== 'empty') expect(offers, beginning).to.deep.equal([]);
      }
  });

  law('an account typed key by key asks nothing on the way', goodAccount, (good) => {
    for (const whole of [good, good.toLowerCase(), good.replace(/(....)/g, '$1 '), `о/р ${good}`])
      for (const beginning of beginnings(whole)) expect(account.read(beginning).offers, beginning).to.deep.equal([]);
    expect(account.read(good).value).to.equal(good);
  });

  law('an e-mail address typed key by key asks nothing on the way', goodEmail, (good) => {
    for (const beginning of beginnings(good)) expect(email.read(beginning).offers, beginning).to.deep.equal([]);
    expect(email.read(good).value).to.equal(good);
  });

  law('an address typed in another layout is offered', goodEmail, (good) => {
    if (!/^[a-z]+([.][a-z]+)?@/.test(good)) return;
    for (const layout of ['uk', 'ru'] as const) {
      const typed = typedCyrillic(good, layout).replace('@', '"');
      expect(email.read(typed).offers, typed).to.deep.equal([good]);
    }
  });
});

describe('nothing is lost in silence', () => {
  law('no letter and no digit of a house or an apartment', text, (typed) => {
    for (const rule of [house, apartment]) {
      const { value, offers, problem } = rule.read(typed);
      // Both say in words what is left out.
      if (problem === 'extra' || problem === 'private-house') continue;
      const readings = value === undefined ? offers : [value, ...offers];
      if (!readings.length) continue;
      const kept = Math.max(...readings.map((reading) => lettersAndDigits(reading).length));
      const unquoted = typed.replace(/["'`.´ʹʼ‘’‚‛“”„‟«»‹›′″()]/g, ' ');
      const forms = [typed, unquoted, typedCyrillic(unquoted, 'uk'), typedCyrillic(unquoted, 'ru')].map((form) =>
        visible(form),
      );
      const needed = Math.min(...forms.map((form) => lettersAndDigits(form.replace(named, '')).length));
      expect(kept, typed).to.be.at.least(needed);
    }
  });

  law('no letter and no digit of an account', text, (typed) => {
    const { value } = account.read(typed);
    const words =
      /^[^\p{L}\d]*(?:номер )?(?:особов\S+ рахун\S+?|лицев\S+ сч[её]т[а-я]*|[ол] ?[/.] ?(?:рах(?:унок)?|сч[её]т|р|с)|ор|лс|рахунок|сч[её]т)?(?![а-яіїєґ])/iu;
    if (value !== undefined) {
      const bare = lettersAndDigits(typed.replace(/№/g, '').normalize('NFKC')).toUpperCase();
      const stripped = lettersAndDigits(typed.replace(/№/g, '').replace(words, '').normalize('NFKC')).toUpperCase();
      expect([bare, stripped]).to.include(value);
    }
  });

  law('no letter and no digit of an e-mail address', text, (typed) => {
    const { value } = email.read(typed);
    if (value === undefined || /[<>]|mailto/i.test(typed)) return;
    expect(lettersAndDigits(value).length).to.equal(lettersAndDigits(typed.normalize('NFKC')).length);
  });

  law('nothing at all of a password, which is counted in code points', text, (typed) => {
    const { value, count } = password.read(typed);
    if (value !== undefined) expect(value).to.equal(typed);
    expect(count).to.equal([...typed].length);
  });

  law(
    'a password never holds the address or the account',
    fc.tuple(goodEmail, goodAccount, text),
    ([mail, number, around]) => {
      const context = { ...plain, others: { email: mail, account: number } };
      for (const typed of [around + mail, mail.toUpperCase() + around, around + number, number + around]) {
        if (typed.length < 200) expect(password.read(typed, context).value).to.equal(undefined);
      }
    },
  );
});

describe('two alphabets', () => {
  law('what looks alike has one skeleton', text, (typed) => {
    const capitals = typed.toUpperCase();
    expect(skeleton(cyrillicLook(capitals))).to.equal(skeleton(capitals));
    expect(skeleton(latinLook(capitals))).to.equal(skeleton(capitals));
    expect(skeleton(skeleton(typed))).to.equal(skeleton(typed));
  });

  law(
    'an account or a place equals itself in the other alphabet',
    fc.tuple(goodAccount, writtenHouse),
    ([number, { meant }]) => {
      expect(sameAccount(number, latinLook(number).toLowerCase())).to.equal(true);
      expect(sameAccount(number, `1${number.slice(0, -1)}`)).to.equal(number === `1${number.slice(0, -1)}`);
      expect(samePlace(meant, latinLook(meant).toLowerCase())).to.equal(true);
      expect(samePlace(meant, `${meant}1`)).to.equal(false);
    },
  );

  law('a layout can be undone', fc.stringMatching(/^[a-z;',.[\]]{0,20}$/), (typed) => {
    for (const layout of ['uk', 'ru'] as const) expect(typedLatin(typedCyrillic(typed, layout))).to.equal(typed);
  });

  it('a private house is 0, - or nothing', () => {
    expect(samePlace('0', '-')).to.equal(true);
    expect(samePlace('—', '')).to.equal(true);
    expect(samePlace('0', '1')).to.equal(false);
    expect(samePlace('012', '12')).to.equal(true);
    expect(samePlace('10', '1')).to.equal(false);
  });
});
