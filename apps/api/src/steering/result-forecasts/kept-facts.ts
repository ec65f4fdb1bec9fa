import { Injectable } from '@nestjs/common';
import { type CalendarDate, type FiscalYear, fiscalYear } from '@terril/domain';
import { LessThan } from 'typeorm';
import { Clock, dayInFrance } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Jobs } from '../../core/jobs.js';
import { type FactsOfDay, ResultFacts } from '../../reports/result/result-facts.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { KeptDay } from './kept-facts.entity.js';

/** How old what a forecast rests on is. */
export interface FactsAge {
  /** null = worked out for this very request. */
  computedAt: Date | null;
  /** It is being worked out anew. */
  isRefreshing: boolean;
}

interface Refreshed {
  day: string;
  year: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Older than that, it is served once more and worked out anew: of a day while it is today, and of a past one. */
const OLD_TODAY_MS = 10 * MINUTE_MS;
const OLD_PAST_MS = DAY_MS;
const FORGOTTEN_AFTER_MS = 31 * DAY_MS;

/**
 * What a day knew of a year, whatever is supposed: worked out at each request where that is quick, so that each invoice
 * shows at once; where it is slow, as last worked out, with its age (ADR 59).
 */
@Injectable()
export class KeptFacts {
  /** What takes so many milliseconds is kept. */
  readonly slowMs: number = 1000;
  private readonly underWay = new Map<string, Promise<FactsOfDay & FactsAge>>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly facts: ResultFacts,
    private readonly settings: SettingsService,
    jobs: Jobs,
  ) {
    jobs.register<Refreshed>(
      'forecast-facts',
      (asked) => this.refresh(asked),
      () => this.asked(),
    );
  }

  async on(day: CalendarDate, year: FiscalYear): Promise<FactsOfDay & FactsAge> {
    const kept = await this.find(day, year);
    if (!kept) return this.once(day, year, () => this.workOut(day, year));
    const isRefreshing = kept.askedAt !== null || (this.isOld(kept) && (await this.ask(day, year)).isRefreshing);
    return { ...kept.known, computedAt: kept.computedAt, isRefreshing };
  }

  /** Has it worked out anew, as a job; what is worked out at each request needs none. */
  async ask(day: CalendarDate, year: FiscalYear): Promise<FactsAge> {
    const kept = await this.find(day, year);
    if (!kept) return { computedAt: null, isRefreshing: false };
    await this.days().update({ day, fiscalYear: year.year }, { askedAt: this.clock.now() });
    return { computedAt: kept.computedAt, isRefreshing: true };
  }

  /** Drops what nobody has looked at for a month. */
  async forget(): Promise<void> {
    await this.days().delete({ computedAt: LessThan(new Date(this.clock.now().getTime() - FORGOTTEN_AFTER_MS)) });
  }

  private days() {
    return this.db.repository(KeptDay);
  }

  /** Of the very days of the year: its first month may have been changed in the settings. */
  private async find(day: CalendarDate, { year, from }: FiscalYear): Promise<KeptDay | undefined> {
    const kept = await this.days().findOneBy({ day, fiscalYear: year });
    return kept?.known.facts.year.from === from ? kept : undefined;
  }

  /** What was worked out while the day was not over is soon old, even the day after. */
  private isOld({ day, computedAt }: KeptDay): boolean {
    const wasToday = day >= this.clock.today() || dayInFrance(computedAt) <= day;
    return this.clock.now().getTime() - computedAt.getTime() > (wasToday ? OLD_TODAY_MS : OLD_PAST_MS);
  }

  private async asked(): Promise<Refreshed[]> {
    return this.db.query<Refreshed>(
      'select day::text, fiscal_year as year from forecast_facts where asked_at is not null order by asked_at',
    );
  }

  /** One that fails is not tried again by itself, but when it is asked for. */
  private async refresh({ day, year }: Refreshed): Promise<void> {
    const { fiscalYearStartMonth } = await this.settings.get();
    try {
      const { computedAt } = await this.workOut(day, fiscalYear(year, fiscalYearStartMonth));
      if (computedAt === null) await this.days().delete({ day, fiscalYear: year });
    } finally {
      await this.days().update({ day, fiscalYear: year }, { askedAt: null });
    }
  }

  /** Two who ask for the same at once wait for the same. */
  private once(
    day: CalendarDate,
    { year }: FiscalYear,
    work: () => Promise<FactsOfDay & FactsAge>,
  ): Promise<FactsOfDay & FactsAge> {
    const key = `${day}/${year}`;
    const found = this.underWay.get(key) ?? work().finally(() => this.underWay.delete(key));
    this.underWay.set(key, found);
    return found;
  }

  private async workOut(day: CalendarDate, year: FiscalYear): Promise<FactsOfDay & FactsAge> {
    const computedAt = this.clock.now();
    const begun = performance.now();
    const known = await this.facts.on(day, year);
    const tookMs = Math.round(performance.now() - begun);
    if (tookMs < this.slowMs) return { ...known, computedAt: null, isRefreshing: false };
    const kept = { day, fiscalYear: year.year, known, computedAt, tookMs, askedAt: null };
    await this.days().upsert(kept, ['day', 'fiscalYear']);
    return { ...known, computedAt, isRefreshing: false };
  }
}
