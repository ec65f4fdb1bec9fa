import { createContext } from 'react';
import type { SortPayload } from 'react-admin';

/** The first rows of a list somewhere else than on its page: on a dashboard. */
export interface ListExcerpt {
  filters: Record<string, unknown>;
  /** The usual one of the list unless told. */
  sort?: SortPayload;
  /** Names of columns; none = the usual ones. */
  columns: string[];
  rows: number;
  /** There is room for cards, not for a table. */
  isNarrow: boolean;
}

/** Around the page of a list: it shows its first rows, and nothing of what a page has around them. */
export const ListExcerptContext = createContext<ListExcerpt | undefined>(undefined);
