import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { lastDay } from '../../core/last-day.js';

/** Hours of a credit on the days they may be used: one period of an allowance, or a whole pack. Written by `KeepAccounts`. */
@Entity('assistance_periods')
@Unique('uq_assistance_periods_start', ['creditId', 'startsOn'])
@Check('ck_assistance_periods_used', 'used between 0 and minutes')
@Index('ix_assistance_periods_organization', ['organizationId', 'startsOn'])
@Index('ix_assistance_periods_subscription', ['subscriptionId', 'startsOn'], { where: 'subscription_id is not null' })
@Index('ix_assistance_periods_ends', ['endsOn'], { where: 'not told_end' })
export class AssistancePeriod {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  creditId!: number;

  @Column({ type: 'int' })
  organizationId!: number;

  @Column({ type: 'int', nullable: true })
  subscriptionId!: number | null;

  @Column({ type: 'date' })
  startsOn!: string;

  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;

  @Column({ type: 'int' })
  minutes!: number;

  @Column({ type: 'int' })
  used!: number;

  /** The highest level people were told of, see `alertLevel`. */
  @Column({ type: 'smallint', default: 0 })
  toldShare!: number;

  /** People were told that it ends with hours left. */
  @Column({ type: 'boolean', default: false })
  toldEnd!: boolean;
}
