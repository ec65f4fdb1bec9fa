import type { Choice } from '../../lists/inline/index.js';

/** A field that many records may be given one value of. */
export interface BulkField {
  source: string;
  /** What it may be; a day, yes or no otherwise. */
  kind: 'day' | 'yesNo' | Choice[];
  /** It may be emptied. */
  isOptional?: boolean;
}

/** What is to be done, as the API takes it beside the number expected. */
export type BulkWish = Record<string, unknown> & { action: 'set' | 'addTags' | 'removeTags' | 'trash' };
