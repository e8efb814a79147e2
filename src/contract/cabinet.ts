import * as z from 'zod/mini';
import { langs } from '../lang.ts';

// The calls of the demo's cabinet. Money is in kopecks, volumes are in m³, days are YYYY-MM-DD and months YYYY-MM in Kyiv.

const day = z.string();
const month = z.string();

/** `GET /api/cabinet/accounts/{account}`: what is known of one account of the signed-in person. */
export const ledger = z.object({
  account: z.string(),
  house: z.string(),
  apartment: z.string(),
  today: day,
  /** Negative: to be paid; positive: paid in advance. */
  balance: z.int(),
  /** Thirteen months, newest first. */
  entries: z.array(
    z.object({
      id: z.string(),
      date: day,
      kind: z.enum(['charge', 'payment', 'correction']),
      service: z.optional(z.enum(['water', 'sewerage'])),
      period: z.optional(month),
      volume: z.optional(z.int()),
      rate: z.optional(z.int()),
      estimated: z.optional(z.boolean()),
      amount: z.int(),
      /** After this entry. */
      balance: z.int(),
    }),
  ),
  meters: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      place: z.enum(['kitchen', 'bathroom', 'yard']),
      verifiedUntil: day,
      /** Thirteen months, newest first. */
      readings: z.array(
        z.object({
          period: month,
          date: day,
          value: z.int(),
          source: z.enum(['person', 'utility', 'estimate']),
        }),
      ),
      limits: z.object({
        /** The last settled reading. */
        min: z.int(),
        /** What is used in a month. */
        usual: z.int(),
        /** Above it the person is asked. */
        warn: z.int(),
        /** Above it a reading is refused. */
        max: z.int(),
      }),
    }),
  ),
  readings: z.object({
    period: month,
    opens: day,
    closes: day,
    open: z.boolean(),
    chargedOn: day,
    payBy: day,
  }),
  /** Kopecks for a cubic metre. */
  tariff: z.object({ water: z.int(), sewerage: z.int() }),
  /** Whether there is a site where a sum can be paid. */
  payable: z.boolean(),
});

/** Numbers are whole, and far from where JavaScript loses digits. */
const whole = z.int({ error: 'format' }).check(z.minimum(0, 'format'), z.maximum(1_000_000_000, 'format'));

/** `PUT /api/cabinet/accounts/{account}/meters/{meter}/readings/{period}`. */
export const newReading = z.object({ value: whole, sure: z.optional(z.boolean()) });

/** `POST /api/cabinet/accounts/{account}/payments`: kopecks. */
export const newPayment = z.object({ amount: whole, lang: z.enum(langs, { error: 'type' }) });

/** The page where an order is paid. */
export const ordered = z.object({ url: z.string() });

/** `GET /api/orders/{token}`, for the back end of the site where it is paid. */
export const order = z.object({
  /** Its last four characters only. */
  account: z.string(),
  amount: z.int(),
  state: z.enum(['open', 'paid', 'expired']),
  returnUrl: z.string(),
});

/** Why a reading is refused: `unusual` asks whether it is right. */
export type ReadingCode = 'format' | 'below' | 'above' | 'unusual';
/** Why a whole request for a reading is refused: its month is not open. */
export type PeriodCode = 'closed';
/** Why a sum is refused. */
export type AmountCode = 'format' | 'small' | 'large';

export type Ledger = z.infer<typeof ledger>;
export type Meter = Ledger['meters'][number];
export type Entry = Ledger['entries'][number];
export type NewReading = z.infer<typeof newReading>;
export type NewPayment = z.infer<typeof newPayment>;
export type Order = z.infer<typeof order>;
