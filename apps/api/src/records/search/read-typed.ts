import { phoneDigits } from '@terril/domain';

/** What somebody typed, read as each of the things it may be; undefined = it cannot be that. */
export interface Typed {
  /** The whole of it, as typed. */
  text: string;
  /** Its words as typed, at most 8. */
  words: string[];
  /** A document's number, or a part of one. */
  number?: string;
  /** 9 digits, also those a SIRET begins with. */
  siren?: string;
  /** At least 4 digits of a phone number, as `phoneDigits` reads them. */
  phone?: string;
  /** An address, a domain, or a part of one. */
  email?: string;
}

export const MOST_WORDS = 8;
const FEWEST_PHONE_DIGITS = 4;
/** Without the prefix: an index on trigrams finds nothing to go by in less. */
const FEWEST_PHONE_SIGNS = 3;
const FEWEST_NUMBER_SIGNS = 3;

/**
 * Reads a search, which says by its shape what it looks for.
 * @returns undefined when there is nothing to look for: fewer than 2 letters or digits
 */
export function readTyped(q: string): Typed | undefined {
  const text = q.trim();
  const signs = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (signs < 2) return undefined;
  const digits = text.replaceAll(/\D/g, '');
  const typed: Typed = { text, words: text.split(/\s+/).slice(0, MOST_WORDS) };
  if (digits !== '' && signs >= FEWEST_NUMBER_SIGNS) typed.number = text;
  if (/^[\d\s.]+$/.test(text) && (digits.length === 9 || digits.length === 14)) typed.siren = digits.slice(0, 9);
  const phone = /^[\d\s.()+/-]+$/.test(text) && digits.length >= FEWEST_PHONE_DIGITS ? phoneDigits(text) : '';
  if (phone.length >= FEWEST_PHONE_SIGNS) typed.phone = phone;
  if (/^\S*@\S*$/.test(text) || /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}$/i.test(text)) typed.email = text;
  return typed;
}
