import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BadFile, readAccounts } from '../../demo/server/accounts/accounts-file.ts';
import { BadSettings, readSettings } from '../../demo/server/environment.ts';

test('accounts from CSV: BOM, semicolons, any order of columns, spellings that the form would repair', () => {
  const expected = [
    { account: '100200300401', house: '1Б-3', apartment: '15' },
    { account: '10020030041А', house: '12/14А', apartment: '-' },
  ];
  assert.deepEqual(readAccounts('account,house,apartment\n100200300401,1Б-3,15\n10020030041А,12/14А,-\n'), expected);
  assert.deepEqual(
    readAccounts('\ufeffApartment;HOUSE;account\r\n15;"1 б корп. 3";1002 0030 0401\r\n\r\n—;12/14-а;10020030041А\r\n'),
    expected,
  );
});

test('bad lines are told with number and reason, all of them, and nothing is taken', () => {
  const told = (text: string) => {
    try {
      readAccounts(text);
    } catch (error) {
      assert.ok(error instanceof BadFile);
      return error.lines;
    }
    return assert.fail('accepted');
  };
  const lines = told('account,house,apartment\n1234567890,1,1\n100200300401,корп. 3,\n100200300401,2,2\n');
  assert.deepEqual(
    lines.map(({ line }) => line),
    [2, 3, 3, 4],
  );
  assert.match(lines.at(-1)!.reason, /stands in line 3/);
  assert.match(told('account,house,apartment\n10020030041A,1,1\n10020030041А,1,1\n')[0]!.reason, /stands in line 2/);
  assert.match(told('account;house\n1;2\n')[0]!.reason, /no apartment/);
  assert.equal(told('account,house,apartment\n100200300401,1\n')[0]!.line, 2);
  assert.equal(told('')[0]!.line, 1);
  assert.match(told('account,house,apartment\n')[0]!.reason, /no accounts/);
});

test('settings that make no sense are refused with a sentence', () => {
  assert.equal(readSettings({}).publicUrl, 'http://localhost:5173');
  assert.equal(readSettings({ PORT: '8080' }).publicUrl, 'http://localhost:8080');
  for (const env of [
    { PORT: 'abc' },
    { PORT: '70000' },
    { PUBLIC_URL: 'cabinet' },
    { PUBLIC_URL: 'http://voda.example', SMTP_URL: 'smtp://x' },
    { PUBLIC_URL: 'https://voda.example' },
  ])
    assert.throws(() => readSettings(env), BadSettings, JSON.stringify(env));
});
