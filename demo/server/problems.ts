import type { AmountCode, PeriodCode, ReadingCode } from '../../src/contract/cabinet.ts';
import type { ProblemCode } from '../../src/contract/codes.ts';
import type { MemberCode } from '../../src/contract/requests.ts';

/** A problem document, RFC 9457. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code?: ProblemCode | PeriodCode;
  errors?: FieldError[];
  instance?: string;
}

/** What is wrong with one member of the request; `pointer` is a JSON pointer. */
export interface FieldError {
  pointer: string;
  code: MemberCode | ReadingCode | AmountCode;
}

const titles: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Not signed in',
  403: 'Requests from this origin are not accepted',
  404: 'There is nothing here',
  405: 'This method is not accepted here',
  409: 'Not yet',
  410: 'The link does not work any more',
  413: 'The request is too large',
  415: 'Only JSON is accepted',
  422: 'The request was understood but not accepted',
  429: 'Too many requests',
  500: 'Something went wrong on our side',
  503: 'Not available for a moment',
};

/** Thrown anywhere while a request is answered; `createApp` turns it into a problem document. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: ProblemCode | PeriodCode | undefined;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    {
      code,
      errors,
      headers = {},
    }: { code?: ProblemCode | PeriodCode; errors?: FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(titles[status]);
    this.name = 'ProblemError';
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }

  /** @param instance id of this failure in the log, `urn:uuid:…`. */
  document(instance?: string): ProblemDocument {
    const { status, code, errors } = this;
    return { type: 'about:blank', title: titles[status] ?? 'Refused', status, code, errors, instance };
  }
}
