/** The lists that people save views of, by the names of their resources. */
export const VIEWED_LISTS = [
  'organizations',
  'contacts',
  'relations',
  'services',
  'bundles',
  'contracts',
  'subscriptions',
  'invoices',
  'invoice-lines',
  'budget-lines',
  'subsidies',
  'reserve-movements',
  'members',
  'share-movements',
  'general-meetings',
  'opportunities',
  'campaigns',
  'activities',
  'assistance-accounts',
  'assistance-credits',
] as const;
export type ViewedList = (typeof VIEWED_LISTS)[number];

/** The records that somebody may pin, by the names of their resources: those that have a page. */
export const PINNABLE_TYPES = [
  'organizations',
  'contacts',
  'contracts',
  'subscriptions',
  'invoices',
  'opportunities',
  'activities',
] as const;
export type PinnableType = (typeof PINNABLE_TYPES)[number];
