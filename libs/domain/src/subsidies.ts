/** Where a subsidy is: only what was granted counts. */
export const SUBSIDY_STATUSES = ['asked', 'granted', 'refused'] as const;
export type SubsidyStatus = (typeof SUBSIDY_STATUSES)[number];
