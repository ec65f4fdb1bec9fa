import { Injectable } from '@nestjs/common';
import type { ComponentAmount } from '@terril/domain';
import { Db } from '../../core/db.js';

/** What the results of fiscal years are made of, as the view `fiscal_year_components` defines it. */
@Injectable()
export class YearComponents {
  constructor(private readonly db: Db) {}

  /** Of each of `years`, the largest amounts of a component first. */
  async of(years: number[]): Promise<(year: number) => ComponentAmount[]> {
    const rows = await this.db.query<ComponentAmount & { year: number }>(
      `select year, component, item, label, round(amount, 2)::text as amount from fiscal_year_components
       where year = any ($1) order by component, amount desc, item`,
      [years],
    );
    return (asked) => rows.filter(({ year }) => year === asked).map(({ year: _, ...part }) => part);
  }
}
