import { Injectable } from '@nestjs/common';
import {
  addMonths,
  annualised,
  type BilledBy,
  type BillingMoment,
  billingOver,
  billingTermsOf,
  type CalendarDate,
  dayBefore,
  type Decimal,
  type PriceVersion,
  roundHalfUp,
  sumAmounts,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound } from '../../core/errors.js';
import type { DayOfBillsOut, OrganizationRevenueOut, RevenueAtMonthOut } from './organization-revenue.dto.js';
import { sqlFile } from '../sql-file.js';

const REVENUE = sqlFile('organization/organization-revenue.sql');
const BILLS = sqlFile('organization/organization-bills.sql');
const MONTHS_FORESEEN = 12;
const DAYS_SHOWN = 6;
const FEES_SHOWN = 20;

interface Row extends Pick<OrganizationRevenueOut, 'renewal'> {
  curve: RevenueAtMonthOut[];
  mrr: Decimal;
  recurring: Decimal;
  oneOff: Decimal;
  since: CalendarDate | null;
}

interface BilledRow extends BilledBy {
  id: number;
  service: string;
  billed: BillingMoment;
  billedUntil: CalendarDate | null;
  /** The days on which the organization holds the contract; null = since always, for ever. */
  heldFrom: CalendarDate | null;
  heldBefore: CalendarDate | null;
  /** Null once it is on an invoice. */
  setupFee: Decimal | null;
  versions: PriceVersion[];
}

/** What one organization pays, was invoiced and will be billed. */
@Injectable()
export class OrganizationRevenueReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** As known today. @throws NotFound */
  async run(id: number): Promise<OrganizationRevenueOut> {
    const on = this.clock.today();
    const [row] = await this.db.query<Row>(REVENUE, [id, on]);
    if (!row) throw new NotFound({ fr: 'Structure', en: 'Organization' }, id);
    const billed = await this.db.query<BilledRow>(BILLS, [id, on]);
    const { mrr, recurring, oneOff, since, renewal } = row;
    const bills = daysOfBills(billed, on);
    const fees = billed.flatMap(({ id: subscriptionId, service, startsOn, setupFee }) =>
      setupFee === null ? [] : [{ subscriptionId, service, on: startsOn, amount: setupFee }],
    );
    return {
      on,
      mrr: roundHalfUp(mrr),
      arr: annualised(mrr),
      curve: row.curve.map(({ month, amount }) => ({ month, amount: roundHalfUp(amount) })),
      invoiced: { recurring, oneOff, total: sumAmounts([recurring, oneOff]), since },
      bills: bills.slice(0, DAYS_SHOWN),
      billsOfYear: sumAmounts(bills.map(({ amount }) => amount)),
      setupFees: fees.slice(0, FEES_SHOWN),
      setupFeesToBill: sumAmounts(fees.map(({ amount }) => amount)),
      renewal,
    };
  }
}

/** The days of the bills to come, from `today` on, without periods that were invoiced already. */
function daysOfBills(subscriptions: BilledRow[], today: CalendarDate): DayOfBillsOut[] {
  const billsOf = billingOver({ startsOn: today, endsOn: dayBefore(addMonths(today, MONTHS_FORESEEN)) });
  const amountsOn = new Map<CalendarDate, Decimal[]>();
  for (const { versions, billed, billedUntil, heldFrom, heldBefore, ...by } of subscriptions) {
    const priced = { unit: by.periodUnit, count: by.periodCount };
    // Tacit renewals are bills like the others here: all is called agreed.
    const foreseen = { terms: billingTermsOf(by), priced, versions, billed, certainUntil: null };
    for (const { billedOn, endsOn, certain } of billsOf(foreseen)) {
      if (billedUntil !== null && endsOn <= billedUntil) continue;
      if ((heldFrom !== null && billedOn < heldFrom) || (heldBefore !== null && billedOn >= heldBefore)) continue;
      amountsOn.set(billedOn, [...(amountsOn.get(billedOn) ?? []), certain]);
    }
  }
  return [...amountsOn]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, amounts]) => ({ on, amount: sumAmounts(amounts), subscriptions: amounts.length }));
}
