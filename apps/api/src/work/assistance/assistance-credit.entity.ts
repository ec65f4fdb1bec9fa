import type { CreditSource } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { lastDay } from '../../core/last-day.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Contract } from '../../revenue/contracts/contract.entity.js';
import { Invoice } from '../../revenue/invoices/invoice.entity.js';
import { Subscription } from '../../revenue/subscriptions/subscription.entity.js';

/** Hours of assistance that an organization was granted: what it uses of them follows from its activities (ADR 49). */
@Entity(
  called('assistance_credits', {
    fr: { this: 'Ce crédit d’assistance', one: 'crédit d’assistance', many: 'crédits d’assistance' },
    en: { this: 'This assistance credit', one: 'assistance credit', many: 'assistance credits' },
  }),
)
@Check('ck_assistance_credits_minutes', 'minutes between 1 and 600000')
@Check('ck_assistance_credits_step', 'step in (1, 5, 10, 15, 30, 60)')
@Check(
  explained('ck_assistance_credits_days', 'endsOn', {
    fr: 'Le dernier jour est avant le premier.',
    en: 'The last day is before the first one.',
  }),
  'ends_before > starts_on',
)
@Check(
  explained('ck_assistance_credits_allowance', 'subscriptionId', {
    fr: 'Des heures incluses le sont dans un abonnement.',
    en: 'Hours that are included are so in a subscription.',
  }),
  `source <> 'allowance' or subscription_id is not null`,
)
@Check(
  explained('ck_assistance_credits_carried', 'carriesOver', {
    fr: 'Seules les heures d’un abonnement se reportent d’une période à l’autre.',
    en: 'Only hours of a subscription are carried over from period to period.',
  }),
  `source = 'allowance' or not carries_over`,
)
@Check(
  explained('ck_assistance_credits_gift', 'note', {
    fr: 'Dites pourquoi ces heures sont offertes.',
    en: 'Say why these hours are given.',
  }),
  `source <> 'gift' or note is not null`,
)
@Index('ix_assistance_credits_organization', ['organizationId', 'startsOn', 'id'])
@Index('ix_assistance_credits_source', ['source', 'id'])
@Index('ix_assistance_credits_title', ['title', 'id'])
@Index('ix_assistance_credits_starts', ['startsOn', 'id'])
@Index('ix_assistance_credits_ends', ['endsOn', 'id'])
@Index('ix_assistance_credits_minutes', ['minutes', 'id'])
@Index('ix_assistance_credits_subscription', ['subscriptionId'], { where: 'subscription_id is not null' })
@Index('ix_assistance_credits_contract', ['contractId'], { where: 'contract_id is not null' })
@Index('ix_assistance_credits_invoice', ['invoiceId'], { where: 'invoice_id is not null' })
export class AssistanceCredit extends Row {
  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  organization!: Relation<Organization>;

  @Column({ type: 'text' })
  source!: CreditSource;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  title!: string;

  /** Of each period of the subscription for an allowance, else in all. */
  @Column({ type: 'int' })
  minutes!: number;

  /** Time is counted by the next multiple of so many minutes. */
  @Column({ type: 'smallint' })
  step!: number;

  @Column({ type: 'date' })
  startsOn!: string;

  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;

  @Column({ type: 'int', nullable: true })
  subscriptionId!: number | null;

  @ManyToOne(() => Subscription, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  subscription!: Relation<Subscription> | null;

  /** Whether what an allowance has left is kept at the end of a period. */
  @Column({ type: 'boolean', default: false })
  carriesOver!: boolean;

  @Column({ type: 'int', nullable: true })
  contractId!: number | null;

  @ManyToOne(() => Contract, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  contract!: Relation<Contract> | null;

  @Column({ type: 'int', nullable: true })
  invoiceId!: number | null;

  @ManyToOne(() => Invoice, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  invoice!: Relation<Invoice> | null;

  /** Of a gift, why. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
