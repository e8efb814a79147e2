import { accountPattern } from './account.ts';
import { syntax } from './email.ts';
import type { RuleName } from './index.ts';

/**
 * Matches every canonical value of each rule under the default settings. JSON Schema needs it, which cannot call `read`.
 * Not in the rules themselves, because no page needs it.
 */
export const patterns: Record<RuleName, RegExp> = {
  account: accountPattern,
  email: syntax,
  password: /^[\s\S]{8,256}$/u,
  house: /^\d{1,5}(?:\/\d{1,5})?[А-ЯҐЄІЇЁ]?(?:-\d{1,3}[А-ЯҐЄІЇЁ]?)?$/,
  apartment: /^(?:-|\d{1,5}[А-ЯҐЄІЇЁ]?)$/,
  currentPassword: /^[\s\S]+$/,
};
