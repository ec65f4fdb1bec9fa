import { Injectable } from '@nestjs/common';
import { lastDayOfMonth, monthOf } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { choice, date, money, text } from '../../core/export-columns.js';
import type { BillOut, BillsOut, BillsQuery } from './billing-calendar.dto.js';
import { ForeseenBills, overBills } from './foreseen-bills.js';
import { soldIn } from '../sold.js';
import { type Table, tableOf } from '../report-file.js';
import { pageOfRows } from '../rows-page.js';
import { sqlFile } from '../sql-file.js';

const BILLED_SUBSCRIPTIONS = sqlFile('foreseen/billed-subscriptions.sql');
const LINES = overBills(`
  select "subscriptionId", "billedOn", null::date as "startsOn", null::date as "endsOn", '0.00' as certain, '0.00' as tacit,
    "setupFee"::text as "setupFee", "setupFee" as exact
  from fees
  union all
  select "subscriptionId", "billedOn", "startsOn", "endsOn", round(certain, 2)::text, round(tacit, 2)::text, '0.00', certain + tacit
  from bills`);

type Named = Pick<BillOut, 'service' | 'category' | 'organizationId' | 'organizationName'>;
type Line = Omit<BillOut, keyof Named>;

/** The bills behind a month of the billing calendar, by day. */
@Injectable()
export class ForeseenBillsList {
  constructor(
    private readonly db: Db,
    private readonly bills: ForeseenBills,
    private readonly clock: Clock,
  ) {}

  /** Page by page; `sums` is over all pages. @throws BadRequest on a category and a service */
  async run({ month = monthOf(this.clock.today()), ...query }: BillsQuery): Promise<BillsOut> {
    const asked = { from: `${month}-01`, to: lastDayOfMonth(month), sold: soldIn(query) };
    const { data, total, sum } = await pageOfRows<Line>(this.db, {
      rows: LINES.text,
      where: 'true',
      orderBy: '"billedOn", "subscriptionId", "startsOn" nulls first',
      parameters: this.bills.parametersOf(LINES, asked),
      query,
    });
    const ids = data.map(({ subscriptionId }) => subscriptionId);
    const named = await this.db.query<Named & { id: number }>(BILLED_SUBSCRIPTIONS, [ids]);
    const nameOf = new Map(named.map(({ id, ...names }) => [id, names]));
    return {
      data: data.map((line) => ({ ...line, ...(nameOf.get(line.subscriptionId) as Named) })),
      total,
      sums: { amount: sum },
    };
  }
}

/** One row per bill. */
export function billsTable({ data }: BillsOut, language: Language): Table {
  return tableOf({ name: 'bills', title: { fr: 'Factures à venir', en: 'Bills to come' }, language }, data, [
    date('Facturé le', 'Billed on', ({ billedOn }) => billedOn),
    text('Structure', 'Organization', ({ organizationName }) => organizationName),
    text('Service', 'Service', ({ service }) => service),
    choice('category', 'Catégorie', 'Category', ({ category }) => category),
    date('Du', 'From', ({ startsOn }) => startsOn),
    date('Au', 'To', ({ endsOn }) => endsOn),
    money('Certain', 'Certain', ({ certain }) => certain),
    money('Tacite reconduction', 'By tacit renewal', ({ tacit }) => tacit),
    money('Frais de mise en service', 'Set-up fees', ({ setupFee }) => setupFee),
  ]);
}
