import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { FiscalYears } from '../../reports/fiscal-years.js';
import type { KeptDaysOut, KeptDaysQuery } from './result-forecast.dto.js';

const KEPT_DAYS = `
  select day::text as day,
    max(result) filter (where scenario = 'prudent')::text as prudent,
    max(result) filter (where scenario = 'central')::text as central,
    max(result) filter (where scenario = 'ambitious')::text as ambitious
  from result_forecasts where fiscal_year = $1
  group by day
  order by day`;

/** How the forecast of a fiscal year moved: what each of its days kept, as it was said that day. */
@Injectable()
export class KeptDays {
  constructor(
    private readonly db: Db,
    private readonly years: FiscalYears,
  ) {}

  /** Of the current year unless told; no day on which nothing ran. */
  async run({ year: asked }: KeptDaysQuery): Promise<KeptDaysOut> {
    const { year } = await this.years.days(asked);
    return { year, days: await this.db.query<KeptDaysOut['days'][number]>(KEPT_DAYS, [year]) };
  }
}
