import { Injectable } from '@nestjs/common';
import { amountOfCents, centsOf, lastDayOfMonth, monthOf } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { choice, date, money, text } from '../../core/export-columns.js';
import type { BillOut, BillsOut, BillsQuery } from './billing-calendar.dto.js';
import { foreseenBills } from './foreseen-bills.js';
import { ForeseenSubscriptions } from './foreseen-subscriptions.js';
import { type Table, tableOf } from '../report-file.js';
import { perPageOf } from '../rows-page.js';
import { soldTo } from '../sold.js';
import { sqlFile } from '../sql-file.js';

const BILLED_SUBSCRIPTIONS = sqlFile('foreseen/billed-subscriptions.sql');

type Named = Pick<BillOut, 'service' | 'category' | 'organizationId' | 'organizationName'>;
type Line = Omit<BillOut, keyof Named>;

/** The bills behind a month of the billing calendar, by day. */
@Injectable()
export class ForeseenBillsList {
  constructor(
    private readonly db: Db,
    private readonly subscriptions: ForeseenSubscriptions,
    private readonly clock: Clock,
  ) {}

  /** Page by page; `sums` is over all pages. */
  async run({ month, page = 1, ...query }: BillsQuery): Promise<BillsOut> {
    const lines = await this.lines(month ?? monthOf(this.clock.today()), soldTo(query));
    const perPage = perPageOf(query);
    const shown = lines.slice((page - 1) * perPage, page * perPage);
    const ids = shown.map(({ subscriptionId }) => subscriptionId);
    const named = await this.db.query<Named & { id: number }>(BILLED_SUBSCRIPTIONS, [ids]);
    const nameOf = new Map(named.map(({ id, ...names }) => [id, names]));
    const amount = lines.reduce((sum, line) => sum + LINE_AMOUNTS.reduce((own, of) => own + centsOf(line[of]), 0n), 0n);
    return {
      data: shown.map((line) => ({ ...line, ...(nameOf.get(line.subscriptionId) as Named) })),
      total: lines.length,
      sums: { amount: amountOfCents(amount) },
    };
  }

  private async lines(month: string, sold: (number | string | null)[]): Promise<Line[]> {
    const days = { startsOn: `${month}-01`, endsOn: lastDayOfMonth(month) };
    const billed = foreseenBills(days, this.clock.today());
    const lines: Line[] = [];
    await this.subscriptions.each(days, sold, (subscription) => {
      const { id: subscriptionId, setupFee } = subscription;
      const { bills, setupFeeOn } = billed(subscription);
      if (setupFeeOn) {
        const none = { startsOn: null, endsOn: null, certain: '0.00', tacit: '0.00' };
        lines.push({ subscriptionId, billedOn: setupFeeOn, ...none, setupFee: setupFee ?? '0.00' });
      }
      for (const { billedOn, startsOn, endsOn, certain, tacit } of bills)
        lines.push({ subscriptionId, billedOn, startsOn, endsOn, certain, tacit, setupFee: '0.00' });
    });
    return lines.toSorted(
      (left, right) => Number(left.billedOn > right.billedOn) - Number(left.billedOn < right.billedOn),
    );
  }
}

const LINE_AMOUNTS = ['certain', 'tacit', 'setupFee'] as const;

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
