import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Subscription } from '../subscriptions/subscription.entity.js';
import { Indexation } from './indexation.entity.js';

/** What an indexation makes of a subscription. */
@Entity('indexation_lines')
@Index('uq_indexation_lines_subscription', ['indexationId', 'subscriptionId'], { unique: true })
@Index('ix_indexation_lines_of_subscription', ['subscriptionId'])
export class IndexationLine {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  indexationId!: number;

  @ManyToOne(() => Indexation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  indexation!: Relation<Indexation>;

  @Column({ type: 'int' })
  subscriptionId!: number;

  @ManyToOne(() => Subscription, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  subscription!: Relation<Subscription>;

  /** First day of the new price. */
  @Column({ type: 'date' })
  startsOn!: string;

  /** EUR excluding VAT, per unit and period. */
  @Column({ type: 'numeric', precision: 14, scale: 6 })
  oldPrice!: string;

  @Column({ type: 'numeric', precision: 14, scale: 6 })
  newPrice!: string;

  /** EUR a year, of the quantity and the discount of that day. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  yearlyEffect!: string;

  /** Left out by a person. */
  @Column({ type: 'boolean', default: false })
  isExcluded!: boolean;
}
