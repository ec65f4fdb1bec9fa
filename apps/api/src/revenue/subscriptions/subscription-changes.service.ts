import { Injectable } from '@nestjs/common';
import {
  type BilledSubscription,
  billingTermsOf,
  type CalendarDate,
  type ChangeRefusal,
  dayAfter,
  dayBefore,
  ImpossibleChange,
  moneyOfChange,
  nextBillingPeriod,
  type PriceVersion,
  withChange,
  withDiscount,
  withEnd,
  withoutScheduled,
  withPause,
  withResume,
  withTrial,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken, type Sentence } from '../../core/errors.js';
import type { SubscriptionOut } from './subscription.dto.js';
import type { SubscriptionChange, SubscriptionChangeOut } from './subscription-change.dto.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** Dated changes of subscriptions: a price, a pause, an end; and what they cost of what was invoiced already. */
@Injectable()
export class SubscriptionChangesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /** @throws NotFound; StaleVersion; RuleBroken on the field at fault */
  change(id: number, change: SubscriptionChange): Promise<SubscriptionChangeOut> {
    const work = async (): Promise<SubscriptionChangeOut> => {
      const before = await this.subscriptions.get(id);
      const on = this.firstDay(before, change);
      const versions = changed(before.versions, change, on, this.clock.today());
      const { version, endReason } = change;
      const after = await this.subscriptions.update(id, { version, versions, ...(endReason && { endReason }) });
      const billedUntil = await this.billedUntil(id);
      const money = moneyOfChange(billed(before), billed(after), { on, billedUntil });
      return { subscription: after, on, billedUntil, ...money };
    };
    return change.dryRun ? this.db.rolledBack(work) : this.db.transaction(work);
  }

  /** The first day that is not as it was before. */
  private firstDay(subscription: SubscriptionOut, { kind, when, on }: SubscriptionChange): CalendarDate {
    const today = this.clock.today();
    if (when === 'next_period') return nextBillingPeriod(billingTermsOf(subscription), today).startsOn;
    if (when === 'now') return kind === 'end' ? dayAfter(today) : today;
    if (!on) throw RuleBroken.on('on', 'day_missing', { fr: 'Quel jour ?', en: 'Which day?' });
    return kind === 'end' ? dayAfter(on) : on;
  }

  /** The last day of service on an invoice; a credit note takes back money, not the period. */
  private async billedUntil(id: number): Promise<CalendarDate | null> {
    const [row] = await this.db.query<{ day: CalendarDate | null }>(
      `select max(line.period_ends_on)::text as day
       from invoice_lines line join invoices invoice on invoice.id = line.invoice_id
       where line.subscription_id = $1 and invoice.type = 'invoice'`,
      [id],
    );
    return row?.day ?? null;
  }
}

/** @throws RuleBroken on the field at fault */
function changed(
  versions: PriceVersion[],
  { kind, until = null, quantity, unitPrice, discountPercent, discountAmount }: SubscriptionChange,
  on: CalendarDate,
  today: CalendarDate,
): PriceVersion[] {
  if (until !== null && until < on) throw RuleBroken.on('until', 'until_before_start', UNTIL_BEFORE);
  const price = Object.fromEntries(
    Object.entries({ quantity, unitPrice, discountPercent }).filter(([, value]) => value !== undefined),
  );
  if (kind === 'price' && Object.keys(price).length === 0) throw RuleBroken.on('unitPrice', 'no_change', NO_CHANGE);
  const isOneDiscount = (discountPercent === undefined) !== (discountAmount === undefined);
  if (kind === 'discount' && !isOneDiscount) throw RuleBroken.on('discountPercent', 'no_discount', NO_DISCOUNT);
  try {
    switch (kind) {
      case 'price':
        return withChange(versions, price, { on, until });
      case 'discount':
        return withDiscount(
          versions,
          discountAmount === undefined ? { percent: discountPercent ?? '0' } : { amount: discountAmount },
          { on, until },
        );
      case 'trial':
        if (until === null) throw RuleBroken.on('until', 'day_missing', UNTIL_WHEN);
        return withTrial(versions, { on, until });
      case 'pause':
        return withPause(versions, { on, until });
      case 'resume':
        return withResume(versions, on);
      case 'end':
        return withEnd(versions, dayBefore(on));
      case 'cancel':
        return withoutScheduled(versions, on, today);
    }
  } catch (error) {
    if (!(error instanceof ImpossibleChange)) throw error;
    const field = error.refusal === 'discount_too_large' ? 'discountAmount' : 'on';
    throw RuleBroken.on(field, error.refusal, REFUSALS[error.refusal]);
  }
}

function billed(subscription: SubscriptionOut): BilledSubscription {
  const { periodUnit: unit, periodCount: count, versions } = subscription;
  return { terms: billingTermsOf(subscription), priced: { unit, count }, versions };
}

const UNTIL_BEFORE = { fr: 'La fin est avant le début.', en: 'The end is before the start.' };
const NO_CHANGE = {
  fr: 'Donnez la quantité, le prix ou la remise qui change.',
  en: 'Tell the quantity, the price or the discount that changes.',
};
const NO_DISCOUNT = {
  fr: 'Donnez la remise en pourcentage, ou en euros.',
  en: 'Tell the discount in percent, or in euros.',
};
const UNTIL_WHEN = { fr: 'Offert jusqu’à quel jour ?', en: 'Offered until which day?' };
const REFUSALS: Record<ChangeRefusal, Sentence> = {
  not_active: { fr: 'L’abonnement n’est pas en cours ce jour-là.', en: 'The subscription does not run on that day.' },
  before_start: { fr: 'L’abonnement commence après ce jour.', en: 'The subscription starts after that day.' },
  paused: { fr: 'Il est déjà en pause ce jour-là.', en: 'It is paused on that day already.' },
  not_paused: { fr: 'Il n’est pas en pause ce jour-là.', en: 'It is not paused on that day.' },
  not_scheduled: {
    fr: 'Aucun changement à venir ne commence ce jour-là.',
    en: 'No change to come starts on that day.',
  },
  discount_too_large: {
    fr: 'La remise dépasse ce que coûte une période.',
    en: 'The discount is more than a period costs.',
  },
};
