import type { AddressKind } from '@terril/domain';
import { choice, date, type ExportColumns, text, yesNo } from '../../core/export-columns.js';
import { furtherOf } from '../contact-points.js';
import type { OrganizationOut } from './organization.dto.js';

/** An organization as a file shows it, with the names of what it refers to. */
export type OrganizationRow = OrganizationOut & {
  territoryName: string | null;
  parentName: string | null;
  accountManagerName: string | null;
  parentReference: string | null;
  tagNames: string;
};

/** The columns of the list in a file. */
export const ORGANIZATION_COLUMNS: ExportColumns<OrganizationRow> = {
  name: text('Nom', 'Name', ({ name }) => name),
  kind: choice('kind', 'Type', 'Kind', ({ kind }) => kind),
  status: choice('status', 'Statut', 'Status', ({ status }) => status),
  address: text('Adresse', 'Address', ({ address }) => address),
  postcode: text('Code postal', 'Postcode', ({ postcode }) => postcode),
  city: text('Ville', 'City', ({ city }) => city),
  parent: text('Rattachée à', 'Belongs to', ({ parentName }) => parentName),
  accountManager: text('Responsable de compte', 'Account manager', (row) => row.accountManagerName),
  territory: text('Territoire', 'Territory', ({ territoryName }) => territoryName),
  firstUserOn: date('Usager depuis', 'User since', ({ firstUserOn }) => firstUserOn),
  email: text('Adresse électronique', 'E-mail', ({ email }) => email),
  phone: text('Téléphone', 'Phone', ({ phone }) => phone),
  website: text('Site web', 'Website', ({ website }) => website),
  otherEmails: text('Autres adresses électroniques', 'Other e-mails', furtherOf('email')),
  otherPhones: text('Autres téléphones', 'Other phones', furtherOf('phone')),
  otherWebsites: text('Autres sites web', 'Other websites', furtherOf('website')),
  billingAddress: text('Adresse de facturation', 'Billing address', addressOfToday('billing')),
  deliveryAddress: text('Adresse de livraison', 'Delivery address', addressOfToday('delivery')),
  sites: text('Sites', 'Sites', addressOfToday('site')),
  tags: text('Étiquettes', 'Tags', ({ tagNames }) => tagNames),
  legalForm: choice('legalForm', 'Forme juridique', 'Legal form', ({ legalForm }) => legalForm),
  siren: text('SIREN', 'SIREN', ({ siren }) => siren),
  siret: text('SIRET', 'SIRET', ({ siret }) => siret),
  rna: text('Numéro RNA', 'RNA number', ({ rna }) => rna),
  vatNumber: text('Numéro de TVA', 'VAT number', ({ vatNumber }) => vatNumber),
  isPartner: yesNo('Partenaire', 'Partner', ({ isPartner }) => isPartner),
  communeCode: text('Code INSEE de la commune', 'INSEE code of the commune', ({ communeCode }) => communeCode),
  departmentCode: text('Département', 'Department', ({ departmentCode }) => departmentCode),
  epciCode: text('Code de l’EPCI', 'Code of the EPCI', ({ epciCode }) => epciCode),
  externalReference: text('Référence externe', 'External reference', ({ externalReference }) => externalReference),
  parentReference: text(
    'Référence externe de la structure de rattachement',
    'External reference of the organization it belongs to',
    ({ parentReference }) => parentReference,
  ),
  note: text('Note', 'Note', ({ note }) => note),
};

/** Those of a kind in effect today, each on one line: 'antenne de Lens, 3 rue du Fond, 62300 Lens'. */
function addressOfToday(kind: AddressKind): (organization: OrganizationRow) => string {
  return ({ addresses }) =>
    addresses
      .filter((one) => one.kind === kind && one.isCurrent)
      .map(({ label, address, postcode, city }) =>
        [label, address.replaceAll(/\s*[\r\n]+\s*/g, ', '), `${postcode} ${city}`].filter(Boolean).join(', '),
      )
      .join(' · ');
}
