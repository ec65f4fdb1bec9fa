import { Injectable } from '@nestjs/common';
import { addDays, type CalendarDate, type Decimal, type FiscalYear } from '@terril/domain';
import { Db } from '../../core/db.js';
import { type BillsAsked, ForeseenBills, overBills } from '../foreseen/foreseen-bills.js';
import { pageOfRows, type RowsPage } from '../rows-page.js';
import { sqlFile } from '../sql-file.js';

const TO_COME = { to_come: sqlFile('result/recurring-to-come.sql') };
/** A late bill counts in the month of the day. */
const BY_MONTH = overBills(
  `select to_char(day, 'YYYY-MM') as month, round(sum(certain), 2)::text as certain, round(sum(tacit), 2)::text as tacit,
    round(sum("setupFee"), 2)::text as "setupFees"
  from (select greatest("billedOn", :knownOn::date) as day, sum(certain) as certain, sum(tacit) as tacit, sum("setupFee") as "setupFee"
    from to_come group by 1) days
  group by 1`,
  TO_COME,
);
/** What is billed before :yearFrom is another year's; what is late is billed now. */
const rowsOf = (amount: string) =>
  overBills(
    `select "billedOn" as day, "subscriptionId", round(${amount}, 2)::text as amount, ${amount} as exact
    from to_come
    where ${amount} <> 0 and ("billedOn" >= :yearFrom::date or :knownOn::date >= :yearFrom::date)`,
    TO_COME,
  );
const ROWS = { certain: rowsOf('certain'), tacit: rowsOf('tacit'), setupFees: rowsOf('"setupFee"') };

/** EUR excluding VAT, 2 decimals. */
interface MonthToCome {
  month: string;
  certain: Decimal;
  tacit: Decimal;
  /** Null where there is none. */
  setupFees: Decimal | null;
}

/** What a subscription is still to be billed: days that it pays for, or its set-up fee. */
export interface BillToCome {
  day: CalendarDate;
  subscriptionId: number;
  amount: Decimal;
}

/** How long a bill that nothing was issued for is still waited for: the longest a periodic invoice may take. */
const DAYS_LATE = 45;

/** The bills of signed subscriptions that a year still expects on a day, as known on it: none is invoiced already. */
@Injectable()
export class RecurringToCome {
  constructor(
    private readonly db: Db,
    private readonly foreseen: ForeseenBills,
  ) {}

  async byMonth(on: CalendarDate, year: FiscalYear): Promise<MonthToCome[]> {
    return on > year.to ? [] : this.foreseen.query<MonthToCome>(BY_MONTH, toCome(on, year));
  }

  /** The bills behind a part, by day, page by page. */
  async rows(
    part: keyof typeof ROWS,
    on: CalendarDate,
    year: FiscalYear,
    query: { format?: string; page?: number; perPage?: number },
  ): Promise<RowsPage<BillToCome>> {
    if (on > year.to) return { data: [], total: 0, sum: '0.00' };
    return pageOfRows<BillToCome>(this.db, {
      rows: ROWS[part].text,
      where: 'true',
      orderBy: 'day, "subscriptionId"',
      parameters: this.foreseen.parametersOf(ROWS[part], toCome(on, year), { yearFrom: year.from }),
      query,
    });
  }
}

const toCome = (on: CalendarDate, { to }: FiscalYear): BillsAsked => ({
  from: addDays(on, -DAYS_LATE),
  to,
  knownOn: on,
});
