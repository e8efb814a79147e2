import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BadFile, readAccounts } from '../../demo/server/accounts/accounts-file.ts';

describe('the CSV file of billed accounts', () => {
  it('may have a BOM, semicolons, any order of columns and spellings that the form repairs', () => {
    const expected = [
      { account: '100200300401', house: '1Б-3', apartment: '15' },
      { account: '10020030041А', house: '12/14А', apartment: '-' },
    ];
    assert.deepEqual(readAccounts('account,house,apartment\n100200300401,1Б-3,15\n10020030041А,12/14А,-\n'), expected);
    assert.deepEqual(
      readAccounts(
        '\ufeffApartment;HOUSE;account\r\n15;"1 б корп. 3";1002 0030 0401\r\n\r\n—;12/14-а;10020030041А\r\n',
      ),
      expected,
    );
    assert.deepEqual(
      readAccounts('\ufeff"account","house","apartment"\n"100200300401","1Б-3","15"\n"10020030041А","12/14А","-"\n'),
      expected,
      'quotes around the first name, after a BOM',
    );
    assert.deepEqual(
      readAccounts('account , house , apartment\n100200300401 , 1Б-3 , 15\n 10020030041А , 12/14А , -\n'),
      expected,
      'spaces around names and values',
    );
  });

  it('is refused with number and reason of every bad line', () => {
    const linesOf = (text: string) => {
      try {
        readAccounts(text);
      } catch (error) {
        assert.ok(error instanceof BadFile);
        return error.lines;
      }
      return assert.fail('accepted');
    };
    const lines = linesOf('account,house,apartment\n1234567890,1,1\n100200300401,корп. 3,\n100200300401,2,2\n');
    assert.deepEqual(
      lines.map(({ line }) => line),
      [2, 3, 3, 4],
    );
    assert.match(lines.at(-1)!.reason, /in line 3/);
    assert.match(linesOf('account,house,apartment\n10020030041A,1,1\n10020030041А,1,1\n')[0]!.reason, /in line 2/);
    assert.deepEqual(
      linesOf('account,house,apartment\n???,1,1\n!!!,2,2\n').map(({ line }) => line),
      [2, 3],
      'accounts that cannot be read are not the same one',
    );
    assert.match(linesOf('account;house\n1;2\n')[0]!.reason, /no apartment/);
    assert.equal(linesOf('account,house,apartment\n100200300401,1\n')[0]!.line, 2);
    assert.equal(linesOf('')[0]!.line, 1);
    assert.match(linesOf('account,house,apartment\n')[0]!.reason, /no accounts/);
  });
});
