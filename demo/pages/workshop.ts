import './log.ts';
import accounts from '../accounts.csv?raw';

/** The part of the demo's page for developers: account numbers to try, and the last events. */
for (const row of accounts.trim().split(/\r?\n/).slice(1)) {
  const line = document.createElement('tr');
  for (const text of row.split(',')) {
    const cell = document.createElement('td');
    cell.textContent = text;
    line.append(cell);
  }
  document.querySelector('#accounts')!.append(line);
}
