import { addMonths, fiscalYear, fiscalYearOf, lastDayOfMonth, monthOf } from '@terril/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { BadRequest } from '../../core/errors.js';
import { FiscalYears } from '../fiscal-years.js';
import { daysOfMonths } from '../months.js';
import { type ReportDeclaration, yearsShown } from './declaration.js';
import type { ReportParameters } from './parameters.js';
import type { Span, SpanValues } from './span.js';

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
    const { span } = report;
    const shown = asked.years ?? yearsShown(report) ?? 1;
    const fixed = { today: this.clock.today(), startMonth: await this.years.startMonth() };
    const values = (days: Span, since: number | null = null, until: number | null = null): SpanValues => ({
      ...fixed,
      ...days,
      since,
      until,
      day: days.to,
    });
    if (span === 'day') {
      const day = asked.day ?? fixed.today;
      return [values({ from: day, to: day, year: null })];
    }
    if (asked.from !== undefined || asked.to !== undefined)
      return this.months(asked, shown).map((days) => values(days));
    const last = fiscalYear(asked.year ?? fiscalYearOf(fixed.today, fixed.startMonth), fixed.startMonth);
    if (span === 'years') {
      const since = asked.since ?? (await this.firstOf(last.year));
      if (since > last.year) throw WRONG_ORDER;
      const { from } = fiscalYear(since, fixed.startMonth);
      return [values({ from, to: last.to, year: null }, since, last.year)];
    }
    return Array.from({ length: shown }, (_, before) => values(fiscalYear(last.year - before, fixed.startMonth)));
  }

  /** Some months, and the same of the years before where these do not overlap. */
  private months({ from, to }: ReportParameters, shown: number): Span[] {
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
