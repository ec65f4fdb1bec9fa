import { Injectable } from '@nestjs/common';
import {
  addDays,
  type Bill,
  billingOver,
  type CalendarDate,
  certainUntil,
  type Decimal,
  type FiscalYear,
  knownContract,
  knownPrices,
  rememberingEach,
  type SignedContract,
  wasSignedBy,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { ForeseenSubscriptions, type StoredSubscription } from '../foreseen/foreseen-subscriptions.js';
import { soldTo } from '../sold.js';
import { sqlFile } from '../sql-file.js';

const INVOICED_UNTIL = sqlFile('result/invoiced-until.sql');
const FEES_OF_PROJECTS = sqlFile('result/fees-of-projects.sql');

/** How long a bill that nothing was issued for is still waited for: the longest a periodic invoice may take. */
const DAYS_LATE = 45;

/** What a subscription is still to be billed in a year: days that it pays for, or its set-up fee. */
export type BillToCome = Pick<Bill, 'billedOn' | 'certain' | 'tacit'> & {
  subscriptionId: number;
  setupFee: Decimal | null;
};

/** The bills of signed subscriptions that a year still expects on a day, as known on it: none is invoiced already. */
@Injectable()
export class RecurringToCome {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly subscriptions: ForeseenSubscriptions,
  ) {}

  async each(on: CalendarDate, { to }: FiscalYear, take: (bill: BillToCome) => void): Promise<void> {
    if (on > to) return;
    const days = { startsOn: addDays(on, -DAYS_LATE), endsOn: to };
    const invoicedUntil = await this.invoicedUntil(on);
    const feesOfProjects = new Set((await this.db.query<{ id: number }>(FEES_OF_PROJECTS)).map(({ id }) => id));
    const today = this.clock.today();
    const billsOf = billingOver(days);
    const agreedUntil = rememberingEach((contract: SignedContract) =>
      certainUntil(knownContract(contract, on, today), on),
    );
    await this.subscriptions.each(days, soldTo({}), (subscription) => {
      const { id: subscriptionId, contract, terms, setupFee } = subscription;
      const { known: versions } = knownPrices(subscription, on, today);
      const until = invoicedUntil.get(subscriptionId);
      const isToCome = ({ startsOn, billedOn }: Bill) => {
        if (until !== undefined && startsOn <= until) return false;
        return billedOn > on || until !== undefined || terms.startsOn >= days.startsOn;
      };
      for (const bill of billsOf({ ...subscription, versions, certainUntil: agreedUntil(contract) }))
        if (isToCome(bill)) take({ subscriptionId, ...bill, setupFee: null });
      if (!isFeeToCome(subscription, on, to) || feesOfProjects.has(subscriptionId)) return;
      if (!wasSignedBy(contract, on, today)) return;
      take({ subscriptionId, billedOn: terms.startsOn, certain: '0.00', tacit: '0.00', setupFee });
    });
  }

  private async invoicedUntil(on: CalendarDate): Promise<Map<number, CalendarDate>> {
    const rows = await this.db.query<{ id: number; until: CalendarDate }>(INVOICED_UNTIL, [on]);
    return new Map(rows.map(({ id, until }) => [id, until]));
  }
}

const isFeeToCome = ({ setupFee, terms }: StoredSubscription, on: CalendarDate, to: CalendarDate): boolean =>
  setupFee !== null && terms.startsOn > on && terms.startsOn <= to;
