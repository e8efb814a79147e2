import { expect } from '@open-wc/testing';
import { choosing, entering, named, type Rule, rules } from './heuristics.ts';
import { box, mountLogin, mountRegister, press, until } from './stage.ts';

/** Each rule on each drawing, by what it says. */
function faults(form: HTMLFormElement, ...groups: Rule[][]): string[] {
  return groups.flat().flatMap((rule) => rule.faults(form).map((fault) => `${rule.says}: ${fault}`));
}

// The browsers' own managers are driven in test/managers.
describe('what password managers have published', () => {
  for (const look of ['own', 'page']) {
    it(`qualifies the sign-in, with the looks of its ${look}`, async () => {
      const form = (await mountLogin({ look })).querySelector('form')!;
      expect(faults(form, rules, named, entering)).to.deep.equal([]);
    });

    it(`qualifies the registration, with the looks of its ${look}`, async () => {
      const form = (await mountRegister({ look })).querySelector('form')!;
      expect(faults(form, rules, named, choosing)).to.deep.equal([]);
    });
  }

  it('qualifies both on one page', async () => {
    const [login, register] = [await mountLogin(), await mountRegister()];
    expect(faults(login.querySelector('form')!, rules, named, entering)).to.deep.equal([]);
    expect(faults(register.querySelector('form')!, rules, named, choosing)).to.deep.equal([]);
  });

  it('qualifies the new password that a letter leads to', async () => {
    history.replaceState(null, '', '#vodokanal-reset=keksdose');
    const login = await mountLogin({ 'recover-endpoint': '/api/recoveries' });
    await until('question', () => box(login, 'password').autocomplete === 'new-password');
    expect(faults(login.querySelector('form')!, rules, choosing)).to.deep.equal([]);
  });

  it('qualifies the sign-in after complaints, and with the password shown once it is sent', async () => {
    const login = await mountLogin();
    await press(login.querySelector('.vodokanal-reveal')!);
    expect(box(login, 'password').type).to.equal('text');
    await login.submit();
    expect(faults(login.querySelector('form')!, rules, named, entering)).to.deep.equal([]);
  });

  it('sees what is wrong', async () => {
    const login = await mountLogin();
    const form = login.querySelector('form')!;
    const wrong: [string, () => void][] = [
      ['one user name', () => box(login, 'email').setAttribute('autocomplete', 'off')],
      ['current-password', () => box(login, 'password').setAttribute('autocomplete', 'new-password')],
      ['no one-time code', () => box(login, 'email').setAttribute('placeholder', 'code')],
      ['everything can be seen', () => box(login, 'password').setAttribute('readonly', '')],
      ['one submit button', () => login.querySelector('.vodokanal-submit')!.removeAttribute('form')],
    ];
    for (const [says, spoil] of wrong) {
      spoil();
      expect(faults(form, rules, named, entering).join('\n')).to.contain(says);
    }
  });
});
