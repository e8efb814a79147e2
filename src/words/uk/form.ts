import { msg } from '@lit/localize';

/** Parts of every form. */
export const form = {
  ticks: () => msg('Сповіщення', { id: 'form.ticks', desc: 'Label of the group of checkboxes.' }),
};
