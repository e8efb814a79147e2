import { msg, str } from '@lit/localize';
import { plural } from './plural.ts';

const wait = {
  seconds: (n: number) =>
    plural(n, {
      one: () =>
        msg(str`${n} секунду`, {
          id: 'wait.seconds.one',
          desc: 'Stands after “try again in”, inside another sentence. {n} is 1, 21, 31…',
        }),
      few: () =>
        msg(str`${n} секунди`, {
          id: 'wait.seconds.few',
          desc: 'Stands after “try again in”, inside another sentence. {n} is 2, 3, 4, 22…',
        }),
      many: () =>
        msg(str`${n} секунд`, {
          id: 'wait.seconds.many',
          desc: 'Stands after “try again in”, inside another sentence. {n} is any other number, 5 or 11.',
        }),
    }),
  minutes: (n: number) =>
    plural(n, {
      one: () =>
        msg(str`${n} хвилину`, {
          id: 'wait.minutes.one',
          desc: 'Stands after “try again in”, inside another sentence. {n} is 1, 21, 31…',
        }),
      few: () =>
        msg(str`${n} хвилини`, {
          id: 'wait.minutes.few',
          desc: 'Stands after “try again in”, inside another sentence. {n} is 2, 3, 4, 22…',
        }),
      many: () =>
        msg(str`${n} хвилин`, {
          id: 'wait.minutes.many',
          desc: 'Stands after “try again in”, inside another sentence. {n} is any other number, 5 or 11.',
        }),
    }),
};

/** «5 хвилин» for a wait given in seconds, in the accusative that «спробуйте за» asks for. */
export const duration = (seconds: number): string =>
  seconds < 60 ? wait.seconds(seconds) : wait.minutes(Math.ceil(seconds / 60));
