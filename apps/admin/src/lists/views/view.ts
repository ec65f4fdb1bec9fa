import type { Schemas } from '@terril/api-types';

export type View = Schemas['ViewOut'];

/** What a view keeps of a list. */
export type ViewState = Pick<View, 'filters' | 'sort' | 'order' | 'columns'>;

/** The same, written so that two states that show the same rows and columns are equal. */
export const keyOf = ({ filters, sort, order, columns }: ViewState): string => {
  const known = Object.entries(JSON.parse(filters) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== '' && value !== null)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([known, sort, sort && order, columns]);
};
