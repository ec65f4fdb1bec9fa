import { ChoiceField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownMoney } from '../../core/shown.js';
import { MonthsQuery } from '../report.dto.js';

/** How far the figures are apart; quarters and years are those of the fiscal year. */
export const STEPS = ['day', 'month', 'quarter', 'year'] as const;
export type Step = (typeof STEPS)[number];

export class RecurringRevenueQuery extends MonthsQuery {
  @ChoiceField(STEPS, { optional: true, description: 'month unless told; day: at most 12 months.' })
  step?: Step;
}

/** A movement is null by day: movements are told per organization and month, a day tells the balance alone. */
const movement = { nullable: true } as const;

export class RecurringStepOut {
  @Shown({
    example: '2020-01',
    description: 'The day, the month, the fiscal quarter (2020-Q1) or the fiscal year (2020).',
  })
  period!: string;

  @ShownDay() from!: string;
  @ShownDay({ description: 'Last day included.' }) to!: string;
  @ShownFlag({ description: 'A quarter or a year of which not all months were asked for.' }) isPartial!: boolean;
  @ShownMoney({ description: 'Balance on the eve.' }) start!: string;
  @ShownMoney(movement) new!: string | null;
  @ShownMoney(movement) reactivation!: string | null;
  @ShownMoney(movement) expansion!: string | null;
  @ShownMoney({ ...movement, description: '0 or below.' }) contraction!: string | null;
  @ShownMoney(movement) indexation!: string | null;
  @ShownMoney({
    ...movement,
    description: 'Of contracts handed over to (or by) these organizations: 0 over all of them.',
  })
  transfer!: string | null;

  @ShownMoney({ ...movement, description: '0 or below.' }) churn!: string | null;
  @ShownMoney({ description: 'End less start: the sum of the movements.' }) change!: string;
  @ShownMoney({ description: 'MRR on the last day: start + movements, to the cent.' }) end!: string;
  @ShownMoney({ description: '12 x MRR.' }) arr!: string;
}

export class RecurringRevenueOut {
  @ShownChoice(STEPS) step!: Step;
  @ShownList(() => RecurringStepOut) steps!: RecurringStepOut[];
  @Shown({ type: RecurringStepOut, description: 'From the first month to the last, with its movements.' })
  whole!: RecurringStepOut;
}
