import type { Schemas } from '@terril/api-types';

export type SavedView = Schemas['ViewOut'];

/** What a card of a list shows. */
export interface ListOptions {
  viewId: number;
  rows: number;
}
