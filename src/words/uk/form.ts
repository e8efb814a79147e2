import { msg } from '@lit/localize';

/** Parts of every form. */
export const form = {
  address: () => msg('Адреса', { id: 'form.address', desc: 'Label of the group of house and apartment.' }),
  ticks: () => msg('Сповіщення', { id: 'form.ticks', desc: 'Label of the group of checkboxes.' }),
};
