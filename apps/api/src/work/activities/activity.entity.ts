import type { ActivityKind, ActivityOutcome, ActivityState, RepeatUnit } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Opportunity } from '../../prospecting/opportunities/opportunity.entity.js';
import { Contract } from '../../revenue/contracts/contract.entity.js';
import { Invoice } from '../../revenue/invoices/invoice.entity.js';
import { Subscription } from '../../revenue/subscriptions/subscription.entity.js';
import { User } from '../../system/users/user.entity.js';

/**
 * Something that passed between the cooperative and those it knows, or is to be done: a call, a meeting, a task. The day
 * and the time are those of the clocks in France (ADR 43).
 */
@Entity(
  called('activities', {
    fr: { this: 'Cette activité', one: 'activité', many: 'activités' },
    en: { this: 'This activity', one: 'activity', many: 'activities' },
  }),
)
@Unique(
  explained('uq_activities_external_reference', 'externalReference', {
    fr: 'Une autre activité porte cette référence externe.',
    en: 'Another activity has this external reference.',
  }),
  ['externalReference'],
)
@Check('ck_activities_about', 'num_nonnulls(contract_id, subscription_id, invoice_id, opportunity_id) <= 1')
@Check('ck_activities_done', `(state = 'done') = (done_on is not null)`)
@Check('ck_activities_outcome', `outcome is null or state = 'done'`)
@Check('ck_activities_time', 'start_time is null or day is not null')
@Check('ck_activities_duration', 'duration between 1 and 43200')
@Check('ck_activities_repeat', 'num_nonnulls(repeat_every, repeat_unit, repeat_from, repeat_rank) in (0, 4)')
@Index('ix_activities_organization', ['organizationId', 'fallsOn', 'id'])
@Index('ix_activities_assignee', ['assigneeId', 'fallsOn', 'id'])
@Index('ix_activities_organization_planned', ['organizationId', 'fallsOn', 'id'], { where: "state = 'planned'" })
@Index('ix_activities_assignee_planned', ['assigneeId', 'fallsOn', 'id'], { where: "state = 'planned'" })
@Index('ix_activities_contract', ['contractId', 'fallsOn', 'id'], { where: 'contract_id is not null' })
@Index('ix_activities_subscription', ['subscriptionId', 'fallsOn', 'id'], { where: 'subscription_id is not null' })
@Index('ix_activities_invoice', ['invoiceId', 'fallsOn', 'id'], { where: 'invoice_id is not null' })
@Index('ix_activities_opportunity', ['opportunityId', 'fallsOn', 'id'], { where: 'opportunity_id is not null' })
@Index('ix_activities_falls_on', ['fallsOn', 'id'])
@Index('ix_activities_kind', ['kind', 'fallsOn', 'id'])
@Index('ix_activities_state', ['state', 'fallsOn', 'id'])
@Index('ix_activities_day', ['day', 'id'])
@Index('ix_activities_done_on', ['doneOn', 'id'])
@Index('ix_activities_subject', ['subject', 'id'])
@Index('ix_activities_duration', ['duration', 'id'])
@Index('ix_activities_search', { synchronize: false })
@Index('ix_activities_span', { synchronize: false })
export class Activity extends Row {
  @Column({ type: 'text' })
  kind!: ActivityKind;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  subject!: string;

  @Column({ type: 'text', nullable: true })
  body!: string | null;

  @Column({ type: 'text' })
  state!: ActivityState;

  /** The day it stands on: the one a task is due, else the one it takes place. */
  @Column({ type: 'date', nullable: true })
  day!: string | null;

  /** When it begins on its day; null = some time that day. */
  @Column({ type: 'time', precision: 0, nullable: true })
  startTime!: string | null;

  /** In minutes. */
  @Column({ type: 'int', nullable: true })
  duration!: number | null;

  /** Whether its time is charged to the assistance of the organization; null = by the rule of `libs/domain`. */
  @Column({ type: 'boolean', nullable: true })
  isCharged!: boolean | null;

  @Column({ type: 'date', nullable: true })
  doneOn!: string | null;

  /** Where it stands in time: the day it was done, else its day; computed by the database. */
  @Column({
    type: 'date',
    nullable: true,
    generatedType: 'STORED',
    asExpression: 'coalesce(done_on, day)',
    insert: false,
    update: false,
  })
  fallsOn!: string | null;

  /** What came of it, once done. */
  @Column({ type: 'text', nullable: true })
  outcome!: ActivityOutcome | null;

  @Column({ type: 'int', nullable: true })
  organizationId!: number | null;

  @ManyToOne(() => Organization, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  organization!: Relation<Organization> | null;

  @Column({ type: 'int', nullable: true })
  contractId!: number | null;

  @ManyToOne(() => Contract, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  contract!: Relation<Contract> | null;

  @Column({ type: 'int', nullable: true })
  subscriptionId!: number | null;

  @ManyToOne(() => Subscription, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  subscription!: Relation<Subscription> | null;

  @Column({ type: 'int', nullable: true })
  invoiceId!: number | null;

  @ManyToOne(() => Invoice, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  invoice!: Relation<Invoice> | null;

  @Column({ type: 'int', nullable: true })
  opportunityId!: number | null;

  @ManyToOne(() => Opportunity, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  opportunity!: Relation<Opportunity> | null;

  /** The colleague in charge of it. */
  @Column({ type: 'int', nullable: true })
  assigneeId!: number | null;

  @ManyToOne(() => User, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  assignee!: Relation<User> | null;

  @Column({ type: 'text', nullable: true })
  externalReference!: string | null;

  /** Of one that is to be planned again once it is over: every so many units; null = once. */
  @Column({ type: 'smallint', nullable: true })
  repeatEvery!: number | null;

  @Column({ type: 'text', nullable: true })
  repeatUnit!: RepeatUnit | null;

  /** The last day of the series. */
  @Column({ type: 'date', nullable: true })
  repeatUntil!: string | null;

  /** How many there are in all. */
  @Column({ type: 'smallint', nullable: true })
  repeatCount!: number | null;

  /** The day of the first of the series: the others are counted from it. */
  @Column({ type: 'date', nullable: true })
  repeatFrom!: string | null;

  /** Its place in the series, from 0. */
  @Column({ type: 'smallint', nullable: true })
  repeatRank!: number | null;
}
