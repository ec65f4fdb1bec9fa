import { MOVEMENTS, TERMS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { date, type ExportColumn, money, text } from '../../core/export-columns.js';
import type { RecurringRevenueOut, RecurringStepOut, Step } from './recurring-revenue.dto.js';
import { type Table, tableOf } from '../report-file.js';

/** One row per step. */
export function recurringRevenueTable({ step, steps }: RecurringRevenueOut, language: Language): Table {
  const name = `recurring-revenue-${steps[0]?.period ?? ''}-${steps.at(-1)?.period ?? ''}`.toLowerCase();
  return tableOf({ name, title: { fr: 'Revenu récurrent', en: 'Recurring revenue' }, language }, steps, [
    ...PERIOD[step],
    money('Début (€/mois)', 'Start (EUR a month)', ({ start }) => start),
    ...(step === 'day' ? [CHANGE] : BY_MOVEMENT),
    money('Fin (€/mois)', 'End (EUR a month)', ({ end }) => end),
    money('Annuel (€)', 'A year (EUR)', ({ arr }) => arr),
  ]);
}

type Column = ExportColumn<RecurringStepOut>;

const BETWEEN: Column[] = [date('Du', 'From', ({ from }) => from), date('Au', 'To', ({ to }) => to)];

/** What tells the step; a quarter or a year may be cut by the months asked for, so that its days tell more. */
const PERIOD: Record<Step, Column[]> = {
  day: [date('Jour', 'Day', ({ period }) => period)],
  month: [text('Mois', 'Month', ({ period }) => period)],
  quarter: [text('Trimestre', 'Quarter', ({ period }) => period), ...BETWEEN],
  year: [text('Exercice', 'Fiscal year', ({ period }) => period), ...BETWEEN],
};

const CHANGE: Column = money('Variation', 'Change', ({ change }) => change);

const BY_MOVEMENT: Column[] = MOVEMENTS.map((movement) =>
  money(TERMS.fr.movement[movement], TERMS.en.movement[movement], (row) => row[movement]),
);
