/** The lists that segments are made of, by the names of their resources. */
export const SEGMENTED_LISTS = ['organizations', 'contacts'] as const;
export type SegmentedList = (typeof SEGMENTED_LISTS)[number];
