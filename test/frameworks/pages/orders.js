/** One after the other: each makes another one of the nodes the one that a framework moves. */
export const orders = [
  ['form', 'one', 'two', 'three'],
  ['one', 'two', 'three', 'form'],
  ['three', 'form', 'two', 'one'],
  ['form', 'three', 'one', 'two'],
];
