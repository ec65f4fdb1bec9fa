import type { AttachableType } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Contract } from '../../revenue/contracts/contract.entity.js';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import { Invoice } from '../../revenue/invoices/invoice.entity.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Activity } from '../../work/activities/activity.entity.js';
import { Opportunity } from '../../prospecting/opportunities/opportunity.entity.js';
import { Subsidy } from '../../finance/subsidies/subsidy.entity.js';
import { Subscription } from '../../revenue/subscriptions/subscription.entity.js';

const HOLDER_GONE = {
  fr: 'La fiche à laquelle ce fichier est joint n’existe plus : restaurez-la d’abord.',
  en: 'The record this file is attached to is gone: restore it first.',
};
const holderKey = (holder: string) => ({
  foreignKeyConstraintName: explained(`fk_attachments_${holder}`, 'recordId', HOLDER_GONE),
});

/**
 * A file that stays with a record: exactly one of the references below is filled in, so that the database knows which
 * records hold files. Deleted with its record, and back with it, it is part of it.
 */
@Entity(
  called('attachments', {
    fr: { this: 'Cette pièce jointe', one: 'pièce jointe', many: 'pièces jointes' },
    en: { this: 'This attachment', one: 'attachment', many: 'attachments' },
  }),
)
@Check(
  'ck_attachments_holder',
  'num_nonnulls(organization_id, contact_id, contract_id, subscription_id, invoice_id, opportunity_id, activity_id, subsidy_id) = 1',
)
@Check('ck_attachments_amendment', 'amendment_number is null or contract_id is not null')
@Index('ix_attachments_record', ['recordType', 'recordId', 'createdAt', 'id'])
@Index('ix_attachments_created', ['createdAt', 'id'])
@Index('ix_attachments_name', ['name', 'id'])
@Index('ix_attachments_search', { synchronize: false })
@Index('ix_attachments_file', ['fileId'])
@Index('ix_attachments_organization', ['organizationId'], { where: 'organization_id is not null' })
@Index('ix_attachments_contact', ['contactId'], { where: 'contact_id is not null' })
@Index('ix_attachments_contract', ['contractId'], { where: 'contract_id is not null' })
@Index('ix_attachments_subscription', ['subscriptionId'], { where: 'subscription_id is not null' })
@Index('ix_attachments_invoice', ['invoiceId'], { where: 'invoice_id is not null' })
@Index('ix_attachments_opportunity', ['opportunityId'], { where: 'opportunity_id is not null' })
@Index('ix_attachments_activity', ['activityId'], { where: 'activity_id is not null' })
@Index('ix_attachments_subsidy', ['subsidyId'], { where: 'subsidy_id is not null' })
export class Attachment extends Row {
  /** What people call it, and the name it is saved under: it keeps the ending of its file. */
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'int' })
  fileId!: number;

  @ManyToOne(() => StoredFile, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  file!: Relation<StoredFile>;

  @Column({ type: 'int', nullable: true })
  organizationId!: number | null;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE' })
  @JoinColumn(holderKey('organization'))
  organization!: Relation<Organization> | null;

  @Column({ type: 'int', nullable: true })
  contactId!: number | null;

  @ManyToOne(() => Contact, { onDelete: 'CASCADE' })
  @JoinColumn(holderKey('contact'))
  contact!: Relation<Contact> | null;

  @Column({ type: 'int', nullable: true })
  contractId!: number | null;

  @ManyToOne(() => Contract, { onDelete: 'CASCADE' })
  @JoinColumn(holderKey('contract'))
  contract!: Relation<Contract> | null;

  @Column({ type: 'int', nullable: true })
  subscriptionId!: number | null;

  @ManyToOne(() => Subscription, { onDelete: 'CASCADE' })
  @JoinColumn(holderKey('subscription'))
  subscription!: Relation<Subscription> | null;

  @Column({ type: 'int', nullable: true })
  invoiceId!: number | null;

  @ManyToOne(() => Invoice, { onDelete: 'CASCADE' })
  @JoinColumn(holderKey('invoice'))
  invoice!: Relation<Invoice> | null;

  @Column({ type: 'int', nullable: true })
  opportunityId!: number | null;

  @ManyToOne(() => Opportunity, { onDelete: 'CASCADE' })
  @JoinColumn(holderKey('opportunity'))
  opportunity!: Relation<Opportunity> | null;

  @Column({ type: 'int', nullable: true })
  activityId!: number | null;

  @ManyToOne(() => Activity, { onDelete: 'CASCADE' })
  @JoinColumn(holderKey('activity'))
  activity!: Relation<Activity> | null;

  @Column({ type: 'int', nullable: true })
  subsidyId!: number | null;

  @ManyToOne(() => Subsidy, { onDelete: 'CASCADE' })
  @JoinColumn(holderKey('subsidy'))
  subsidy!: Relation<Subsidy> | null;

  /** Of the amendment that it is a document of, among those of its contract. */
  @Column({ type: 'smallint', nullable: true })
  amendmentNumber!: number | null;

  /** The resource of the record; computed by the database, as its id is. */
  @Column({
    type: 'text',
    generatedType: 'STORED',
    asExpression: `case when organization_id is not null then 'organizations' when contact_id is not null then 'contacts' when contract_id is not null then 'contracts' when subscription_id is not null then 'subscriptions' when invoice_id is not null then 'invoices' when opportunity_id is not null then 'opportunities' when activity_id is not null then 'activities' else 'subsidies' end`,
    insert: false,
    update: false,
  })
  recordType!: AttachableType;

  @Column({
    type: 'int',
    generatedType: 'STORED',
    asExpression:
      'coalesce(organization_id, contact_id, contract_id, subscription_id, invoice_id, opportunity_id, activity_id, subsidy_id)',
    insert: false,
    update: false,
  })
  recordId!: number;
}
