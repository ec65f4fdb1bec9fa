import { Injectable } from '@nestjs/common';
import {
  type BilledSubscription,
  type BillingMoment,
  type BillingPeriod,
  billingTermsOf,
  type CalendarDate,
  type Decimal,
  type PriceCause,
  type Renewal,
  type ServiceCategory,
  type SignedContract,
  type BilledBy,
} from '@terril/domain';
import { Db } from '../core/db.js';
import { sqlFile } from './sql-file.js';

const FORESEEN_SUBSCRIPTIONS = sqlFile('foreseen-subscriptions.sql');
/** Rows in memory at once. */
const BATCH = 5_000;

interface Row extends BilledBy {
  id: number;
  category: ServiceCategory;
  billed: BillingMoment;
  setupFee: Decimal | null;
  signedOn: CalendarDate | null;
  contractStartsOn: CalendarDate;
  contractEndsOn: CalendarDate | null;
  renewal: Renewal;
  termMonths: number | null;
  renewalMonths: number | null;
  noticeMonths: number;
  versionStartsOn: CalendarDate;
  versionEndsOn: CalendarDate | null;
  quantity: Decimal;
  unitPrice: Decimal;
  discountPercent: Decimal;
  cause: PriceCause;
}

/** A signed subscription reduced to what its bills depend on. */
export interface StoredSubscription extends BilledSubscription {
  id: number;
  category: ServiceCategory;
  billed: BillingMoment;
  /** EUR, billed once on the first day. */
  setupFee: Decimal | null;
  contract: SignedContract;
}

/** Reads subscriptions whose bills are foreseen, a few thousand at a time: memory stays flat however many there are. */
@Injectable()
export class ForeseenSubscriptions {
  constructor(private readonly db: Db) {}

  /** Gives each one that may be billed within some days, of those that `sold` narrows to, in the order of their ids. */
  each(
    { startsOn, endsOn }: BillingPeriod,
    sold: (number | string | null)[],
    take: (subscription: StoredSubscription) => void,
  ): Promise<void> {
    return this.db.snapshot(async () => {
      // All the rows will be read: the plan that is the quickest to the first ones is not the one wanted.
      await this.db.query('set local cursor_tuple_fraction = 1');
      const parameters = [startsOn, endsOn, ...sold];
      await this.db.query(`declare foreseen no scroll cursor for ${FORESEEN_SUBSCRIPTIONS}`, parameters);
      let held: Row[] = [];
      for (;;) {
        const rows = await this.db.query<Row>(`fetch ${BATCH} from foreseen`);
        for (const row of rows) {
          if (held[0] && held[0].id !== row.id) {
            take(asStored(held));
            held = [];
          }
          held.push(row);
        }
        if (rows.length < BATCH) break;
      }
      if (held.length > 0) take(asStored(held));
    });
  }
}

function asStored(rows: Row[]): StoredSubscription {
  const first = rows[0] as Row;
  const { id, category, billed, setupFee, periodUnit, periodCount } = first;
  return {
    id,
    category,
    billed,
    setupFee,
    priced: { unit: periodUnit, count: periodCount },
    terms: billingTermsOf(first),
    contract: {
      signedOn: first.signedOn,
      startsOn: first.contractStartsOn,
      endsOn: first.contractEndsOn,
      renewal: first.renewal,
      termMonths: first.termMonths,
      renewalMonths: first.renewalMonths,
      noticeMonths: first.noticeMonths,
    },
    versions: rows.map(({ versionStartsOn, versionEndsOn, quantity, unitPrice, discountPercent, cause }) => ({
      startsOn: versionStartsOn,
      endsOn: versionEndsOn,
      quantity,
      unitPrice,
      discountPercent,
      cause,
    })),
  };
}
