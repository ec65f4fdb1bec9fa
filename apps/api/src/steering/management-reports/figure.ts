import type { FigureFormat } from '@terril/domain';
import type { Sentence } from '../../core/errors.js';

/** A figure that a report may name: the one place that says what each means and where it comes from. */
export interface Figure {
  /** As a variable: `{{turnover}}`. */
  name: string;
  label: Sentence;
  /** What it counts, or how it is computed. */
  meaning: Sentence;
  format: FigureFormat;
  /** The page of the back-office that tells it; null when none does. */
  link: string | null;
  /** It is of the day it is asked on: another day's is another figure, and no difference. */
  isOfToday?: true;
  /** As exact text; null where nothing is known. */
  value: () => Promise<string | null>;
}

/** Words in French and in English, twice: what it is called, and what it means. */
export function figure(
  name: string,
  format: FigureFormat,
  [fr, en]: [string, string],
  [meaningFr, meaningEn]: [string, string],
  link: string | null,
  value: () => Promise<string | null>,
): Figure {
  return { name, format, label: { fr, en }, meaning: { fr: meaningFr, en: meaningEn }, link, value };
}
