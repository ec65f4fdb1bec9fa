import type { LeadFieldUse } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import type { Language } from '../../core/errors.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';
import { PipelineStage } from '../pipelines/pipeline-stage.entity.js';

/** A page by which whoever comes may write to the cooperative, at `/contact/<slug>`. */
@Entity(
  called('lead_forms', {
    fr: { this: 'Ce formulaire', one: 'formulaire de contact', many: 'formulaires de contact' },
    en: { this: 'This form', one: 'contact form', many: 'contact forms' },
  }),
)
@Index(
  explained('uq_lead_forms_slug', 'slug', {
    fr: 'Un autre formulaire a cette adresse.',
    en: 'Another form has this address.',
  }),
  ['slug'],
  { unique: true },
)
@Index('ix_lead_forms_title', ['title', 'id'])
@Check('ck_lead_forms_language', `language in ('fr', 'en')`)
@Check(
  'ck_lead_forms_uses',
  `phone_use in ('hidden', 'optional', 'required') and organization_use in ('hidden', 'optional', 'required')
    and place_use in ('hidden', 'optional', 'required')`,
)
export class LeadForm extends Row {
  /** The end of its address. */
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  intro!: string | null;

  /** Shown once it is sent. */
  @Column({ type: 'text' })
  thanks!: string;

  /** What somebody agrees to by sending it; kept with what is sent. */
  @Column({ type: 'text' })
  consentText!: string;

  @Column({ type: 'text' })
  phoneUse!: LeadFieldUse;

  @Column({ type: 'text' })
  organizationUse!: LeadFieldUse;

  /** Postcode and city. */
  @Column({ type: 'text' })
  placeUse!: LeadFieldUse;

  /** Where the opportunities made of it begin. */
  @Column({ type: 'int' })
  stageId!: number;

  @ManyToOne(() => PipelineStage, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  stage!: Relation<PipelineStage>;

  /** The colleague who is told of what comes. */
  @Column({ type: 'int', nullable: true })
  assigneeId!: number | null;

  @ManyToOne(() => User, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  assignee!: Relation<User> | null;

  /** What opportunities say of how they came. */
  @Column({ type: 'text', nullable: true })
  source!: string | null;

  /** Whether its page is there. */
  @Column({ type: 'boolean', default: false })
  isOn!: boolean;

  /** Sites that may show it in a frame: 'https://example.org'. */
  @Column({ type: 'text', array: true, default: [] })
  allowedOrigins!: string[];
}
