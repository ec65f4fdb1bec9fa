import type { PriceCause } from '@terril/domain';
import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { lastDay } from '../../core/last-day.js';
import { Row } from '../../core/row.js';
import { Subscription } from './subscription.entity.js';

/** What a subscription cost from a day to a day. Two versions of one subscription never share a day. */
@Entity('price_versions')
@Exclusion(
  explained('ex_price_versions_overlap', 'versions', {
    fr: 'Deux versions de prix se chevauchent.',
    en: 'Two price versions overlap.',
  }),
  'using gist (subscription_id with =, daterange(starts_on, ends_before) with &&)',
)
@Check(
  explained('ck_price_versions_span', 'versions', {
    fr: 'La fin est avant le début.',
    en: 'The end is before the start.',
  }),
  'ends_before is null or ends_before > starts_on',
)
@Check('ck_price_versions_quantity', 'quantity > 0')
@Check(
  'ck_price_versions_monthly',
  'monthly_amount = round(unit_price * quantity * (100 - discount_percent) / (100 * period_months), 6)',
)
@Index('ix_price_versions_subscription', ['subscriptionId', 'startsOn'])
@Index('ix_price_versions_starts', ['startsOn'])
@Index('ix_price_versions_ends', ['endsOn'])
export class PriceVersion extends Row {
  @Column({ type: 'int' })
  subscriptionId!: number;

  @ManyToOne(() => Subscription, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  subscription!: Relation<Subscription>;

  @Column({ type: 'date' })
  startsOn!: string;

  /** Last day included; null = open. */
  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;

  @Column({ type: 'numeric', precision: 14, scale: 4 })
  quantity!: string;

  /** EUR excluding VAT, per unit and per period, before discount. */
  @Column({ type: 'numeric', precision: 14, scale: 6 })
  unitPrice!: string;

  @Column({ type: 'numeric', precision: 5, scale: 2, default: 0 })
  discountPercent!: string;

  /** Why it differs from the one before: an indexation is a movement of its own. */
  @Column({ type: 'text' })
  cause!: PriceCause;

  /** Months in the subscription's period, kept beside the price so that the database proves `monthlyAmount`. */
  @Column({ type: 'smallint' })
  periodMonths!: number;

  /** EUR per month, 6 decimals, by `monthlyAmount` of libs/domain. */
  @Column({ type: 'numeric', precision: 20, scale: 6 })
  monthlyAmount!: string;
}
