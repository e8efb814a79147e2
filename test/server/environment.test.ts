import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BadEnvironment, readEnvironment } from '../../demo/server/environment.ts';

describe('the environment of the server', () => {
  it('has defaults for everything', () => {
    const { publicUrl, settings } = readEnvironment({});
    assert.equal(publicUrl, 'http://localhost:5173');
    assert.deepEqual(settings, {});
    assert.equal(readEnvironment({ PORT: '8080' }).publicUrl, 'http://localhost:8080');
  });

  it('gives what each variable holds', () => {
    const { settings, ...environment } = readEnvironment({
      PORT: '8080',
      PUBLIC_URL: 'https://voda.example',
      LETTERS_LEAD_TO: 'https://www.voda.example/#/login',
      DATA_DIR: '/srv/data',
      DATABASE_URL: 'postgres://db.example/voda',
      SMTP_URL: 'smtps://mail.example',
      ALLOWED_ORIGINS: ' https://osbb.example  https://jek.example ',
      CLIENT_ADDRESS_HEADER: 'X-Forwarded-For',
    });
    assert.deepEqual(environment, {
      port: 8080,
      publicUrl: 'https://voda.example',
      linkBase: 'https://www.voda.example/#/login',
      folder: '/srv/data',
      databaseUrl: 'postgres://db.example/voda',
      smtpUrl: 'smtps://mail.example',
      mailFrom: 'Vodokanal <no-reply@voda.example>',
      allowedOrigins: ['https://osbb.example', 'https://jek.example'],
      clientAddressHeader: 'X-Forwarded-For',
    });
    assert.equal(readEnvironment({ MAIL_FROM: 'Вода <a@voda.example>' }).mailFrom, 'Вода <a@voda.example>');
  });

  it('lets letters lead to a page on this machine', () => {
    for (const address of ['http://localhost:8080/#/login', 'http://127.0.0.1/', 'https://localhost/'])
      assert.equal(readEnvironment({ LETTERS_LEAD_TO: address }).linkBase, address);
  });

  it('trusts no proxy, opens no other origin and no other database unless it says so', () => {
    const { databaseUrl, smtpUrl, allowedOrigins, clientAddressHeader } = readEnvironment({});
    assert.deepEqual(
      { databaseUrl, smtpUrl, allowedOrigins, clientAddressHeader },
      { databaseUrl: undefined, smtpUrl: undefined, allowedOrigins: [], clientAddressHeader: undefined },
    );
  });

  it('gives the settings of the rules', () => {
    const env = { ACCOUNT_PATTERN: '\\d{7}', PASSWORD_MIN: '12', MAIL_SERVICES: 'block' };
    assert.deepEqual(readEnvironment(env).settings, {
      accountPattern: '\\d{7}',
      passwordMin: 12,
      mailServices: 'block',
    });
  });

  const bad: [Record<string, string>, RegExp][] = [
    [{ PORT: 'abc' }, /^PORT must be a number from 1 to 65535, not "abc"\.$/],
    [{ PORT: '70000' }, /^PORT must be/],
    [{ PUBLIC_URL: 'cabinet' }, /^PUBLIC_URL must be the http\(s\) address/],
    [{ PUBLIC_URL: 'http://voda.example', SMTP_URL: 'smtp://x' }, /^PUBLIC_URL must be https/],
    [{ PUBLIC_URL: 'https://voda.example' }, /set SMTP_URL too/],
    [{ LETTERS_LEAD_TO: '/login' }, /^LETTERS_LEAD_TO must be the address of the page with .*, not "\/login"\.$/],
    [{ LETTERS_LEAD_TO: 'http://voda.example/' }, /^LETTERS_LEAD_TO must be .* https or loopback/],
    [{ LETTERS_LEAD_TO: 'javascript:alert(1)' }, /^LETTERS_LEAD_TO must be/],
    [{ LETTERS_LEAD_TO: 'ftp://localhost/' }, /^LETTERS_LEAD_TO must be/],
    [{ ACCOUNT_PATTERN: '\\d{7' }, /^ACCOUNT_PATTERN must be a regular expression, not "\\d\{7"\.$/],
    [{ ACCOUNT_PATTERN: '(' }, /^ACCOUNT_PATTERN must be/],
    [{ PASSWORD_MIN: 'eight' }, /^PASSWORD_MIN must be a number from 8 to 64, not "eight"\.$/],
    [{ PASSWORD_MIN: '4' }, /^PASSWORD_MIN must be/],
    [{ PASSWORD_MIN: '8.5' }, /^PASSWORD_MIN must be/],
    [{ PASSWORD_MIN: '65' }, /^PASSWORD_MIN must be/],
    [{ MAIL_SERVICES: 'yes' }, /^MAIL_SERVICES must be off, warn, block; it is "yes"\.$/],
  ];
  for (const [env, message] of bad)
    it(`is refused with a sentence: ${JSON.stringify(env)}`, () => {
      assert.throws(
        () => readEnvironment(env),
        (error) => error instanceof BadEnvironment && message.test(error.message),
      );
    });
});
