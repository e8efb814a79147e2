import { type Partner, type ReturnTo, returnTo } from '../contract/return-url.ts';
import { type FromFrame, GREETING, type Greeting, MAJOR } from '../elements/isolation/messages.ts';
import { version } from '../version.ts';
import { toOlder } from './older.ts';
import { readHello, type Said } from './protocol.ts';

/** The page that embeds this one, once the frame has accepted it. */
export interface Page {
  said: Said;
  /** The partner of that page's origin; undefined for pages of this origin. */
  partner: Partner | undefined;
  /** Where it may have a person sent back. */
  back: ReturnTo | undefined;
  port: MessagePort;
  tell(message: FromFrame): void;
}

/**
 * Greets the embedding page and waits for its answer, which brings one end of a channel.
 *
 * @param open shows the form; it returns false where the page has no form of this name.
 */
export function shakeHands(partners: readonly Partner[], open: (page: Page) => boolean): void {
  let connected = false;
  window.addEventListener('message', ({ source, origin, data, ports: [port] }) => {
    if (source !== window.parent || !port || connected) return;
    const said = readHello(data);
    // Not for this page: it has other scripts that post messages.
    if (!said) return;
    const tell = (message: FromFrame) => {
      const text = said.major === 0 ? toOlder(message) : message;
      if (text) port.postMessage(text);
    };
    const sameOrigin = origin === location.origin;
    const partner = sameOrigin ? undefined : partners.find((one) => one.origin === origin);
    if (said.major > MAJOR) tell({ refused: 'version' });
    else if (!partner && !sameOrigin) {
      console.error(`${location.pathname}: ${origin} is not among vodokanal-partners`);
      tell({ refused: 'refused' });
    } else {
      const back = wayBack(partners, partner, said.returnUrl);
      connected = open({ said, partner, back, port, tell });
      if (!connected) tell({ refused: 'refused' });
    }
  });
  // `*`: the embedding page is not known yet, and the greeting tells only that this page has loaded.
  const greeting: Greeting = { vodokanal: Array.from({ length: MAJOR + 1 }, (_, major) => major), version };
  window.parent.postMessage(greeting, '*');
  window.parent.postMessage(GREETING, '*');
}

/** A partner's page may name the addresses under its own name, a page of the utility any. */
function wayBack(partners: readonly Partner[], partner: Partner | undefined, url: string | undefined) {
  if (!url) return;
  const back = returnTo(partner ? partners.filter(({ name }) => name === partner.name) : partners, url);
  if (!back) console.error(`${location.pathname}: return-url is none of the addresses that the utility has listed`);
  return back;
}
