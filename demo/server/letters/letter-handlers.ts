import type { Lang } from '../../../src/lang.ts';
import { letterWords } from '../../words/index.ts';
import { type LetterData, noData } from '../../words/letter-words.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import { enqueueJob, type Job, type JobKind } from '../jobs/jobs.ts';
import type { JobHandler } from '../jobs/worker.ts';
import { emailKey } from '../people/email-key.ts';
import { type StoredAnswers, selectAnswers } from '../people/registration-columns.ts';
import { hashToken, makeToken } from '../secrets/tokens.ts';
import { type LetterAddresses, type LetterRequest, writeLetter } from './letters.ts';
import type { Mailer } from './mailer.ts';
import { chooseForBalance, chooseForReading } from './notice-letters.ts';

interface RegistrationRow extends StoredAnswers {
  id: string;
  house: string;
  apartment: string;
  email_key: string;
  created_at: Date;
}

interface PersonRow {
  id: string;
  email: string;
  email_key: string;
  lang: Lang;
}
/** The list of a `select` that gives such a row, without the hash of the password. */
const selectPerson = 'person.id, person.email, person.email_key, person.lang';

/** Chooses the letter for a job; nothing where no letter is to be sent. */
type Chooser = (context: AppContext, queries: Queries, job: Job) => Promise<LetterRequest | undefined>;

/** A kind of job without a letter is a compile error. */
const choosers: Record<JobKind, Chooser> = {
  registration: chooseForRegistration,
  attempt: chooseForAttempt,
  resend: chooseForResend,
  recovery: chooseForRecovery,
  changed: chooseForChange,
  balance: chooseForBalance,
  reading: chooseForReading,
};

/**
 * Handlers that send a letter for each kind of job. The rows are read when the letter is sent, so it never describes an
 * earlier state. Its token is made then, too: it is stored only as a hash, and its lifetime begins with the letter.
 */
export function letterHandlers({
  context,
  mailer,
  addresses,
  scriptless = addresses,
}: {
  context: AppContext;
  mailer: Mailer;
  addresses: LetterAddresses;
  /** For letters that were asked for on a page that needs no script. */
  scriptless?: LetterAddresses;
}): Record<JobKind, JobHandler> {
  const handler: JobHandler = async (job) => {
    const request = await context.database.transaction((queries) => choosers[job.kind](context, queries, job));
    // A process killed from here on sends a second letter with a new token; both links work, only one can confirm.
    if (request) await mailer(writeLetter(request, job.scriptless ? scriptless : addresses), job.id);
  };
  const kinds = Object.keys(choosers) as JobKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, handler])) as Record<JobKind, JobHandler>;
}

async function chooseForRegistration(
  context: AppContext,
  queries: Queries,
  job: Job,
): Promise<LetterRequest | undefined> {
  const registration = await findRegistration(queries, job.subject);
  if (!registration) return undefined;
  const { lang } = job;
  const letter = { to: registration.email, lang, data: dataOf(context, lang, registration) };
  const owner = await findOwner(queries, registration.account);
  if (!owner) {
    const person = await findPerson(queries, registration.email_key);
    const token = makeToken();
    await queries.query('insert into confirmation (token_hash, registration_id, expires_at) values ($1, $2, $3)', [
      hashToken(token),
      registration.id,
      context.after(context.lifetimes.confirmation),
    ]);
    return { ...letter, name: person ? 'join' : 'confirm', token };
  }
  if (owner.email_key === registration.email_key) {
    const token = await makeResetToken(context, queries, owner);
    return { ...letter, data: { ...letter.data, hours: inHours(context.lifetimes.reset) }, name: 'yours', token };
  }
  // One letter a day for each account: however often strangers register it, the owner's mailbox is not flooded.
  await enqueueJob(
    queries,
    { id: attemptId(context, registration.account), kind: 'attempt', subject: registration.id, lang: owner.lang },
    context.now(),
  );
  return { ...letter, name: 'inUse' };
}

/** The same for all attempts at an account on one day in Kyiv. A log shows ids of jobs, so the account is hashed. */
const attemptId = ({ now }: AppContext, account: string) =>
  `attempt:${hashToken(`${account} ${now().toLocaleDateString('sv', { timeZone: 'Europe/Kyiv' })}`)}`;

async function chooseForAttempt(context: AppContext, queries: Queries, job: Job): Promise<LetterRequest | undefined> {
  const registration = await findRegistration(queries, job.subject);
  const owner = registration && (await findOwner(queries, registration.account));
  if (!owner) return undefined;
  return { to: owner.email, lang: owner.lang, data: dataOf(context, owner.lang, registration), name: 'attempt' };
}

/** Adds a job for each account that waits for its confirmation; without any, a letter says what the address is. */
async function chooseForResend(context: AppContext, queries: Queries, job: Job): Promise<LetterRequest | undefined> {
  const key = emailKey(job.subject);
  // Of several registrations of one account the last counts: it has the password that the person remembers.
  const waiting = await queries.query<{ id: string }>(
    `select distinct on (account) id from registration where email_key = $1 and state <> 'confirmed' and created_at > $2
       order by account, created_at desc`,
    [key, context.before(context.lifetimes.registration)],
  );
  for (const { id } of waiting)
    await enqueueJob(
      queries,
      { id: `${job.id}:${id}`, kind: 'registration', subject: id, lang: job.lang, scriptless: job.scriptless },
      context.now(),
    );
  if (waiting.length > 0) return undefined;
  const person = await findPerson(queries, key);
  return { to: person?.email ?? job.subject, lang: job.lang, data: noData, name: person ? 'known' : 'nobody' };
}

async function chooseForRecovery(context: AppContext, queries: Queries, job: Job): Promise<LetterRequest | undefined> {
  const person = await findPerson(queries, emailKey(job.subject));
  // An address that is not confirmed yet has no password to replace: it gets the confirming letter again.
  if (!person) return chooseForResend(context, queries, job);
  const token = await makeResetToken(context, queries, person, job.returnUrl);
  const data = { ...noData, hours: inHours(context.lifetimes.reset) };
  return { to: person.email, lang: job.lang, data, name: 'reset', token };
}

async function chooseForChange(_context: AppContext, queries: Queries, job: Job): Promise<LetterRequest | undefined> {
  const [person] = await queries.query<PersonRow>(`select ${selectPerson} from person where id = $1`, [job.subject]);
  return person && { to: person.email, lang: job.lang, data: noData, name: 'changed' };
}

async function makeResetToken(
  context: AppContext,
  { query }: Queries,
  person: PersonRow,
  returnUrl?: string | null,
): Promise<string> {
  const token = makeToken();
  await query('insert into reset (token_hash, person_id, expires_at, return_url) values ($1, $2, $3, $4)', [
    hashToken(token),
    person.id,
    context.after(context.lifetimes.reset),
    returnUrl ?? null,
  ]);
  return token;
}

async function findRegistration({ query }: Queries, id: string): Promise<RegistrationRow | undefined> {
  const [registration] = await query<RegistrationRow>(
    `select id, house, apartment, email_key, created_at, ${selectAnswers}
       from registration join billed_account using (account) where id = $1`,
    [id],
  );
  return registration;
}

async function findOwner({ query }: Queries, account: string): Promise<PersonRow | undefined> {
  const [owner] = await query<PersonRow>(
    `select ${selectPerson} from holding join person on person.id = person_id where account = $1`,
    [account],
  );
  return owner;
}

async function findPerson({ query }: Queries, key: string): Promise<PersonRow | undefined> {
  const [person] = await query<PersonRow>(`select ${selectPerson} from person where email_key = $1`, [key]);
  return person;
}

const inHours = (milliseconds: number) => Math.max(1, Math.floor(milliseconds / 3_600_000));

function dataOf(
  { lifetimes }: AppContext,
  lang: Lang,
  { account, house, apartment, created_at }: RegistrationRow,
): LetterData {
  const when = letterWords[lang].when(created_at);
  return { ...noData, account, house, apartment, when, hours: inHours(lifetimes.confirmation) };
}
