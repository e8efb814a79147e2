import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { limits } from '../../demo/server/database/limits.ts';
import { BadEnvironment, type Purpose, readEnvironment } from '../../demo/server/environment.ts';
import { lifetimes } from '../../demo/server/lifetimes.ts';
import { allSettings } from '../../demo/server/settings.ts';

const folder = await mkdtemp(join(tmpdir(), 'vodokanal-'));
after(() => rm(folder, { recursive: true }));
const partnersFile = join(folder, 'partners.json');
const osbb = { origin: 'https://osbb.example', name: 'ОСББ «Затишок»' };
await writeFile(partnersFile, JSON.stringify([osbb]));

/** A server with a public address, complete. */
const open = {
  PUBLIC_URL: 'https://voda.example/kabinet',
  SMTP_URL: 'smtps://mail.example',
  CLIENT_ADDRESS_HEADER: 'X-Forwarded-For',
};

describe('the environment of the server', () => {
  it('has defaults for everything', () => {
    for (const purpose of ['develop', 'serve', 'command'] as const) {
      const environment = readEnvironment({}, purpose);
      assert.equal(environment.publicUrl, 'http://localhost:5173/');
      assert.deepEqual(environment.settings, {});
      assert.deepEqual(environment.limits, limits);
      assert.deepEqual(environment.lifetimes, lifetimes);
    }
    assert.equal(readEnvironment({ PORT: '8080' }).publicUrl, 'http://localhost:8080/');
    assert.equal(readEnvironment({ PORT: '', PUBLIC_URL: '' }).port, 5173, 'empty is not set');
  });

  it('gives what each variable holds', () => {
    const { settings, limits, lifetimes, ...environment } = readEnvironment({
      ...open,
      PORT: '8080',
      HOST: '::1',
      LETTERS_LEAD_TO: 'https://www.voda.example/#/login',
      REGISTER_URL: 'https://www.voda.example/#/register',
      DATA_DIR: '/srv/data',
      DATABASE_URL: 'postgres://db.example/voda',
      DATABASE_POOL: '20',
      DATABASE_CONNECT_TIMEOUT: '3s',
      DATABASE_STATEMENT_TIMEOUT: '1m',
      ALLOWED_ORIGINS: ' https://www.voda.example  http://localhost:8080 ',
      PARTNERS: '/nowhere/partners.json',
      PROXY_HOPS: '2',
      STOP_TIMEOUT: '500ms',
      LOG_KEY: '0123456789abcdef',
      ACCOUNT_PATTERN: '\\d{7}',
      PASSWORD_MIN: '12',
      MAIL_SERVICES: 'block',
      LIMIT_SESSION_EMAIL: '5/1h',
      LIFETIME_SESSION_IDLE: '30m',
    });
    assert.deepEqual(environment, {
      port: 8080,
      host: '::1',
      publicUrl: 'https://voda.example/kabinet/',
      linkBase: 'https://www.voda.example/#/login',
      registerUrl: 'https://www.voda.example/#/register',
      folder: '/srv/data',
      databaseUrl: 'postgres://db.example/voda',
      pool: { size: 20, connection: 3000, statement: 60_000, answer: 62_000, idle: 65_000 },
      smtpUrl: 'smtps://mail.example',
      mailFrom: 'Vodokanal <no-reply@voda.example>',
      allowedOrigins: ['https://www.voda.example', 'http://localhost:8080'],
      partners: [],
      clientAddressHeader: 'X-Forwarded-For',
      proxyHops: 2,
      stopTimeout: 500,
      logKey: '0123456789abcdef',
    });
    assert.deepEqual(settings, { accountPattern: '\\d{7}', passwordMin: 12, mailServices: 'block' });
    assert.deepEqual(limits.sessionEmail, { points: 5, duration: 3600 });
    assert.equal(lifetimes.sessionIdle, 30 * 60_000);
    assert.equal(readEnvironment({ MAIL_FROM: 'Вода <a@voda.example>' }).mailFrom, 'Вода <a@voda.example>');
  });

  it('reads the file of partners for a server, and says what is wrong in it together with all else', async () => {
    for (const purpose of ['serve', 'develop'] as const)
      assert.deepEqual(readEnvironment({ PARTNERS: partnersFile }, purpose).partners, [osbb]);
    const wrong = join(folder, 'wrong.json');
    await writeFile(
      wrong,
      JSON.stringify([
        { ...osbb, origin: 'https://osbb.example/' },
        { origin: 'null', name: '' },
      ]),
    );
    assert.deepEqual(refused({ PARTNERS: wrong, PORT: 'x' }, 'serve').split('\n'), [
      'PORT must be a number from 1 to 65535, not "x".',
      `${wrong}, entry 1, "origin" must be written as browsers write it, "https://osbb.example", not "https://osbb.example/".`,
      `${wrong}, entry 2, "origin" must be an origin like "https://pay.example", not "null".`,
      `${wrong}, entry 2, "name" must be a text of 1 to 60 characters.`,
    ]);
  });

  it('lets letters lead to a page on this machine', () => {
    for (const origin of ['http://localhost:8080', 'http://127.0.0.1', 'https://localhost'])
      assert.equal(
        readEnvironment({ LETTERS_LEAD_TO: `${origin}/#/login`, ALLOWED_ORIGINS: origin }).linkBase,
        `${origin}/#/login`,
      );
  });

  it('trusts no proxy, opens no other origin and no other database unless it says so', () => {
    const environment = readEnvironment({});
    const { databaseUrl, smtpUrl, allowedOrigins, partners, clientAddressHeader, host } = environment;
    assert.deepEqual(
      { databaseUrl, smtpUrl, allowedOrigins, partners, clientAddressHeader, host },
      {
        databaseUrl: undefined,
        smtpUrl: undefined,
        allowedOrigins: [],
        partners: [],
        clientAddressHeader: undefined,
        host: undefined,
      },
    );
    const explicit = readEnvironment({ ...open, CLIENT_ADDRESS_HEADER: 'none' }, 'serve');
    assert.equal(explicit.clientAddressHeader, undefined);
  });

  it('has an example of every setting that is good', () => {
    assert.ok(allSettings.size > 30);
    for (const [name, { parse, example, standard }] of allSettings) {
      assert.notEqual(parse(example), undefined, `${name}=${example}`);
      assert.notEqual(parse(standard ?? example), undefined, `${name}=${standard}`);
    }
  });

  const refused = (env: Record<string, string>, purpose?: Purpose): string => {
    try {
      readEnvironment(env, purpose);
    } catch (error) {
      assert.ok(error instanceof BadEnvironment);
      return error.message;
    }
    assert.fail(`accepted: ${JSON.stringify(env)}`);
  };

  const bad: [name: string, values: string[], sentence: RegExp][] = [
    ['PORT', ['abc', '0', '70000', '8.5', '-1', '1e3'], /^PORT must be a number from 1 to 65535, not ".*"\.$/],
    ['HOST', ['voda.example', 'http://x'], /^HOST must be an address of this machine/],
    ['PUBLIC_URL', ['cabinet', 'ftp://voda.example'], /^PUBLIC_URL must be the http\(s\) address/],
    [
      'PUBLIC_URL',
      ['http://voda.example', 'https://voda.example/?a', 'https://voda.example/#a'],
      /^PUBLIC_URL must be/,
    ],
    ['PUBLIC_URL', ['https://u:p@voda.example', 'https://voda.example//a', 'https://voda.example/a b'], /^PUBLIC_URL/],
    [
      'LETTERS_LEAD_TO',
      ['/login', 'http://voda.example/', 'javascript:alert(1)', 'ftp://localhost/'],
      /^LETTERS_LEAD_TO must be the address of the page with the sign-in, https or loopback, not "/,
    ],
    [
      'REGISTER_URL',
      ['/register', 'http://voda.example/', 'javascript:alert(1)'],
      /^REGISTER_URL must be the address of the page with the registration, https or loopback, not "/,
    ],
    [
      'ALLOWED_ORIGINS',
      ['null', '*', 'https://*.example', 'https://voda.example/', 'https://voda.example/a'],
      /^ALLOWED_ORIGINS must be a list of origins/,
    ],
    [
      'ALLOWED_ORIGINS',
      [
        'voda.example',
        'http://voda.example',
        'https://Voda.example',
        'https://a.example,https://b.example',
        'https://a.example:443',
      ],
      /^ALLOWED_ORIGINS must be/,
    ],
    [
      'PARTNER_ORIGINS',
      ['https://osbb.example'],
      /^PARTNER_ORIGINS is no setting any more: name these origins in a file of partners, set PARTNERS to its path/,
    ],
    ['CLIENT_ADDRESS_HEADER', ['X Forwarded', 'X-Forwarded-For:', '-'], /^CLIENT_ADDRESS_HEADER must be the name/],
    ['PROXY_HOPS', ['0', '11', 'two'], /^PROXY_HOPS must be a number from 1 to 10/],
    ['STOP_TIMEOUT', ['20', '0s', '1w', '-1s', 's'], /^STOP_TIMEOUT must be a duration like/],
    [
      'DATABASE_URL',
      ['mysql://db.example/voda', 'db.example', 'postgres:/'],
      /^DATABASE_URL must be the address of a PostgreSQL server/,
    ],
    ['SMTP_URL', ['nonsense', 'https://mail.example', 'smtp'], /^SMTP_URL must be the address of a mail server/],
    ['MAIL_FROM', ['nobody', 'a@b\nBcc: c@d', '<>'], /^MAIL_FROM must be a mail address/],
    ['ACCOUNT_PATTERN', ['\\d{7', '('], /^ACCOUNT_PATTERN must be a regular expression, not "/],
    ['PASSWORD_MIN', ['eight', '4', '8.5', '65'], /^PASSWORD_MIN must be a number from 8 to 64/],
    ['MAIL_SERVICES', ['yes'], /^MAIL_SERVICES must be off, warn, block, not "yes"\.$/],
    [
      'LIMIT_SESSION_EMAIL',
      ['15', '15/15', '0/1m', '15/500ms', '1.5/1m', '15/15m/1'],
      /^LIMIT_SESSION_EMAIL must be requests in a duration/,
    ],
    ['LIFETIME_RESET', ['1', '0m', 'hour'], /^LIFETIME_RESET must be a duration/],
    ['LOG_KEY', ['short'], /^LOG_KEY must be a text of 16 characters or more\.$/],
  ];
  for (const [name, values, sentence] of bad)
    it(`refuses ${name}=${values.join(', ')} with a sentence`, () => {
      for (const value of values) {
        const message = refused({ [name]: value });
        assert.match(message, sentence, value);
        assert.equal(message.split('\n').length, 1 + (value.match(/\n/g)?.length ?? 0), message);
      }
    });

  it('repeats no password', () => {
    const message = refused({
      DATABASE_URL: 'mysql://u:secret1@h/d',
      SMTP_URL: 'imap://u:secret2@h',
      LOG_KEY: 'secret3',
    });
    assert.doesNotMatch(message, /secret/);
  });

  it('is told all its mistakes at once', () => {
    const message = refused({ PORT: 'x', SMTP_URL: 'y', ALLOWED_ORIGINS: '*', LIMIT_NOTHING: '1/1s' }, 'serve');
    assert.equal(message.split('\n').length, 4, message);
  });

  it('is told names that are nearly ours, and no others', () => {
    assert.match(
      refused({ ALLOWED_ORIGIN: 'https://a.example' }),
      /^ALLOWED_ORIGIN is no setting; .* ALLOWED_ORIGINS\.$/,
    );
    assert.match(refused({ LIMIT_SESION_EMAIL: '1/1s' }), /nearest name is LIMIT_SESSION_EMAIL\.$/);
    assert.match(refused({ LIFETIME_WHATEVER: '1s' }), /^LIFETIME_WHATEVER is no setting/);
    assert.match(refused({ DATABASE_URI: 'postgres://a/b' }), /nearest name is DATABASE_URL\.$/);
    readEnvironment({
      PATH: '/bin',
      HOME: '/',
      HOSTNAME: 'a',
      PGHOST: 'b',
      LOGNAME: 'c',
      NODE_ENV: 'production',
      MAIL: 'd',
    });
  });

  const together: [what: string, env: Record<string, string>, purpose: Purpose, sentence: RegExp | undefined][] = [
    ['a public address without letters', { ...open, SMTP_URL: '' }, 'serve', /^SMTP_URL must be set/],
    [
      'a public address without word of a proxy',
      { ...open, CLIENT_ADDRESS_HEADER: '' },
      'serve',
      /^CLIENT_ADDRESS_HEADER must name/,
    ],
    [
      'a public address in development',
      open,
      'develop',
      /^PUBLIC_URL must be on this machine for npm start: .*npm run serve/,
    ],
    ['all addresses in development', { HOST: '0.0.0.0' }, 'develop', /^HOST must be a loopback address/],
    [
      'letters to a page that may not post',
      { ...open, LETTERS_LEAD_TO: 'https://www.voda.example/login' },
      'serve',
      /^ALLOWED_ORIGINS must name https:\/\/www\.voda\.example,/,
    ],
    [
      'letters to a partner that may not post',
      { ...open, LETTERS_LEAD_TO: 'https://osbb.example/', PARTNERS: partnersFile },
      'serve',
      /^ALLOWED_ORIGINS must name/,
    ],
    [
      'letters to a page of the same origin',
      { ...open, LETTERS_LEAD_TO: 'https://voda.example/login' },
      'serve',
      undefined,
    ],
    ['a public address in a command beside the server', { PUBLIC_URL: open.PUBLIC_URL }, 'command', undefined],
    ['other addresses of the server', { ...open, HOST: '0.0.0.0' }, 'serve', undefined],
    [
      'development under another name of this machine',
      { PUBLIC_URL: 'http://voda.localhost:5173', HOST: '::1' },
      'develop',
      undefined,
    ],
  ];
  for (const [what, env, purpose, sentence] of together)
    it(`${sentence ? 'refuses' : 'accepts'} ${what}`, () => {
      if (sentence) assert.match(refused(env, purpose), sentence);
      else readEnvironment(env, purpose);
    });
});
