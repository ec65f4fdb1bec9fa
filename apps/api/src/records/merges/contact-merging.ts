import {
  allOf,
  CUSTOM_FIELDS,
  customValues,
  isFilled,
  type Merge,
  type MergeField,
  onceIn,
  type ReferenceRule,
  tagsIn,
} from './mergeable.js';

const field = (name: string, fr: string, en: string, columns: string[]): MergeField => ({
  name,
  label: { fr, en },
  columns,
});

/** What is chosen of a contact. A shared mailbox has no first name: the three go together. */
export const CONTACT_FIELDS: MergeField[] = [
  field('name', 'Nom', 'Name', ['last_name', 'first_name', 'is_shared']),
  field('email', 'Adresse électronique', 'E-mail address', ['email']),
  field('phone', 'Téléphone', 'Telephone', ['phone']),
  field('mobile', 'Mobile', 'Mobile', ['mobile']),
  field('language', 'Langue', 'Language', ['language']),
  field('externalReference', 'Référence externe', 'External reference', ['external_reference']),
  field('newsletterConsent', 'Consentement à la lettre', 'Consent to the newsletter', [
    'newsletter_consent_on',
    'newsletter_consent_source',
  ]),
  { ...field('note', 'Note', 'Note', ['note']), joins: true },
  CUSTOM_FIELDS,
];

export const CONTACT_DERIVED = ['sort_name', 'search_text', 'name_key'];

/** Each foreign key to contacts. */
export const CONTACT_REFERENCES: Record<string, ReferenceRule> = {
  fk_contact_tags_contact: tagsIn('contact_tags', 'contact_id'),
  fk_attachments_contact: {},
  // Two who are members on one day stay two: the database says so.
  fk_members_contact: {},
  fk_members_representative: {},
  fk_contract_signatories_contact: {},
  fk_opportunities_contact: {},
  fk_opportunity_contacts_contact: onceIn('opportunity_contacts', 'contact_id', 'opportunity_id'),
  fk_campaign_recipients_contact: {},
  fk_event_people_contact: onceIn('event_people', 'contact_id', 'event_id'),
  fk_call_entries_contact: onceIn('call_entries', 'contact_id', 'campaign_id'),
  fk_segment_members_contact: onceIn('segment_members', 'contact_id', 'segment_id'),
  fk_activity_participants_contact: onceIn('activity_participants', 'contact_id', 'activity_id'),
  fk_emails_contact: {},
  fk_email_people_contact: {},
  fk_contact_contact_points_contact: {
    leaves: `exists (select 1 from contact_contact_points same where same.contact_id = $1
      and same.kind = moved.kind and lower(same.value) = lower(moved.value))`,
  },
};

/** Whoever objected under any of its records goes on objecting (GDPR, article 21): no choice may lose it. */
export const CONTACT_DECIDED: Record<string, (merge: Merge) => unknown> = {
  objects_to_prospecting: (merge) => allOf(merge).some((row) => row['objects_to_prospecting'] === true),
  objected_on: (merge) => days(merge, 'objected_on')[0] ?? null,
  custom_values: customValues,
  last_contact_on: (merge) => days(merge, 'last_contact_on').at(-1) ?? null,
};

const days = (merge: Merge, column: string) =>
  allOf(merge)
    .map((row) => row[column])
    .filter(isFilled)
    .toSorted();
