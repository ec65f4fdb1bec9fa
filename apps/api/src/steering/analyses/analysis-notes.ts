import type { Language } from '../../core/errors.js';
import type { AnalysisResultOut } from './analysis.dto.js';

const WORDS = {
  fr: {
    filters: (conditions: string) => `Filtres : ${conditions}.`,
    cross: (dimension: string, measure: string) => `En colonnes : ${dimension}. Dans les cases : ${measure}.`,
    shares: 'Une fiche peut être dans plusieurs groupes ; les totaux ne la comptent qu’une fois.',
  },
  en: {
    filters: (conditions: string) => `Filters: ${conditions}.`,
    cross: (dimension: string, measure: string) => `In columns: ${dimension}. In cells: ${measure}.`,
    shares: 'A record may be in several groups; totals count it once.',
  },
};

/** What was asked and how the table is read, where it does not speak for itself: beside it on paper and in sheets. */
export function readingNotes({ conditions, cross, sharesRecords }: AnalysisResultOut, language: Language): string[] {
  const words = WORDS[language];
  return [
    ...(conditions === null ? [] : [words.filters(conditions)]),
    ...(cross ? [words.cross(cross.dimension, cross.measure)] : []),
    ...(sharesRecords ? [words.shares] : []),
  ];
}
