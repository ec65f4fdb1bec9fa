import { addMonths, fiscalYear, fiscalYearOf, lastDayOfMonth, monthOf } from '@terril/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { BadRequest } from '../../core/errors.js';
import { FiscalYears } from '../fiscal-years.js';
import { daysOfMonths } from '../months.js';
import { type ReportDeclaration, yearsShown } from './declaration.js';
import type { ReportParameters } from './parameters.js';
import type { SpanValues } from './span.js';

type Days = Pick<SpanValues, 'from' | 'to' | 'year'> & Partial<SpanValues>;
const NO_YEARS = { since: null, until: null };
const MONTHS_BESIDE = 12;
const DEFAULT_SINCE = 10;

/** The days that reports are asked for: those of the figures first, then those of the years beside. */
@Injectable()
export class ReportSpans {
  constructor(
    private readonly years: FiscalYears,
    private readonly clock: Clock,
  ) {}

  /** @throws BadRequest on months or years in the wrong order */
  async of(report: ReportDeclaration, asked: ReportParameters): Promise<SpanValues[]> {
    const fixed = { today: this.clock.today(), startMonth: await this.years.startMonth() };
    const spans = await this.spansOf(report, asked, fixed.startMonth);
    return spans.map((span, yearsBefore) => ({ ...NO_YEARS, ...fixed, ...span, yearsBefore, day: span.to }));
  }

  private async spansOf(report: ReportDeclaration, asked: ReportParameters, startMonth: number): Promise<Days[]> {
    const { span } = report;
    const today = this.clock.today();
    const shown = asked.years ?? yearsShown(report) ?? 1;
    if (span === 'day' || span === 'now') {
      const day = asked.day ?? today;
      return [{ from: day, to: day, year: null }];
    }
    if (asked.from !== undefined || asked.to !== undefined) return this.months(asked, shown);
    const year = asked.year ?? fiscalYearOf(today, startMonth);
    if (span !== 'years') return Array.from({ length: shown }, (_, before) => fiscalYear(year - before, startMonth));
    const since = asked.since ?? (await this.firstOf(year));
    if (since > year) throw WRONG_ORDER;
    const days = { from: fiscalYear(since, startMonth).from, to: fiscalYear(year, startMonth).to };
    return [{ ...days, year: null, since, until: year }];
  }

  /** Some months, and the same of the years before where these do not overlap. */
  private months({ from, to }: ReportParameters, shown: number): Days[] {
    const [first, last] = daysOfMonths({ ...(from && { from }), ...(to && { to }) }, this.clock.today());
    const beside = addMonths(first, MONTHS_BESIDE) <= last ? 1 : shown;
    return Array.from({ length: beside }, (_, before) => ({
      from: addMonths(first, -12 * before),
      to: lastDayOfMonth(monthOf(addMonths(last, -12 * before))),
      year: null,
    }));
  }

  /** The first year that holds records, ten at most before `last`. */
  private async firstOf(last: number): Promise<number> {
    const { years } = await this.years.known();
    return Math.min(last, Math.max(years[0] ?? last, last - DEFAULT_SINCE + 1));
  }
}

const WRONG_ORDER = new BadRequest(
  'bad_query',
  { fr: 'Le premier exercice est après le dernier.', en: 'The first year comes after the last.' },
  { since: { fr: 'Après le dernier exercice.', en: 'After the last year.' } },
);
