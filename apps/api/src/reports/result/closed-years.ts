import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FiscalYears } from '../fiscal-years.js';
import { sqlFile } from '../sql-file.js';

const CLOSED_YEARS = sqlFile('result/closed-years.sql');

/** The fiscal years whose result is known. */
@Injectable()
export class ClosedYears {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly years: FiscalYears,
  ) {}

  /** Those that are over, or end today, and whose months all have their actual costs, the first one first. */
  async known(): Promise<number[]> {
    const parameters = [await this.years.startMonth(), this.clock.today()];
    return (await this.db.query<{ year: number }>(CLOSED_YEARS, parameters)).map(({ year }) => year);
  }
}
