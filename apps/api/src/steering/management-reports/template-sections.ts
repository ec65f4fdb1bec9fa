import type { ReportSection } from './management-report.entity.js';

/** The sections that templates are made of. */
export const EMPTY = { title: null, text: null, figures: [], source: null };

export const text = (title: string | null, words: string): ReportSection => ({
  ...EMPTY,
  kind: 'text',
  title,
  text: words,
});

export const table = (source: string, title: string | null = null, words: string | null = null): ReportSection => ({
  ...EMPTY,
  kind: 'table',
  title,
  text: words,
  source,
});

export const chart = (source: string): ReportSection => ({ ...EMPTY, kind: 'chart', source });
