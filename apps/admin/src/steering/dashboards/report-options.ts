import type { CardShape } from '@terril/domain';

/** What a card of a declared report shows. */
export interface ReportOptions {
  report: string;
  shape: CardShape;
  rows: number;
  parameters: { by?: string | null; years?: number | null };
}

/** What a card of an analysis shows. */
export interface AnalysisOptions {
  analysisId: number;
  shape: CardShape;
  rows: number;
}
