import type { LeadSign, LeadStatus } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';
import { LeadForm } from '../lead-forms/lead-form.entity.js';

/** What somebody sent by a public form: it waits until something is made of it, or it is thrown away. */
@Entity(
  called('leads', {
    fr: { this: 'Cette demande', one: 'demande reçue', many: 'demandes reçues' },
    en: { this: 'This lead', one: 'lead', many: 'leads' },
  }),
)
@Check('ck_leads_status', `status in ('to_check', 'waiting', 'handled', 'dismissed')`)
@Check('ck_leads_handled', `(status in ('handled', 'dismissed')) = (handled_on is not null)`)
@Index('ix_leads_received', ['receivedOn', 'id'])
@Index('ix_leads_status', ['status', 'receivedOn', 'id'])
@Index('ix_leads_form', ['formId', 'id'])
@Index('ix_leads_assignee', ['assigneeId', 'id'])
@Index('ix_leads_name', ['name', 'id'])
@Index('uq_leads_token', ['tokenHash'], { unique: true })
@Index('ix_leads_search', { synchronize: false })
export class Lead extends Row {
  @Column({ type: 'int' })
  formId!: number;

  @ManyToOne(() => LeadForm, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  form!: Relation<LeadForm>;

  @Column({ type: 'date' })
  receivedOn!: string;

  /** Of the page it was sent by, so that a page sends once. */
  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  organizationName!: string | null;

  @Column({ type: 'text', nullable: true })
  postcode!: string | null;

  @Column({ type: 'text', nullable: true })
  city!: string | null;

  @Column({ type: 'text' })
  message!: string;

  /** What the person agreed to, in the words of that day. */
  @Column({ type: 'text' })
  consentText!: string;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'int', nullable: true })
  assigneeId!: number | null;

  @ManyToOne(() => User, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  assignee!: Relation<User> | null;

  @Column({ type: 'text' })
  status!: LeadStatus;

  /** Why it may be spam. */
  @Column({ type: 'text', array: true, default: [] })
  signs!: LeadSign[];

  /** The day something was made of it, or it was thrown away. */
  @Column({ type: 'date', nullable: true })
  handledOn!: string | null;
}
