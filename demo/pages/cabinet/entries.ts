import { html, type TemplateResult } from 'lit';
import type { Entry } from '../../../src/contract/cabinet.ts';
import type { Lang } from '../../../src/lang.ts';
import type { CabinetWords } from '../../words/cabinet-words.ts';
import { day, money, month, volume } from '../../written.ts';

/** What is shown as one row: a payment, or all that was charged for a month on one day. Newest first. */
export function rowsOf(entries: readonly Entry[]): Entry[][] {
  const rows: Entry[][] = [];
  for (const entry of entries) {
    const last = rows.at(-1)?.[0];
    if (entry.period && last?.period === entry.period && last.date === entry.date) rows.at(-1)!.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

const joined = (parts: readonly (string | false | undefined)[], by = ', ') => parts.filter(Boolean).join(by);

export function rowTemplate(row: readonly Entry[], lang: Lang, words: CabinetWords): TemplateResult {
  const [{ date, kind, period, volume: used, estimated, balance }] = row as [Entry];
  const amount = row.reduce((sum, entry) => sum + entry.amount, 0);
  // Newest first: water was booked before sewage.
  const services = [...row]
    .reverse()
    .map(({ service, rate, amount }) =>
      service
        ? `${words.services[service]} ${money(lang, amount)} (${money(lang, rate ?? 0)} ${words.forCubicMetre})`
        : '',
    );
  const after = balance < 0 ? words.debt(money(lang, balance)) : money(lang, balance);
  return html`<li tabindex="-1">
    <span>${joined([words.kinds[kind], period && words.forMonth(month(lang, period))], ' ')}</span>
    <strong class="number" ?data-paid=${amount > 0}>${amount > 0 ? '+' : '−'}${money(lang, amount)}</strong>
    <small>
      ${joined([day(lang, date), used !== undefined && volume(lang, used), estimated && words.estimated, ...services])}
    </small>
    <small>${words.balanceAfter(after)}</small>
  </li>`;
}
