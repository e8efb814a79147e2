/** Sentences of the partner of the demo. */
export interface PartnerWords {
  /** What leads to a form where the page has a link only. */
  linkTo: { login: string; register: string };
  order: OrderWords;
}

/** The payment of a bill. */
export interface OrderWords {
  title: string;
  receiver: string;
  utility: string;
  account: string;
  sum: string;
  pay: string;
  demo: string;
  paid: string;
  expired: string;
  unknown: string;
  away: string;
  unsure: string;
  again: string;
  back: string;
}
