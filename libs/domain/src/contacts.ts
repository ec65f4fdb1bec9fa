/** The languages a contact may be written to in, by their ISO 639-1 code. */
export const CONTACT_LANGUAGES = ['fr', 'en', 'nl', 'de', 'es', 'it', 'pl', 'pt', 'ar', 'uk'] as const;
export type ContactLanguage = (typeof CONTACT_LANGUAGES)[number];

/** What a person holds in a role beside a function. */
export const ROLE_FLAGS = ['isMain', 'isBilling', 'isTechnical'] as const;
export type RoleFlag = (typeof ROLE_FLAGS)[number];

/** How people say it: first name then last name; a shared mailbox has a name alone. */
export function contactName({ firstName, lastName }: { firstName: string | null; lastName: string }): string {
  return firstName ? `${firstName} ${lastName}` : lastName;
}

/**
 * The digits of a telephone number by which it is found, however it was typed: the French prefix (+33, 0033, or the
 * leading 0) is dropped, another country's is kept without its + or 00. The database has the same rule, `phone_digits`.
 * @example phoneDigits('+33 (0)3 21 00 11 22') === phoneDigits('03.21.00.11.22') === '321001122'
 */
export function phoneDigits(typed: string): string {
  return typed
    .replace(/\(0\)|[^0-9+]/g, '')
    .replace(/^(?:\+|00)(?:330?)?|^0/, '')
    .replace(/\+/g, '');
}

const TYPED_NUMBER = /(?<=^|\s)\+?\d[\d\s./()-]*\d(?=$|\s)/g;
/** Fewer are a house number or a department. */
const FEWEST_DIGITS = 3;

/** A search with the telephone numbers in it, which hold spaces and dots, made one word of digits each. */
export function withPhoneDigits(search: string): string {
  return search.replace(TYPED_NUMBER, (typed) => {
    const digits = phoneDigits(typed);
    return digits.length < FEWEST_DIGITS ? typed : digits;
  });
}
