import { CONTACT_LANGUAGES } from '@terril/domain';
import {
  choiceField,
  dateField,
  lastDayField,
  type ListFields,
  oneRecord,
  relatedField,
  ROW_FIELDS,
  stateField,
  textField,
  yesNoField,
} from '../../core/list-fields.js';
import { OF_ORGANIZATION } from '../organization-fields.js';
import { tagsField } from '../../reference/tags/tags.service.js';
import { furtherContactPoints } from '../contact-point-fields.js';
import { CONTACT_TAGS } from './contact-tag.entity.js';

/** What conditions on contacts may name. */
export const CONTACT_FIELDS: ListFields = {
  lastName: textField('Nom', 'Last name', 'last_name'),
  firstName: textField('Prénom', 'First name', 'first_name'),
  isShared: yesNoField('Boîte partagée', 'Shared mailbox', 'is_shared'),
  email: textField('Adresse électronique', 'E-mail', 'email'),
  phone: textField('Téléphone', 'Phone', 'phone'),
  mobile: textField('Mobile', 'Mobile', 'mobile'),
  tags: tagsField(CONTACT_TAGS),
  language: choiceField(languages(), 'Langue', 'Language', 'language'),
  lastContactOn: dateField('Dernier contact', 'Last contact', 'last_contact_on'),
  newsletterConsentOn: dateField('Accord pour la lettre', 'Newsletter consent', 'newsletter_consent_on'),
  objectsToProspecting: yesNoField('Opposition à la prospection', 'Objection to prospecting', 'objects_to_prospecting'),
  objectedOn: dateField('Opposition le', 'Objected on', 'objected_on'),
  externalReference: textField('Référence externe', 'External reference', 'external_reference'),
  note: textField('Note', 'Note', 'note'),
  ...ROW_FIELDS,
  ...furtherContactPoints('contact-contact-points', 'contact_id'),
  roles: relatedField('contact-roles', 'Rôles', 'Roles', (row, role) => `${role}.contact_id = ${row}.id`),
};

/** What conditions on the roles of contacts may name. */
export const CONTACT_ROLE_FIELDS: ListFields = {
  state: stateField,
  isMain: yesNoField('Principal', 'Main', 'is_main'),
  isBilling: yesNoField('Facturation', 'Billing', 'is_billing'),
  isTechnical: yesNoField('Technique', 'Technical', 'is_technical'),
  function: textField('Fonction', 'Function', 'function'),
  startsOn: dateField('Début', 'Start', 'starts_on'),
  endsOn: lastDayField('Fin', 'End', 'ends_before'),
  ...OF_ORGANIZATION,
  contact: oneRecord(
    'Contact',
    'Contact',
    relatedField('contacts', 'Contact qui…', 'Contact who…', (row, contact) => `${contact}.id = ${row}.contact_id`),
  ),
};

/** What organizations gain by their contacts. */
export const ORGANIZATION_CONTACTS: ListFields = {
  contacts: relatedField('contact-roles', 'Contacts (rôles)', 'Contacts (roles)', (row, role) => {
    return `${role}.organization_id = ${row}.id`;
  }),
};

function languages() {
  const [fr, en] = ['fr', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'language' }));
  return Object.fromEntries(
    CONTACT_LANGUAGES.map((code) => [code, { fr: fr?.of(code) ?? code, en: en?.of(code) ?? code }]),
  );
}
