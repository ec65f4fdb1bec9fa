import type { Sentence } from '../../core/errors.js';
import type { Opens } from './records-behind.js';

export const REPORT_UNITS = ['EUR', 'count', 'percent', 'days', 'text', 'day'] as const;
export type ReportUnit = (typeof REPORT_UNITS)[number];

/**
 * Where the figure of a column comes from. `own`: the SQL gives it by the name of the column. The others are made of
 * columns or values that it gives: a part of the sum of all rows, one amount by another in percent, a mean.
 */
export type Reading =
  | { of: 'own' }
  | { of: 'share'; what: string }
  | { of: 'ratio'; part: string; whole: string }
  | { of: 'mean'; sum: string; count: string };

export interface ReportColumn {
  label: Sentence;
  unit: ReportUnit;
  /** In a sentence. */
  meaning: Sentence;
  /** How it is computed, where the meaning does not say it. */
  formula?: Sentence;
  reading: Reading;
  /** The years before stand beside it. */
  isCompared: boolean;
  /** Its rows add up. */
  isSummed: boolean;
  opens?: Opens;
  /** What people read for its values. */
  words?: Record<string, Sentence>;
}

interface Said {
  meaning: Sentence;
  formula?: Sentence;
  isCompared?: boolean;
  /** Unless told, amounts and counts add up. */
  isSummed?: boolean;
  opens?: Opens;
}

const column =
  (unit: ReportUnit, addsUp: boolean) =>
  (fr: string, en: string, { isCompared = false, isSummed = addsUp, ...said }: Said): ReportColumn => ({
    label: { fr, en },
    unit,
    reading: { of: 'own' },
    isCompared,
    isSummed,
    ...said,
  });

/** EUR excluding VAT unless its meaning tells otherwise, shown with 2 decimals. */
export const money = column('EUR', true);
export const count = column('count', true);
export const text = column('text', false);
export const day = column('day', false);

/** One of a few values, each with its words. */
export const word = (words: Record<string, Sentence>, fr: string, en: string, said: Said): ReportColumn => ({
  ...text(fr, en, said),
  words,
});

/** What part of the sum of `what` over all rows a row is: the shares add up to 100.0, by largest remainder. */
export const share = (what: string, fr: string, en: string, said: Said): ReportColumn => ({
  ...column('percent', false)(fr, en, { formula: SHARE, ...said }),
  reading: { of: 'share', what },
});

/** `part` / `whole`, of each row and of their totals; empty of nothing. */
export const ratio = (part: string, whole: string, fr: string, en: string, said: Said): ReportColumn => ({
  ...column('percent', false)(fr, en, said),
  reading: { of: 'ratio', part, whole },
});

/** `sum` / `counted` in `unit`, of each row and of their totals; empty of nothing. */
export const mean = (
  unit: 'EUR' | 'days',
  sum: string,
  counted: string,
  fr: string,
  en: string,
  said: Said,
): ReportColumn => ({
  ...column(unit, false)(fr, en, said),
  reading: { of: 'mean', sum, count: counted },
});

const SHARE = {
  fr: 'montant de la ligne ÷ total, à une décimale ; les parts sont arrondies de façon que leur somme fasse 100,0',
  en: 'amount of the row ÷ total, with one decimal; shares are rounded so that they add up to 100.0',
};
