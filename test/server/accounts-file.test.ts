import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAccounts } from '../../demo/server/accounts/accounts-file.ts';
import { BadFile } from '../../demo/server/accounts/bad-file.ts';
import type { BilledAccount } from '../../demo/server/accounts/billed-accounts.ts';

/** All accounts of a file, which comes in pieces of so many bytes. */
async function read(file: string | Buffer, size = 7): Promise<BilledAccount[]> {
  const bytes = Buffer.from(file);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const accounts: BilledAccount[] = [];
  for await (const portion of readAccounts(pieces())) accounts.push(...portion);
  return accounts;
}

async function refusal(file: string | Buffer, size?: number): Promise<BadFile> {
  try {
    await read(file, size);
  } catch (error) {
    assert.ok(error instanceof BadFile, String(error));
    return error;
  }
  return assert.fail('accepted');
}

describe('the CSV file of billed accounts', () => {
  it('may have a BOM, semicolons, any order of columns and spellings that the form repairs', async () => {
    const expected = [
      { account: '100200300401', house: '1Б-3', apartment: '15' },
      { account: '10020030041А', house: '12/14А', apartment: '-' },
    ];
    assert.deepEqual(await read('account,house,apartment\n100200300401,1Б-3,15\n10020030041А,12/14А,-\n'), expected);
    assert.deepEqual(
      await read('\ufeffApartment;HOUSE;account\r\n15;"1 б корп. 3";1002 0030 0401\r\n\r\n—;12/14-а;10020030041А\r\n'),
      expected,
    );
    assert.deepEqual(
      await read('\ufeff"account","house","apartment"\n"100200300401","1Б-3","15"\n"10020030041А","12/14А","-"\n'),
      expected,
      'quotes around the first name, after a BOM',
    );
    assert.deepEqual(
      await read('account , house , apartment\n100200300401 , 1Б-3 , 15\n 10020030041А , 12/14А , -\n'),
      expected,
      'spaces around names and values',
    );
  });

  it('is refused with number and reason of every bad line', async () => {
    const linesOf = async (text: string) => (await refusal(text)).lines;
    const lines = await linesOf('account,house,apartment\n1234567890,1,1\n100200300401,корп. 3,\n100200300401,2,2\n');
    assert.deepEqual(
      lines.map(({ line }) => line),
      [2, 3, 3, 4],
    );
    assert.match(lines.at(-1)!.reason, /in line 3/);
    assert.match(
      (await linesOf('account,house,apartment\n10020030041A,1,1\n10020030041А,1,1\n'))[0]!.reason,
      /in line 2/,
    );
    assert.deepEqual(
      (await linesOf('account,house,apartment\n???,1,1\n!!!,2,2\n')).map(({ line }) => line),
      [2, 3],
      'accounts that cannot be read are not the same one',
    );
    assert.match((await linesOf('account;house\n1;2\n'))[0]!.reason, /no apartment/);
    assert.equal((await linesOf('account,house,apartment\n100200300401,1\n'))[0]!.line, 2);
    assert.equal((await linesOf(''))[0]!.line, 1);
    assert.match((await linesOf('account,house,apartment\n'))[0]!.reason, /no accounts/);
  });

  it('may be UTF-16 with its mark; any other encoding is named with the line where it begins', async () => {
    const text = 'account,house,apartment\n10020030040А,12/14А,-\n';
    const expected = [{ account: '10020030040А', house: '12/14А', apartment: '-' }];
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const size of [1, 3, 1000]) {
      assert.deepEqual(await read(little, size), expected);
      assert.deepEqual(await read(Buffer.from(little).swap16(), size), expected);
    }
    const windows = Buffer.concat([
      Buffer.from('account,house,apartment\n10020030040'),
      Buffer.from([0xc0, 0x2c, 0x31]),
    ]);
    assert.match((await refusal(windows, 24)).message, /^line 2: .*windows-1251.*UTF-8/);
    assert.match((await refusal(Buffer.from(text, 'utf16le'))).message, /^line 1: .*UTF-16 without a mark/);
  });

  it('may end its lines in any way, and hold quotes and empty lines', async () => {
    const lines = ['account;house;apartment', '"100200300401";"1Б-3";"15"', '', '10020030041А;12/14А;-', ''];
    const expected = await read(lines.join('\n'));
    assert.equal(expected.length, 2);
    for (const end of ['\r\n', '\r']) assert.deepEqual(await read(lines.join(end)), expected);
    assert.match((await refusal('account,house,apartment\n"100200300401,1,1\n')).message, /Quote/);
  });

  it('must not have a column twice', async () => {
    assert.match((await refusal('account,house,apartment,Account\n1,1,1,1\n')).message, /two columns account/);
  });

  it('is refused with twenty complaints and the number of the others', async () => {
    const { message, count } = await refusal(`account,house,apartment\n${'1,1,1\n'.repeat(3000)}`, 1000);
    assert.equal(count, 3000);
    assert.equal(message.split('\n').length, 21);
    assert.match(message, /\nand 2980 more$/);
  });
});
