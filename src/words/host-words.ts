import { msg } from '@lit/localize';

/** Sentences of an element whose form is in a frame, beside that frame. Apart, because its page needs no other words. */
export const words = {
  host: {
    title: () =>
      msg('Кабінет водоканалу', {
        id: 'host.title',
        desc: 'Name of the frame for screen readers. Not the name of a form: the one inside changes.',
      }),
    opening: () =>
      msg('Відкриваємо форму…', {
        id: 'host.opening',
        desc: 'In place of the form until its frame has come.',
      }),
    failed: () =>
      msg('Тут форма не відкрилася', { id: 'host.failed', desc: 'In place of the form where its frame did not come.' }),
    link: () =>
      msg('Відкрити на сайті водоканалу', {
        id: 'host.link',
        desc: 'Link to the form in a window of its own, below “opening” and “failed”.',
      }),
  },
};

export type HostWords = typeof words;
