import { expect } from '@open-wc/testing';
import { box, errorOf, field, fill, mountRegister, readingOf, seen, summaryOf } from './stage.ts';

/** A utility whose accounts are not 12 characters long sets `account-pattern`. */
describe('under a pattern of the page, the field of the account', () => {
  const patterned = (lang: string) => mountRegister({ 'account-pattern': '\\d{7}', lang });
  const texts = [
    '1',
    '123456',
    '12345678',
    '123456789',
    '1234567890',
    'UA213223130000026007233566001',
    `5${'0'.repeat(300)}`,
  ];

  for (const lang of ['uk', 'ru'])
    it(`never speaks of 12 characters in «${lang}»`, async () => {
      const element = await patterned(lang);
      expect(seen(field(element, 'account').querySelector('.vodokanal-hint'))).to.match(/^Номер [а-яіїє]/);
      for (const text of texts) {
        await fill(element, { account: text });
        expect(readingOf(element, 'account'), text).not.to.contain('12');
        await element.submit();
        await element.updateComplete;
        expect(errorOf(element, 'account'), text).to.match(/[а-яіїє]{3}/);
        // The hints of house and apartment have a 12, too.
        for (const said of [seen(field(element, 'account')), summaryOf(element)[0]])
          expect(said, text).not.to.match(/\b12\b/);
        box(element, 'account').focus();
      }
    });

  it('accepts what the pattern accepts', async () => {
    const element = await patterned('uk');
    await fill(element, { account: '№ 1234567' });
    expect(element.value.account).to.equal('1234567');
    expect(seen(field(element, 'account').querySelector('.vodokanal-error'))).to.equal('');
  });

  it('has the usual hint again once the pattern is gone', async () => {
    const element = await patterned('uk');
    element.removeAttribute('account-pattern');
    await element.updateComplete;
    expect(seen(field(element, 'account').querySelector('.vodokanal-hint'))).to.contain('12 символів');
  });
});
