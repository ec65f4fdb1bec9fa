import {
  choiceField,
  dateField,
  type ListField,
  type ListFields,
  referenceField,
  ROW_FIELDS,
  textField,
  wordsOf,
  yesNoField,
} from '../../core/list-fields.js';
import { tagsField } from '../../reference/tags/tags.service.js';
import { furtherContactPoints } from '../contact-point-fields.js';
import { ORGANIZATION_ADDRESSES } from './address-fields.js';
import { ORGANIZATION_TAGS } from './organization-tag.entity.js';
import { STATUS_ON_DAY } from './organization-list.js';

/** What conditions on organizations may name. */
export const ORGANIZATION_FIELDS: ListFields = {
  name: textField('Nom', 'Name', 'name'),
  kind: choiceField(wordsOf('kind'), 'Type', 'Kind', 'kind'),
  status: choiceField(wordsOf('status'), 'Statut', 'Status', statusOf),
  isPartner: yesNoField('Partenaire', 'Partner', 'is_partner'),
  tags: tagsField(ORGANIZATION_TAGS),
  parent: referenceField('organizations', 'Rattachée à', 'Belongs to', 'parent_id'),
  accountManager: referenceField('colleagues', 'Responsable de compte', 'Account manager', 'account_manager_id'),
  territory: referenceField('territories', 'Territoire', 'Territory', 'territory_id'),
  areas: areasField(),
  city: textField('Ville', 'City', 'city'),
  postcode: textField('Code postal', 'Postcode', 'postcode'),
  address: textField('Adresse', 'Address', 'address'),
  departmentCode: textField('Département', 'Department', 'department_code'),
  communeCode: textField('Code INSEE de la commune', 'INSEE code of the commune', 'commune_code'),
  epciCode: textField('Code de l’EPCI', 'Code of the EPCI', 'epci_code'),
  email: textField('Adresse électronique', 'E-mail', 'email'),
  phone: textField('Téléphone', 'Phone', 'phone'),
  website: textField('Site web', 'Website', 'website'),
  firstUserOn: dateField('Usager depuis', 'User since', (row) => `lower(${row}.user_days)`),
  legalForm: choiceField(wordsOf('legalForm'), 'Forme juridique', 'Legal form', 'legal_form'),
  siren: textField('SIREN', 'SIREN', 'siren'),
  siret: textField('SIRET', 'SIRET', 'siret'),
  rna: textField('Numéro RNA', 'RNA number', 'rna'),
  vatNumber: textField('Numéro de TVA', 'VAT number', 'vat_number'),
  externalReference: textField('Référence externe', 'External reference', 'external_reference'),
  note: textField('Note', 'Note', 'note'),
  ...ROW_FIELDS,
  ...furtherContactPoints('organization-contact-points', 'organization_id'),
  ...ORGANIZATION_ADDRESSES,
};

/** The status of today: the first one whose condition holds. */
function statusOf(row: string): string {
  const cases = Object.entries(STATUS_ON_DAY).map(([status, holds]) => `when ${holds(row)} then '${status}'`);
  return `case ${cases.join(' ')} end`;
}

/** The areas that hold the EPCI of the organization. */
function areasField(): ListField {
  const among = (row: string, which: string) =>
    `${row}.epci_code = any (array(select unnest(epci_codes) from areas ${which}))`;
  return {
    kind: 'references',
    to: 'areas',
    label: { fr: 'Zones', en: 'Areas' },
    ids: (row) => `select id from areas where ${row}.epci_code = any (epci_codes)`,
    holding: (row, id) => among(row, `where id = ${id}`),
    filled: (row) => `coalesce(${among(row, '')}, false)`,
  };
}
