/** Thrown by a handler when no further attempt can succeed: the job is given up at once. */
export class FinalFailure extends Error {}

/**
 * Thrown by a handler when the work was perhaps done: the answer got lost. Such a job is tried once more, and no more:
 * a mail server that always loses its answer would else send the letter a hundred times.
 */
export class UnclearOutcome extends Error {}
