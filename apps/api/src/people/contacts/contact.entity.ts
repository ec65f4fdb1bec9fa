import { type ContactLanguage, contactName, type CustomValues } from '@terril/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { CUSTOM_VALUES, CUSTOM_VALUES_SHAPE } from '../../reference/custom-values.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/**
 * A person the cooperative writes to, or a mailbox several people read (`isShared`). An e-mail may be that of several
 * contacts. What they do in which organization, and when, is in their roles.
 */
@Entity(
  called('contacts', {
    fr: { this: 'Ce contact', one: 'contact', many: 'contacts' },
    en: { this: 'This contact', one: 'contact', many: 'contacts' },
  }),
)
@Unique(
  explained('uq_contacts_external_reference', 'externalReference', {
    fr: 'Un autre contact porte cette référence externe.',
    en: 'Another contact has this external reference.',
  }),
  ['externalReference'],
)
@Check(
  explained('ck_contacts_shared', 'firstName', {
    fr: 'Une boîte partagée n’a pas de prénom.',
    en: 'A shared mailbox has no first name.',
  }),
  'not is_shared or first_name is null',
)
@Check(
  explained('ck_contacts_consent', 'newsletterConsentOn', {
    fr: 'La date du consentement manque.',
    en: 'The date of the consent is missing.',
  }),
  'newsletter_consent_source is null or newsletter_consent_on is not null',
)
@Check(
  explained('ck_contacts_objection', 'objectedOn', {
    fr: 'Cette date demande l’opposition.',
    en: 'This date needs the objection.',
  }),
  'objected_on is null or objects_to_prospecting',
)
@Index('ix_contacts_name', ['sortName', 'id'])
@Index('ix_contacts_updated', ['updatedAt', 'id'])
@Index('ix_contacts_last_contact', ['lastContactOn', 'id'])
@Index('ix_contacts_consent', ['newsletterConsentOn', 'id'])
@Index('ix_contacts_objection', ['objectsToProspecting', 'id'])
@Index('ix_contacts_email', { synchronize: false })
@Index('ix_contacts_phone', { synchronize: false })
@Index('ix_contacts_mobile', { synchronize: false })
@Index('ix_contacts_name_key', { synchronize: false })
@Index('ix_contacts_same_name', ['nameKey'])
@Index('ix_contacts_search', { synchronize: false })
@Index('ix_contacts_compact_name', { synchronize: false })
@Index('ix_contacts_compact_sort_name', { synchronize: false })
@Check('ck_contacts_custom_values', CUSTOM_VALUES_SHAPE)
@Index('ix_contacts_custom_values', { synchronize: false })
@Index('ix_contacts_custom_text', { synchronize: false })
@Index('ix_contacts_texts', { synchronize: false })
export class Contact extends Row {
  @Column({ type: 'text', nullable: true })
  firstName!: string | null;

  /** Or the name alone, of a shared mailbox: 'Accueil'. */
  @Column({ type: 'text' })
  lastName!: string;

  @Column({ type: 'boolean', default: false })
  isShared!: boolean;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  mobile!: string | null;

  @Column({ type: 'text', nullable: true })
  language!: ContactLanguage | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Key in the system it came from. */
  @Column({ type: 'text', nullable: true })
  externalReference!: string | null;

  /** Of the cooperative's own fields, by key. */
  @Column(CUSTOM_VALUES)
  customValues!: CustomValues;

  /** The day the person agreed to receive the newsletter; null = never. */
  @Column({ type: 'date', nullable: true })
  newsletterConsentOn!: string | null;

  /** How the consent was given, to be able to prove it: a form, a paper, a word on the telephone. */
  @Column({ type: 'text', nullable: true })
  newsletterConsentSource!: string | null;

  /** The right to object of the GDPR (article 21): no prospecting any more. */
  @Column({ type: 'boolean', default: false })
  objectsToProspecting!: boolean;

  @Column({ type: 'date', nullable: true })
  objectedOn!: string | null;

  /** The last day the person made contact: a prospect is kept 3 years after it. */
  @Column({ type: 'date', nullable: true })
  lastContactOn!: string | null;

  /** How lists order people: last name first. Computed by the database. */
  @Column({
    type: 'text',
    collation: 'fr-x-icu',
    generatedType: 'STORED',
    asExpression: `last_name || ' ' || coalesce(first_name, '')`,
    select: false,
    insert: false,
    update: false,
  })
  sortName?: string;

  /** What a search looks in, folded: names, e-mail, digits of the telephones. Computed by the database. */
  @Column({
    type: 'text',
    generatedType: 'STORED',
    asExpression: `fold(coalesce(first_name, '') || ' ' || last_name || ' ' || coalesce(email, '')) || ' ' || phone_digits(coalesce(phone, '')) || ' ' || phone_digits(coalesce(mobile, ''))`,
    select: false,
    insert: false,
    update: false,
  })
  searchText?: string;

  /** The words of the name, in order: what duplicates are found by. Computed by the database. */
  @Column({
    type: 'text',
    nullable: true,
    generatedType: 'STORED',
    asExpression: `bare_name(coalesce(first_name, '') || ' ' || last_name)`,
    select: false,
    insert: false,
    update: false,
  })
  nameKey?: string;

  name(): string {
    return contactName(this);
  }
}
