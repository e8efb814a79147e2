import type { Registration } from '../../../src/contract/requests.ts';
import type { Database, Queries } from './database.ts';

/**
 * Members of a registration that have no column: the password is stored as a hash, house and apartment are those of the
 * billed account, and what an anti-bot element contributed is not stored.
 */
type NotStored = 'password' | 'house' | 'apartment' | 'challenge';
export type Stored = Exclude<keyof Registration, NotStored>;

/**
 * The column of each stored answer, in the tables `registration` and, for ticks, `holding`. A question or a tick of the
 * contract without a column is a compile error, a column without a step fails the tests.
 */
export const columns: Record<Stored, string> = {
  account: 'account',
  email: 'email',
  notifyBalance: 'notify_balance',
  remindReadings: 'remind_readings',
  lang: 'lang',
  partner: 'partner',
  returnUrl: 'return_url',
};

/**
 * The tables, step by step. A published step is never changed: a new one is added.
 * Times are given by the caller, never by `now()`, so that tests can set the clock. Tokens, keys and client addresses
 * are stored only as hashes.
 */
export const steps: readonly (readonly string[])[] = [
  [
    // `key` is `accountKey(account)`: two accounts that look alike in two alphabets cannot both be here.
    `create table billed_account (
       account text primary key,
       key text not null unique,
       house text not null,
       apartment text not null
     )`,
    `create table person (
       id text primary key,
       email text not null,
       email_key text not null unique,
       password_hash text not null,
       lang text not null,
       created_at timestamptz not null
     )`,
    // Who owns which account. The primary key guarantees one person per account.
    `create table holding (
       account text primary key references billed_account,
       person_id text not null references person on delete cascade,
       notify_balance boolean not null,
       remind_readings boolean not null,
       since timestamptz not null
     )`,
    `create index holding_person on holding (person_id)`,
    `create table registration (
       id text primary key,
       account text not null references billed_account,
       email text not null,
       email_key text not null,
       password_hash text not null,
       notify_balance boolean not null,
       remind_readings boolean not null,
       lang text not null,
       partner text,
       state text not null check (state in ('pending', 'confirmed', 'dropped')),
       created_at timestamptz not null
     )`,
    `create index registration_account on registration (account)`,
    `create index registration_email on registration (email_key, created_at)`,
    `create table confirmation (
       token_hash text primary key,
       registration_id text not null references registration on delete cascade,
       expires_at timestamptz not null
     )`,
    `create table reset (
       token_hash text primary key,
       person_id text not null references person on delete cascade,
       expires_at timestamptz not null,
       spent_at timestamptz
     )`,
    `create table session (
       token_hash text primary key,
       person_id text not null references person on delete cascade,
       key_hash text unique,
       salt text not null,
       created_at timestamptz not null,
       seen_at timestamptz not null
     )`,
    `create index session_person on session (person_id)`,
  ],
  [
    // Letters to be written: `job` since step 4. The letter itself, with its token, is made when it is sent and not
    // stored.
    `create table errand (
       id text primary key,
       position bigint generated always as identity,
       kind text not null,
       subject text not null,
       lang text not null,
       created_at timestamptz not null,
       due_at timestamptz not null,
       attempts integer not null default 0,
       done_at timestamptz,
       failed_at timestamptz
     )`,
    `create index errand_due on errand (due_at) where done_at is null and failed_at is null`,
    // Letters readable at /outbox: filled only where no SMTP server is set.
    `create table kept_letter (
       id text primary key,
       position bigint generated always as identity,
       recipient text not null,
       subject text not null,
       body text not null,
       html text not null,
       sent_at timestamptz not null
     )`,
    `create table idempotency (
       key_hash text primary key,
       fingerprint text not null,
       status integer,
       body text,
       created_at timestamptz not null
     )`,
    // The shape that rate-limiter-flexible expects.
    `create table rate_limit (
       key varchar(255) primary key,
       points integer not null default 0,
       expire bigint
     )`,
  ],
  [
    // One-time sign-in codes: `one_time_code` since step 4.
    `create table entrance (
       code_hash text primary key,
       person_id text not null references person on delete cascade,
       expires_at timestamptz not null
     )`,
  ],
  [
    // The names that the code uses. An instance of an older version cannot work on these tables: stop it first.
    'alter table errand rename to job',
    'alter index errand_pkey rename to job_pkey',
    'alter index errand_due rename to job_due',
    'alter sequence errand_position_seq rename to job_position_seq',
    'alter table entrance rename to one_time_code',
    'alter index entrance_pkey rename to one_time_code_pkey',
    'alter table one_time_code rename constraint entrance_person_id_fkey to one_time_code_person_id_fkey',
  ],
  [
    // Random keys of this database, each made when it is first needed.
    'create table secret (name text primary key, value text not null)',
    // Browsers in which a person has signed in: strangers who guess passwords do not use up their tries.
    `create table device (
       token_hash text not null,
       person_id text not null references person on delete cascade,
       seen_at timestamptz not null,
       primary key (token_hash, person_id)
     )`,
    'create index device_person on device (person_id)',
    // Browser and system, so that a person recognises a session in the list.
    'alter table session add column agent text',
  ],
  [
    // Attempts after which nobody knows whether the letter was sent.
    'alter table job add column unclear integer not null default 0',
    // Since this step a job that has ended keeps no address.
    `update job set subject = '' where done_at is not null or failed_at is not null`,
  ],
  [
    // Files of billed accounts on their way in; `line_count` is known when the whole file is here.
    `create table account_import (
       id text primary key,
       line_count integer,
       created_at timestamptz not null
     )`,
    `create table staged_account (
       import_id text not null,
       position integer not null,
       account text not null,
       key text not null,
       house text not null,
       apartment text not null,
       primary key (import_id, position)
     )`,
  ],
  [
    // Where the page of a partner wants the person back: an address of the file of partners, with an opaque member.
    'alter table registration add column return_url text',
    'alter table one_time_code add column return_url text',
    'alter table session add column return_url text',
  ],
  [
    // The same for a new password that was asked for on such a page.
    'alter table job add column return_url text',
    'alter table reset add column return_url text',
  ],
  [
    // Billing. Days and months are texts, YYYY-MM-DD and YYYY-MM, because they have no time zone. Money is in kopecks.
    `create table meter (
       id text primary key,
       account text not null references billed_account,
       number text not null,
       place text not null,
       verified_until text not null
     )`,
    'create index meter_account on meter (account)',
    `create table reading (
       meter_id text not null references meter on delete cascade,
       period text not null,
       read_on text not null,
       value integer not null,
       source text not null,
       primary key (meter_id, period)
     )`,
    // The primary key guarantees that a month is charged once, and an order booked once.
    `create table ledger_entry (
       account text not null references billed_account,
       id text not null,
       position bigint generated always as identity,
       booked_on text not null,
       kind text not null,
       service text,
       period text,
       volume integer,
       rate integer,
       estimated boolean not null,
       amount integer not null,
       primary key (account, id)
     )`,
    // The last day that was worked on: one row at most.
    'create table billing_day (single boolean primary key check (single), day text not null)',
    `create table payment_order (
       token_hash text primary key,
       account text not null references billed_account,
       amount integer not null,
       created_at timestamptz not null,
       paid_at timestamptz
     )`,
    // Links that switch letters of a kind off.
    `create table notice_link (
       token_hash text primary key,
       person_id text not null references person on delete cascade,
       account text not null,
       tick text not null
     )`,
    'create index notice_link_person on notice_link (person_id)',
    // The headers of a letter, as JSON.
    'alter table kept_letter add column headers text',
  ],
  // Whether a letter was asked for on a page that needs no script.
  ['alter table job add column scriptless boolean not null default false'],
];

/** Key of the advisory lock that makes instances migrate one after the other. Any number that no other lock uses. */
const lockKey = 0x766f646f;

/**
 * Brings the tables up to date: all missing steps, in order, in one transaction.
 * @param until the last step to take, so that a test can begin with the tables of an older version.
 */
export async function migrate(database: Database, until = steps.length): Promise<void> {
  const work = async ({ query }: Queries) => {
    await query('select pg_advisory_xact_lock($1)', [lockKey]);
    await query('create table if not exists migration (step integer primary key)');
    const [last] = await query<{ step: number | null }>('select max(step) as step from migration');
    for (let step = (last?.step ?? 0) + 1; step <= until; step++) {
      for (const statement of steps[step - 1]!) await query(statement);
      await query('insert into migration (step) values ($1)', [step]);
    }
  };
  await database.transaction(work, { patient: true });
}
