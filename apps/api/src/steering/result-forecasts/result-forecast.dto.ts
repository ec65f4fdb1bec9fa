import {
  BAND_STATES,
  type BandState,
  FORECAST_SCENARIOS,
  type ForecastScenario,
  type ResultPart,
} from '@terril/domain';
import { ChoiceField, DayField, IntegerField, TextField, YearField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { AnswerAgeOut } from '../../core/kept-answers.js';
import { FormatQuery } from '../../reports/report.dto.js';
import { HypothesesOut } from './hypotheses.dto.js';

const none = { nullable: true } as const;

export class ResultForecastQuery extends FormatQuery {
  @DayField({ optional: true, description: 'As known on this day, not after today; today unless told.' })
  on?: string;

  @YearField({
    optional: true,
    description: 'Fiscal year, at the latest the one after that of the day, which it is unless told.',
  })
  year?: number;

  @TextField({
    optional: true,
    max: 20_000,
    description: 'Hypotheses to try without saving them, as JSON; else the last ones that were saved.',
  })
  hypotheses?: string;
}

export const ROW_PARTS = ['certain', 'tacit', 'projects', 'pipeline'] as const;
export type RowPart = (typeof ROW_PARTS)[number];

export class ForecastRowsQuery extends ResultForecastQuery {
  @ChoiceField(ROW_PARTS, { description: 'The part of the result whose records are asked for.' })
  part!: RowPart;

  @ChoiceField(FORECAST_SCENARIOS, { optional: true, description: 'For their chances; central unless told.' })
  scenario?: ForecastScenario;

  @IntegerField({ optional: true, min: 1, max: 1_000_000 })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100 })
  perPage?: number;
}

export class ForecastErrorsQuery extends FormatQuery {
  @YearField({ optional: true, description: 'A closed fiscal year; the last one unless told.' })
  year?: number;
}

export class KeptDaysQuery extends FormatQuery {
  @YearField({ optional: true, description: 'Fiscal year; the current one unless told.' })
  year?: number;
}

/** EUR excluding VAT; costs below 0, so that all add up to the result. */
class PartsOut implements Record<ResultPart, string> {
  @ShownMoney({ description: 'Turnover of the year to the day, credit notes deducted.' }) invoiced!: string;
  @ShownMoney({ description: 'Bills to come of signed subscriptions, of agreed days.' }) certain!: string;
  @ShownMoney({ description: 'Those of days after a tacit renewal, at the rate supposed.' }) tacit!: string;
  @ShownMoney({ description: 'What was won and is not invoiced, and set-up fees.' }) projects!: string;
  @ShownMoney({ description: 'Open opportunities, by their chances.' }) pipelineOneOff!: string;
  @ShownMoney({ description: 'Their recurring amounts pro rata from their start.' }) pipelineRecurring!: string;
  @ShownMoney() subsidies!: string;
  @ShownMoney({ description: 'Of the budget: actual where known, else planned.' }) otherIncome!: string;
  @ShownMoney() actualCosts!: string;
  @ShownMoney({ description: 'Of the months without actual costs.' }) plannedCosts!: string;
}

class ForecastMonthOut {
  @Shown({ example: '2020-01' }) month!: string;
  @Shown({ type: () => PartsOut }) parts!: PartsOut;
  @ShownMoney({ description: 'The result of the month.' }) change!: string;
  @ShownMoney({ description: 'That of the year to its end.' }) cumulated!: string;
}

class StillToSignOut {
  @ShownMoney({ description: 'What the result lacks of zero; 0.00 when it lacks nothing.' }) missing!: string;
  @ShownMoney({ ...none, description: 'Of an opportunity that was won; null when none was.' }) averageWon!:
    string | null;
  @ShownNumber({ ...none, description: 'How many of that size are to win.' }) toWin!: number | null;
  @ShownNumber({ ...none, description: 'How many are to propose, at the share that was won.' }) toPropose!:
    number | null;
  @ShownNumber({ description: 'Months of the year that are not over.' }) monthsLeft!: number;
}

class ScenarioForecastOut {
  @ShownChoice(FORECAST_SCENARIOS) scenario!: ForecastScenario;
  @Shown({ type: () => PartsOut }) parts!: PartsOut;
  @ShownMoney() result!: string;
  @ShownList(() => ForecastMonthOut) months!: ForecastMonthOut[];
  @Shown({ type: () => StillToSignOut }) stillToSign!: StillToSignOut;
}

class ConversionOfForecastOut {
  @ShownDay({ description: 'The opportunities closed from this day to that of the forecast.' }) from!: string;
  @ShownNumber() won!: number;
  @ShownNumber() lost!: number;
  @Shown({ ...none, example: '41.3', description: 'Percent won; null = none closed.' }) rate!: string | null;
  @ShownMoney({ description: 'Once, and of one year.' }) wonAmount!: string;
}

class BandOut {
  @ShownMoney({ ...none, description: 'null = no such end.' }) low!: string | null;
  @ShownMoney(none) high!: string | null;
  @ShownChoice(BAND_STATES, { description: 'Where the central forecast stands.' }) state!: BandState;
}

class LackingOut {
  @Shown({ type: [String], description: 'Months without any cost, actual or planned.' }) monthsWithoutCosts!: string[];
  @ShownNumber({ description: 'Open opportunities without an expected day: they count nowhere.' })
  undatedOpportunities!: number;
}

export class ForecastRecompute {
  @DayField({ optional: true, description: 'The day that knew it, not after today; today unless told.' })
  on?: string;

  @YearField({ optional: true, description: 'Fiscal year, not after that of the day, which it is unless told.' })
  year?: number;
}

export class ResultForecastOut extends AnswerAgeOut {
  @ShownDay() on!: string;
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @ShownDay() from!: string;
  @ShownDay() to!: string;
  @ShownFlag({ description: 'The year is over and each of its months has its actual costs: this is its result.' })
  isClosed!: boolean;
  @ShownList(() => ScenarioForecastOut) scenarios!: ScenarioForecastOut[];
  @ShownMoney({ description: 'What rests on tacit renewals, all of it.' }) tacitWhole!: string;
  @Shown({ type: () => HypothesesOut }) hypotheses!: HypothesesOut;
  @ShownNumber({ ...none, description: 'Their version; null = defaults, or what is tried.' }) hypothesesId!:
    number | null;
  @Shown({ type: () => ConversionOfForecastOut }) conversion!: ConversionOfForecastOut;
  @Shown({ type: () => BandOut }) band!: BandOut;
  @Shown({ type: () => LackingOut }) lacking!: LackingOut;
  @ShownMoney({ ...none, description: 'The central result kept that day; null = Terril kept none.' }) kept!:
    string | null;
}

export class ForecastRowOut {
  @ShownDay({ description: 'Billed or expected on; of a project, the day it was won.' }) day!: string;
  @Shown({ description: 'The resource that it is of: opportunities, subscriptions.' }) recordType!: string;
  @ShownNumber() recordId!: number;
  @Shown() label!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownMoney({ description: 'Whole; of an opportunity, what falls in the year.' }) amount!: string;
  @Shown({ ...none, example: '40.0', description: 'Percent; null where it is not a matter of chance.' })
  chance!: string | null;
  @ShownMoney({ description: 'What of it counts; of tacit renewals, before the rate.' }) counted!: string;
}

class ForecastRowSumsOut {
  @ShownMoney({ description: 'Counted, of all pages.' }) amount!: string;
}

export class ForecastRowsOut extends AnswerAgeOut {
  @ShownList(() => ForecastRowOut) data!: ForecastRowOut[];
  @ShownNumber() total!: number;
  @Shown({ type: () => ForecastRowSumsOut }) sums!: ForecastRowSumsOut;
  @ShownNumber({ ...none, description: 'Of tacit renewals, the percent of their sum that the scenario counts.' })
  rate!: number | null;
}

class KeptDayOut {
  @ShownDay() day!: string;
  @ShownMoney() prudent!: string;
  @ShownMoney() central!: string;
  @ShownMoney() ambitious!: string;
}

export class KeptDaysOut {
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @ShownList(() => KeptDayOut, { description: 'Those that Terril kept, in their order.' }) days!: KeptDayOut[];
}

class PastForecastOut {
  @ShownDay({ description: 'The end of a month.' }) day!: string;
  @ShownMoney({ ...none, description: 'What was forecast that day; null = Terril kept none.' }) kept!: string | null;
  @ShownMoney({ ...none, description: 'kept less the actual result.' }) keptError!: string | null;
  @ShownMoney({ description: 'What it would forecast now by what was known then.' }) recomputed!: string;
  @ShownMoney({ description: 'recomputed less the actual result.' }) recomputedError!: string;
}

export class ForecastErrorsOut {
  @Shown({ type: [Number], description: 'Fiscal years that are closed.' }) closedYears!: number[];
  @ShownNumber({ ...none, description: 'The one told; null = none is closed.' }) year!: number | null;
  @ShownMoney({ ...none, description: 'Its actual result.' }) result!: string | null;
  @Shown({ ...none, format: 'date-time', description: 'Of the oldest of what it rests on; null = for this request.' })
  computedAt!: Date | null;

  @ShownList(() => PastForecastOut, { description: 'Central, month by month.' }) months!: PastForecastOut[];
}
