import type { CardShape } from '@terril/domain';

/** What a card of a declared report shows. */
export interface ReportOptions {
  report: string;
  shape: CardShape;
  rows: number;
  /** As the report takes them; in its form, null = left to the page. */
  parameters: Record<string, string | number | null>;
}

/** What a card of an analysis shows. */
export interface AnalysisOptions {
  analysisId: number;
  shape: CardShape;
  rows: number;
}

/** The parameters that a card does not leave to the page. */
export const toldParameters = (parameters: ReportOptions['parameters']): ReportOptions['parameters'] =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null));
