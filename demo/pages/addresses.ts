import type { ElementName } from '../../src/element-names.ts';
import type { AttributeName } from './playground/attributes.ts';
import { isSource } from './source.ts';

/** The demo's own addresses, from its pages. */
const endpoints: Record<ElementName, string> = { register: '../../api/registrations', login: '../../api/sessions' };
const addresses: Partial<Record<AttributeName, string>> = {
  'confirm-endpoint': '../../api/confirmations',
  'resend-endpoint': '../../api/registrations/resend',
  'recover-endpoint': '../../api/recoveries',
  'reset-endpoint': '../../api/passwords',
  'cabinet-url': './cabinet.html',
  'login-url': '../../#login',
  'register-url': '../../#register',
  'recover-url': '../../#login',
  'privacy-url': './privacy.html',
  'return-url': './partner.html',
  frame: '../../frame.html',
};

/** What stands in an attribute for an address, where that is on. */
export const addressFor = (element: ElementName, attribute: AttributeName): string | undefined =>
  attribute === 'endpoint' ? endpoints[element] : addresses[attribute];

/** The other name of this machine is another site for the browser. */
const otherNames: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/** The page for frames, on another site where there is one: behind a proxy there is one name. */
export function frameAddress(): URL {
  const frame = new URL(isSource ? '/src/frame/frame.html' : addresses.frame!, location.href);
  if (frame.protocol === 'http:') frame.hostname = otherNames[frame.hostname] ?? frame.hostname;
  return frame;
}
