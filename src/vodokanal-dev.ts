// `vodokanal.dev.js`: the same as `vodokanal.js`, readable, and it says in the console what is wrong on the page. First the
// part that looks at placeholders, then what replaces them.
import { watch } from './check/watch.ts';
import './vodokanal.ts';

watch();

export * from './define/index.ts';
