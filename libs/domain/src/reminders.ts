/** The lists whose days tasks can be made of, by the names of their resources. */
export const REMINDED_LISTS = ['organizations', 'contracts', 'subscriptions', 'opportunities'] as const;
export type RemindedList = (typeof REMINDED_LISTS)[number];
