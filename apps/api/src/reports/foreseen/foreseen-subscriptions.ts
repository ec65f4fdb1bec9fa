import { Injectable } from '@nestjs/common';
import {
  type BilledBy,
  type BilledSubscription,
  type BillingMoment,
  type BillingPeriod,
  billingTermsOf,
  type Decimal,
  type PriceVersion,
  remembering,
  type ServiceCategory,
  type SignedContract,
  type Span,
} from '@terril/domain';
import { Db } from '../../core/db.js';
import { sqlFile } from '../sql-file.js';

const FORESEEN_SUBSCRIPTIONS = sqlFile('foreseen/foreseen-subscriptions.sql');
/** Rows in memory at once. */
const BATCH = 5_000;

interface Row extends Span {
  id: number;
  category: ServiceCategory;
  setupFee: Decimal | null;
  /** As JSON: what the subscription says of its bills, its contract of its end, and its price. */
  told: string;
  contract: string;
  price: string;
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
    const stored = storing();
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
            take(stored(held));
            held = [];
          }
          held.push(row);
        }
        if (rows.length < BATCH) break;
      }
      if (held.length > 0) take(stored(held));
    });
  }
}

/** Reads the rows of a subscription; texts that many rows have in common are read once. */
function storing(): (rows: Row[]) => StoredSubscription {
  const itself = (text: string) => text;
  const toldOf = remembering((text: string) => {
    const { billed, ...terms } = JSON.parse(text) as BilledBy & { billed: BillingMoment };
    return { billed, priced: { unit: terms.periodUnit, count: terms.periodCount }, terms: billingTermsOf(terms) };
  }, itself);
  const contractOf = remembering((text: string) => JSON.parse(text) as SignedContract, itself);
  const priceOf = remembering((text: string) => JSON.parse(text) as Omit<PriceVersion, keyof Span>, itself);
  return (rows) => {
    const { id, category, setupFee, told, contract } = rows[0] as Row;
    return {
      id,
      category,
      setupFee,
      ...toldOf(told),
      contract: contractOf(contract),
      versions: rows.map((row) => ({ startsOn: row.startsOn, endsOn: row.endsOn, ...priceOf(row.price) })),
    };
  };
}
