import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import type { CustomValues } from '@terril/domain';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { CUSTOM_VALUES, CUSTOM_VALUES_SHAPE } from '../../reference/custom-values.js';
import { Contract } from '../../revenue/contracts/contract.entity.js';
import { User } from '../../system/users/user.entity.js';
import { Competitor } from '../competitors/competitor.entity.js';
import { PipelineStage } from '../pipelines/pipeline-stage.entity.js';

/** What an organization may come to buy, in a stage of a pipeline: an opportunity, until it is won or lost. */
@Entity(
  called('opportunities', {
    fr: { this: 'Cette opportunité', one: 'opportunité', many: 'opportunités' },
    en: { this: 'This opportunity', one: 'opportunity', many: 'opportunities' },
  }),
)
@Unique(
  explained('uq_opportunities_external_reference', 'externalReference', {
    fr: 'Une autre opportunité porte cette référence externe.',
    en: 'Another opportunity has this external reference.',
  }),
  ['externalReference'],
)
@Unique(
  explained('uq_opportunities_contract', 'contractId', {
    fr: 'Ce contrat vient d’une autre opportunité.',
    en: 'This contract came from another opportunity.',
  }),
  ['contractId'],
)
@Check('ck_opportunities_probability', 'probability between 0 and 100')
@Check('ck_opportunities_amounts', 'one_off_amount >= 0 and yearly_amount >= 0')
@Check('ck_opportunities_lost_to', 'lost_to_id is null or closed_on is not null')
@Check('ck_opportunities_lost', 'lost_reason is null or closed_on is not null')
@Index('ix_opportunities_organization', ['organizationId', 'id'])
@Index('ix_opportunities_contact', ['contactId', 'id'])
@Index('ix_opportunities_stage', ['stageId', 'id'])
@Index('ix_opportunities_stage_expected', ['stageId', 'expectedOn', 'id'])
@Index('ix_opportunities_assignee', ['assigneeId', 'id'])
@Index('ix_opportunities_title', ['title', 'id'])
@Index('ix_opportunities_expected', ['expectedOn', 'id'])
@Index('ix_opportunities_closed', ['closedOn', 'id'])
@Index('ix_opportunities_next_step', ['nextStepOn', 'id'])
@Index('ix_opportunities_one_off', ['oneOffAmount', 'id'])
@Index('ix_opportunities_source', ['source', 'id'])
@Index('ix_opportunities_yearly', ['yearlyAmount', 'id'])
@Index('ix_opportunities_lost_to', ['lostToId', 'id'])
@Check('ck_opportunities_custom_values', CUSTOM_VALUES_SHAPE)
@Index('ix_opportunities_custom_values', { synchronize: false })
@Index('ix_opportunities_custom_text', { synchronize: false })
@Index('ix_opportunities_search', { synchronize: false })
export class Opportunity extends Row {
  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  organization!: Relation<Organization>;

  /** Whom to talk to. */
  @Column({ type: 'int', nullable: true })
  contactId!: number | null;

  @ManyToOne(() => Contact, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  contact!: Relation<Contact> | null;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  title!: string;

  @Column({ type: 'int' })
  stageId!: number;

  @ManyToOne(() => PipelineStage, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  stage!: Relation<PipelineStage>;

  /** The colleague who is in charge of it. */
  @Column({ type: 'int', nullable: true })
  assigneeId!: number | null;

  @ManyToOne(() => User, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  assignee!: Relation<User> | null;

  /** EUR excluding VAT, once. */
  @Column({ type: 'numeric', precision: 14, scale: 2, default: 0 })
  oneOffAmount!: string;

  /** EUR excluding VAT, each year. */
  @Column({ type: 'numeric', precision: 14, scale: 2, default: 0 })
  yearlyAmount!: string;

  /** Percent; null = that of its stage. */
  @Column({ type: 'smallint', nullable: true })
  probability!: number | null;

  /** The day it is expected to be signed. */
  @Column({ type: 'date', nullable: true })
  expectedOn!: string | null;

  /** How it came: 'Réseau', 'Site web'. */
  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  nextStep!: string | null;

  @Column({ type: 'date', nullable: true })
  nextStepOn!: string | null;

  /** The day it was won or lost; null while its stage is open. */
  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  /** Of a lost one. */
  @Column({ type: 'text', nullable: true })
  lostReason!: string | null;

  /** The competitor that won it, of a lost one. */
  @Column({ type: 'int', nullable: true })
  lostToId!: number | null;

  @ManyToOne(() => Competitor, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    name: 'lost_to_id',
    foreignKeyConstraintName: called('fk_opportunities_lost_to', {
      fr: {
        this: 'Cette opportunité',
        one: 'opportunité gagnée contre nous',
        many: 'opportunités gagnées contre nous',
      },
      en: { this: 'This opportunity', one: 'opportunity won against us', many: 'opportunities won against us' },
    }),
  })
  lostTo!: Relation<Competitor> | null;

  /** What it became. */
  @Column({ type: 'int', nullable: true })
  contractId!: number | null;

  @ManyToOne(() => Contract, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_opportunities_contract', {
      fr: { this: 'Cette opportunité', one: 'opportunité d’origine', many: 'opportunités d’origine' },
      en: { this: 'This opportunity', one: 'opportunity that it came from', many: 'opportunities that it came from' },
    }),
  })
  contract!: Relation<Contract> | null;

  @Column({ type: 'text', nullable: true })
  comment!: string | null;

  @Column({ type: 'text', nullable: true })
  externalReference!: string | null;

  /** Of the cooperative's own fields, by key. */
  @Column(CUSTOM_VALUES)
  customValues!: CustomValues;
}
