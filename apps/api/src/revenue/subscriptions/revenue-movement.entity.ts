import type { Movement } from '@terril/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Organization } from '../../people/organizations/organization.entity.js';

/**
 * What changed in the recurring revenue of an organization in a month (DOMAIN.md, Recurring revenue): a copy of the view
 * `organization_revenue_movements`, so that a report over years adds up rows instead of every price. The balance at the
 * end of a month is the sum of all up to it; months to come hold what is known of them.
 */
@Entity('revenue_movements')
@Index('ix_revenue_movements_month', { synchronize: false })
export class RevenueMovement {
  @PrimaryColumn({ type: 'int' })
  organizationId!: number;

  /**
   * The subscriptions it tells of, as if nothing else were sold: `all`, `category:hosting` or `service:12`, an id of the
   * catalogue. A figure reads one scope; the sum of several means nothing.
   */
  @PrimaryColumn({ type: 'text' })
  scope!: string;

  /** Its first day. */
  @PrimaryColumn({ type: 'date' })
  month!: string;

  @PrimaryColumn({ type: 'text' })
  movement!: Movement;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  organization!: Relation<Organization>;

  /** EUR per month, 6 decimals; 0 when a free user comes or goes. */
  @Column({ type: 'numeric', precision: 20, scale: 6 })
  amount!: string;

  /** 1 when it makes the organization subscribed, -1 when it leaves it without anything: a sum of them is who is there. */
  @Column({ type: 'smallint' })
  users!: number;
}
