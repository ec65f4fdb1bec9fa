import type { EmailDirection, EmailRecordType, EmailState, Invitation } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Opportunity } from '../../prospecting/opportunities/opportunity.entity.js';
import { Contract } from '../../revenue/contracts/contract.entity.js';
import { Invoice } from '../../revenue/invoices/invoice.entity.js';
import { Subscription } from '../../revenue/subscriptions/subscription.entity.js';
import { Activity } from '../activities/activity.entity.js';

/**
 * An e-mail that a colleague wrote or that was received, with the record it is about. It is part of that record: deleted
 * with it, and back with it. Whom it is from and to, and its files, are rows of their own.
 */
@Entity(
  called('emails', {
    fr: { this: 'Ce courriel', one: 'courriel', many: 'courriels' },
    en: { this: 'This e-mail', one: 'e-mail', many: 'e-mails' },
  }),
)
@Check('ck_emails_direction', `direction in ('out', 'in')`)
@Check('ck_emails_state', `state in ('draft', 'queued', 'sending', 'sent', 'failed', 'bounced', 'received')`)
@Check('ck_emails_about', 'num_nonnulls(contract_id, subscription_id, invoice_id, opportunity_id) <= 1')
@Check('ck_emails_invitation', `invitation in ('request', 'cancel')`)
@Index('uq_emails_message', ['messageId'], { unique: true, where: 'message_id is not null' })
@Index('ix_emails_at', ['at', 'id'])
@Index('ix_emails_state', ['state', 'at', 'id'])
@Index('ix_emails_direction', ['direction', 'at', 'id'])
@Index('ix_emails_user', ['userId', 'at', 'id'])
@Index('ix_emails_organization', ['organizationId', 'at', 'id'])
@Index('ix_emails_contact', ['contactId', 'at', 'id'], { where: 'contact_id is not null' })
@Index('ix_emails_contract', ['contractId', 'at', 'id'], { where: 'contract_id is not null' })
@Index('ix_emails_subscription', ['subscriptionId', 'at', 'id'], { where: 'subscription_id is not null' })
@Index('ix_emails_invoice', ['invoiceId', 'at', 'id'], { where: 'invoice_id is not null' })
@Index('ix_emails_opportunity', ['opportunityId', 'at', 'id'], { where: 'opportunity_id is not null' })
@Index('ix_emails_activity', ['activityId'], { where: 'activity_id is not null' })
@Index('ix_emails_undone', ['id'], { where: `state in ('queued', 'sending')` })
@Index('ix_emails_subject', { synchronize: false })
export class Email extends Row {
  @Column({ type: 'text' })
  direction!: EmailDirection;

  @Column({ type: 'text' })
  state!: EmailState;

  @Column({ type: 'text' })
  subject!: string;

  /** Text; of one written here, in the light markup of `libs/domain`. */
  @Column({ type: 'text' })
  body!: string;

  /** Where it stands in time: when it was received, when it left, until then when it was last changed. */
  @Column({ type: 'timestamptz' })
  at!: Date;

  /** The name that people read as its sender. */
  @Column({ type: 'text', nullable: true })
  fromName!: string | null;

  /** Where answers go: the colleague's own address. */
  @Column({ type: 'text', nullable: true })
  replyTo!: string | null;

  /** Of the e-mail, from the moment it is sent for the first time; the same at each try. */
  @Column({ type: 'text', nullable: true })
  messageId!: string | null;

  /** The Message-ID of the one it answers. */
  @Column({ type: 'text', nullable: true })
  inReplyTo!: string | null;

  /** Why it failed or came back, or which addresses refused it, in the words of the mail server. */
  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  /** Whether a program wrote it: an absence message. */
  @Column({ type: 'boolean', default: false })
  isAutomatic!: boolean;

  @Column({ type: 'int', nullable: true })
  organizationId!: number | null;

  @ManyToOne(() => Organization, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  organization!: Relation<Organization> | null;

  /** Of one that is about a person alone: one who is in no organization, or in several. */
  @Column({ type: 'int', nullable: true })
  contactId!: number | null;

  @ManyToOne(() => Contact, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  contact!: Relation<Contact> | null;

  @Column({ type: 'int', nullable: true })
  contractId!: number | null;

  @ManyToOne(() => Contract, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  contract!: Relation<Contract> | null;

  @Column({ type: 'int', nullable: true })
  subscriptionId!: number | null;

  @ManyToOne(() => Subscription, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  subscription!: Relation<Subscription> | null;

  @Column({ type: 'int', nullable: true })
  invoiceId!: number | null;

  @ManyToOne(() => Invoice, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  invoice!: Relation<Invoice> | null;

  @Column({ type: 'int', nullable: true })
  opportunityId!: number | null;

  @ManyToOne(() => Opportunity, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  opportunity!: Relation<Opportunity> | null;

  /** The appointment that it brings with it, as it stands when it leaves. */
  @Column({ type: 'int', nullable: true })
  activityId!: number | null;

  @ManyToOne(() => Activity, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn()
  activity!: Relation<Activity> | null;

  @Column({ type: 'text', nullable: true })
  invitation!: Invitation | null;

  /** Who wrote it, and who had it sent last; null for one that was received. */
  @Column({ type: 'int', nullable: true })
  userId!: number | null;

  @Column({ type: 'text', nullable: true })
  userName!: string | null;

  /** The record it is about, the most precise of those it names. */
  record(): { recordType: EmailRecordType; recordId: number } | undefined {
    const all: [EmailRecordType, number | null][] = [
      ['opportunities', this.opportunityId],
      ['invoices', this.invoiceId],
      ['subscriptions', this.subscriptionId],
      ['contracts', this.contractId],
      ['organizations', this.organizationId],
      ['contacts', this.contactId],
    ];
    for (const [recordType, recordId] of all) if (recordId !== null) return { recordType, recordId };
    return undefined;
  }
}
