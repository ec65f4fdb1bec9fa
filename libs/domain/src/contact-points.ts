import { phoneDigits } from './contacts.js';

/** The ways to reach a person or a body, beside its main e-mail, telephone and website. */
export const CONTACT_POINT_KINDS = ['email', 'phone', 'website'] as const;
export type ContactPointKind = (typeof CONTACT_POINT_KINDS)[number];

const EMAIL = /^[^\s@"]+@[^\s@.]+(\.[^\s@.]+)+$/;
const LONGEST_EMAIL = 254;
/** A host with a dot, in http or https: no other scheme, no credentials. */
const WEBSITE = /^(https?:\/\/)?[^\s/@:?#.]+(\.[^\s/@:?#.]+)+(:\d{1,5})?([/?#]\S*)?$/i;
const FEWEST_DIGITS = 3;
const LONGEST_PHONE = 40;

/** Whether a text has the shape of an e-mail address. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST_EMAIL && EMAIL.test(text);
}

/** What was typed as it is stored: a website with its scheme. Undefined when it is no e-mail, telephone or website. */
export function contactPointValue(kind: ContactPointKind, typed: string): string | undefined {
  const text = typed.trim();
  switch (kind) {
    case 'email':
      return isEmail(text) ? text : undefined;
    case 'phone':
      return text.length <= LONGEST_PHONE && phoneDigits(text).length >= FEWEST_DIGITS ? text : undefined;
    case 'website':
      if (!WEBSITE.test(text)) return undefined;
      return /^https?:\/\//i.test(text) ? text : `https://${text}`;
  }
}
