/** The lists that people save views of, by the names of their resources. */
export const VIEWED_LISTS = [
  'organizations',
  'contacts',
  'relations',
  'contracts',
  'subscriptions',
  'invoices',
  'invoice-lines',
  'budget-lines',
  'subsidies',
] as const;
export type ViewedList = (typeof VIEWED_LISTS)[number];
