import type { FigureFormat } from '@terril/domain';
import type { Language, Sentence } from '../../core/errors.js';
import type { TextDocument } from '../../core/document.js';

/** A figure as it was. */
export interface KeptFigure {
  name: string;
  label: Sentence;
  format: FigureFormat;
  /** Null where nothing was known. */
  value: string | null;
}

/** A table, or the figures of a chart, as it was: its rows as texts. */
export interface KeptTable {
  kind: 'table' | 'chart';
  name: string;
  title: string;
  rows: string[][];
}

/** What an approved report says and what it was made from, whole: nothing that changes later changes it. */
export interface ReportSnapshot {
  /** The day the figures are of. */
  takenOn: string;
  takenBy: string;
  /** What the figures were asked for. */
  parameters: { year: number; from: string; to: string; language: Language };
  /** Every figure of the catalogue, also those the text does not name. */
  figures: KeptFigure[];
  /** Those the report shows. */
  tables: KeptTable[];
  /** As its files are written from. */
  document: TextDocument;
}
