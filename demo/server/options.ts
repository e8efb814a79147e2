import type { ContextOptions } from './context.ts';
import type { Limits } from './database/limits.ts';
import type { Log } from './log.ts';

/** Options of the endpoint. */
export interface AppOptions extends ContextOptions {
  /** The address under which people reach the endpoint; pages of its origin may call. */
  publicUrl: string;
  /**
   * The page that letters lead to, where the sign-in element stands; `publicUrl` without it. Of a page with a router in
   * the fragment, the address of the route: `https://voda.example/#/login`.
   */
  linkBase?: string;
  /** The page with the registration, for letters; `linkBase` without it, else `#register` of `publicUrl`. */
  registerUrl?: string;
  /** Path of the cabinet, `/cabinet` by default. */
  cabinetPath?: string;
  /** Path of the notice about personal data, for the pages that need no script. */
  privacyPath?: string;
  /** Other origins whose pages may call, as in the header `Origin`: `https://osbb.example`. */
  allowedOrigins?: readonly string[];
  /** A header in which a trusted proxy gives the client's address. Without it: the socket's. */
  clientAddressHeader?: string;
  /** How many trusted proxies add to that header, 1 by default: the client stands so many entries from its end. */
  proxyHops?: number;
  limits?: Partial<Limits>;
  /** Clients have the same name in the log of all instances that have the same key; without it a new one. */
  logKey?: string;
  log?: Log;
  /** The site where orders of the cabinet are paid; without it there is no payment. Only for demos. */
  payments?: {
    /** The page of a payment; the order is its query `order`. */
    page: string;
    /** What the back end of that site presents as `Authorization: Bearer`. */
    key: string;
  };
  /** Serves `/demo/clock`: whoever reaches the server turns the calendar of the billing. Only for demos. */
  clock?: boolean;
  /** Called when a job was added to the queue; must not throw. */
  onJob?: () => void;
  /** Shows letters at /outbox: only where the developer alone can reach the server. `runDue` sends the due ones. */
  outbox?: { runDue(): Promise<void> };
}
