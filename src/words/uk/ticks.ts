import { msg } from '@lit/localize';
import type { Tick } from '../../contract/ticks.ts';

/** What each tick agrees to. A tick of the contract without words does not compile. */
export const ticks = {
  notifyBalance: () =>
    msg('Повідомляти про зміну поточного балансу', { id: 'ticks.notifyBalance', desc: 'Label of a checkbox.' }),
  remindReadings: () =>
    msg('Нагадувати передати показники лічильника', { id: 'ticks.remindReadings', desc: 'Label of a checkbox.' }),
} satisfies Record<Tick, () => string>;
