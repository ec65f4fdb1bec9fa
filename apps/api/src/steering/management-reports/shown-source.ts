import type { Sentence } from '../../core/errors.js';
import type { DocumentChart, DocumentTable } from '../../core/document.js';

/** A table or a chart that a report may show. */
export interface Shown<Block> {
  /** As a section names it. */
  name: string;
  label: Sentence;
  meaning: Sentence;
  /** The page of the back-office that tells the same; null when none does. */
  link: string | null;
  /** Null where nothing is known. */
  block: () => Promise<Block | null>;
}

export type ShownTable = Shown<DocumentTable>;
export type ShownChart = Shown<DocumentChart>;
