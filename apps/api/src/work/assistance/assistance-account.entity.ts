import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Organization } from '../../people/organizations/organization.entity.js';

/** What an organization has of assistance today: of the credits valid today, but for `beyond`. Written by `KeepAccounts`. */
@Entity('assistance_accounts')
@Index('ix_assistance_accounts_bought', ['bought', 'id'])
@Index('ix_assistance_accounts_used', ['used', 'id'])
@Index('ix_assistance_accounts_remaining', ['remaining', 'id'])
@Index('ix_assistance_accounts_share', ['share', 'id'])
@Index('ix_assistance_accounts_beyond', ['beyond', 'id'])
@Index('ix_assistance_accounts_last_used_on', ['lastUsedOn', 'id'])
@Index('ix_assistance_accounts_expires_on', ['expiresOn', 'id'])
@Index('ix_assistance_accounts_changes_on', ['changesOn', 'id'])
export class AssistanceAccount {
  /** Of the organization. */
  @PrimaryColumn({ type: 'int', name: 'organization_id' })
  id!: number;

  @OneToOne(() => Organization, { createForeignKeyConstraints: false })
  @JoinColumn({ name: 'organization_id' })
  organization!: Relation<Organization>;

  @Column({ type: 'int' })
  bought!: number;

  @Column({ type: 'int' })
  used!: number;

  @Column({ type: 'int' })
  remaining!: number;

  /** The whole percentage used; null without a credit today. */
  @Column({ type: 'int', nullable: true })
  share!: number | null;

  /** Minutes that no credit paid for, on whatever day: to be invoiced. */
  @Column({ type: 'int' })
  beyond!: number;

  @Column({ type: 'date', nullable: true })
  lastUsedOn!: string | null;

  /** The first last day of a credit that has hours left. */
  @Column({ type: 'date', nullable: true })
  expiresOn!: string | null;

  /** The day it changes although nobody writes anything; null = none is known. */
  @Column({ type: 'date', nullable: true })
  changesOn!: string | null;
}
