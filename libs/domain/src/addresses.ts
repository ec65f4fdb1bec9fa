/** What an address beside the seat is for. */
export const ADDRESS_KINDS = ['site', 'billing', 'delivery'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** The addresses a letter may go to: that of the seat, or the one for bills. */
export const LETTER_ADDRESSES = ['seat', 'billing'] as const;
export type LetterAddress = (typeof LETTER_ADDRESSES)[number];
