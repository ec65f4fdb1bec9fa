import { Injectable } from '@nestjs/common';
import type { CalendarDate, FiscalYear } from '@terril/domain';
import { Clock, dayInFrance } from '../../core/clock.js';
import { type AnswerAgeOut, DAY_MS, type Kept, KeptAnswers, MINUTE_MS } from '../../core/kept-answers.js';
import { type FactsOfDay, ResultFacts } from '../../reports/result/result-facts.js';

/** The very days of the year tell it: its first month may be changed in the settings. */
interface Question extends FiscalYear {
  day: CalendarDate;
}

/** Of a day while it is today, and of a past one. */
const YOUNG_TODAY_MS = 10 * MINUTE_MS;
const YOUNG_PAST_MS = DAY_MS;

/** What a day knew of a year, whatever is supposed, kept where it is slow to work out (ADR 59, 61). */
@Injectable()
export class KeptFacts {
  private readonly kept: Kept<Question, FactsOfDay>;

  constructor(
    answers: KeptAnswers,
    private readonly clock: Clock,
    facts: ResultFacts,
  ) {
    this.kept = answers.register('forecast-facts', {
      work: ({ day, ...year }) => facts.on(day, year),
      youngMs: ({ day }, computedAt) => this.youngMs(day, computedAt),
    });
  }

  on(day: CalendarDate, year: FiscalYear): Promise<FactsOfDay & AnswerAgeOut> {
    return this.kept.of(questionOf(day, year));
  }

  /** Has it worked out anew, as a job; what is worked out at each request needs none. */
  ask(day: CalendarDate, year: FiscalYear): Promise<AnswerAgeOut> {
    return this.kept.ask(questionOf(day, year));
  }

  /** What was worked out while the day was not over is soon old, even the day after. */
  private youngMs(day: CalendarDate, computedAt: Date): number {
    return day >= this.clock.today() || dayInFrance(computedAt) <= day ? YOUNG_TODAY_MS : YOUNG_PAST_MS;
  }
}

const questionOf = (day: CalendarDate, { year, from, to }: FiscalYear): Question => ({ day, year, from, to });
