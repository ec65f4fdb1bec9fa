import { IdField, IntegerField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { FormatQuery } from '../report.dto.js';

/** Narrows a report to some opportunities. */
export class OpportunitiesQuery extends FormatQuery {
  @IdField({ optional: true })
  pipelineId?: number;

  @IdField({ optional: true, description: 'In charge.' })
  assigneeId?: number;

  @IdField({ optional: true, description: 'Of organizations of this territory.' })
  territoryId?: number;
}

export class ForecastQuery extends OpportunitiesQuery {
  @IntegerField({ optional: true, min: 1, max: 36, description: 'How many, from the current one; 12 unless told.' })
  months?: number;
}

export class ForecastFiguresOut {
  @ShownNumber() count!: number;
  @ShownMoney() oneOffAmount!: string;
  @ShownMoney() yearlyAmount!: string;
  @ShownMoney({ description: 'Yearly amounts pro rata by days, from the expected day to the end of its fiscal year.' })
  untilYearEnd!: string;
  @ShownMoney() weightedOneOff!: string;
  @ShownMoney() weightedYearly!: string;
  @ShownMoney({ description: 'Of untilYearEnd.' }) weightedUntilYearEnd!: string;
  @ShownMoney({ description: 'weightedOneOff + weightedUntilYearEnd.' }) weightedTotal!: string;
}

export const FORECAST_PARTS = ['overdue', 'month', 'later', 'none'] as const;
export type ForecastPart = (typeof FORECAST_PARTS)[number];

export class ForecastLineOut extends ForecastFiguresOut {
  @ShownChoice(FORECAST_PARTS, {
    description: 'Whose expected day has passed, is in a month, after them, or is not told.',
  })
  part!: ForecastPart;
  @Shown({ nullable: true, example: '2021-01' }) month!: string | null;
  @ShownDay({ nullable: true, description: 'First expected day of the line; null = without.' }) from!: string | null;
  @ShownDay({ nullable: true, description: 'Last expected day of the line; null = without.' }) to!: string | null;
}

class ForecastYearOut extends ForecastFiguresOut {
  @ShownNumber({ description: 'Fiscal year that they would start in; an overdue one in the current year.' })
  year!: number;
}

export class ForecastOut {
  @ShownDay({ description: 'As seen on this day.' }) on!: string;
  @ShownList(() => ForecastLineOut) lines!: ForecastLineOut[];
  @ShownList(() => ForecastYearOut) years!: ForecastYearOut[];
  @Shown({ type: () => ForecastFiguresOut }) total!: ForecastFiguresOut;
}
