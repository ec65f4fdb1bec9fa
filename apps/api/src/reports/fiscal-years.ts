import { Injectable } from '@nestjs/common';
import { type FiscalYear, fiscalYear, fiscalYearOf } from '@terril/domain';
import { Clock } from '../core/clock.js';
import { Db } from '../core/db.js';
import type { YearsOut } from './report.dto.js';
import { sqlFile } from './sql-file.js';

const YEARS = sqlFile('years.sql');

/** The fiscal years reports are asked for. */
@Injectable()
export class FiscalYears {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The days of `year`, or of the current fiscal year. */
  async days(year?: number): Promise<FiscalYear> {
    const startMonth = await this.startMonth();
    return fiscalYear(year ?? fiscalYearOf(this.clock.today(), startMonth), startMonth);
  }

  /** Every fiscal year from the first to the last that holds records, and the current one. */
  async known(): Promise<YearsOut> {
    const startMonth = await this.startMonth();
    const current = fiscalYearOf(this.clock.today(), startMonth);
    const [days] = await this.db.query<{ first: string | null; last: string | null }>(YEARS);
    const first = days?.first ? fiscalYearOf(days.first, startMonth) : current;
    const last = days?.last ? fiscalYearOf(days.last, startMonth) : current;
    return { years: Array.from({ length: last - first + 1 }, (_, index) => first + index), current };
  }

  /** 1 to 12. */
  async startMonth(): Promise<number> {
    const [settings] = await this.db.query<{ month: number }>('select fiscal_year_start_month as month from settings');
    return settings?.month ?? 1;
  }
}
