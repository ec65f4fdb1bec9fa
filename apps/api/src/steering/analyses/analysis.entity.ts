import type { AnalysisDefinition, MailFormat } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';

const OWNER = called('fk_analyses_owner', {
  fr: { this: 'Cette personne', one: 'analyse', many: 'analyses' },
  en: { this: 'This person', one: 'analysis', many: 'analyses' },
});

/** A question somebody asks of the records again and again; shared with everybody, or not. */
@Entity(
  called('analyses', {
    fr: { this: 'Cette analyse', one: 'analyse', many: 'analyses' },
    en: { this: 'This analysis', one: 'analysis', many: 'analyses' },
  }),
)
@Index(
  explained('uq_analyses_name', 'name', {
    fr: 'Une de vos analyses porte ce nom.',
    en: 'One of your analyses has this name.',
  }),
  { synchronize: false },
)
@Index('ix_analyses_name', ['name', 'id'])
@Check('ck_analyses_mail_day', 'mail_day between 1 and 31')
@Index('ix_analyses_owner', ['ownerId'])
export class Analysis extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'boolean', default: false })
  isShared!: boolean;

  @Column({ type: 'int' })
  ownerId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained(OWNER, 'ownerId', {
      fr: 'Cette personne a des analyses.',
      en: 'This person has analyses.',
    }),
  })
  owner!: Relation<User>;

  /** As it was sent: the fields it names may be gone since. */
  @Column({ type: 'jsonb' })
  definition!: AnalysisDefinition;

  /** The day of each month, 1 to 31, on which its answer is e-mailed; null = never. */
  @Column({ type: 'int', nullable: true })
  mailDay!: number | null;

  @Column({ type: 'text', default: 'pdf' })
  mailFormat!: MailFormat;

  /** Colleagues. */
  @Column({ type: 'int', array: true, default: () => "'{}'" })
  mailTo!: number[];

  /** What came due before is not sent: the day after the e-mails were asked for. */
  @Column({ type: 'date', nullable: true })
  mailSince!: string | null;
}
