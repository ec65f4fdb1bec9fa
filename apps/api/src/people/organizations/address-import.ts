import { Injectable } from '@nestjs/common';
import { plainText } from '@terril/domain';
import { type ImportBody, type ImportField, ImportTargets, termWords } from '../../core/import-target.js';
import { PartsImport } from '../parts-import.js';
import { OrganizationImport } from './organization-import.js';
import { NO_ORGANIZATION, ORGANIZATION_NAME_SENTENCES, OWNER_NAMES } from './organization-references.service.js';

/** Addresses beside the seat of organizations that are there, from the rows of a file. */
@Injectable()
export class OrganizationAddressImport extends PartsImport {
  readonly resource = 'organization-addresses';
  readonly name = { fr: 'Autres adresses de structures', en: 'Further addresses of organizations' };

  constructor(targets: ImportTargets, organizations: OrganizationImport) {
    super(organizations, {
      list: 'addresses',
      fields: FIELDS,
      names: OWNER_NAMES,
      sentences: ORGANIZATION_NAME_SENTENCES,
      noRecord: NO_ORGANIZATION,
      told: (values) => values,
      ownOf: ({ id: _id, isCurrent: _isCurrent, ...own }) => own,
      isPart: isSameAddress,
      labelOf: ({ label, address, postcode, city }) =>
        [label, address, [postcode, city].filter(isText).join(' ')].filter(isText).join(', '),
    });
    targets.register(this);
  }

  override get tables(): string[] {
    return ['organization_addresses'];
  }
}

/** The same place for the same purpose, and since the same day where the row says since when. */
function isSameAddress(told: ImportBody, held: ImportBody): boolean {
  const { kind, address, postcode = held['postcode'], startsOn = held['startsOn'] } = told;
  return (
    kind === held['kind'] &&
    plainText(String(address)) === plainText(String(held['address'])) &&
    postcode === held['postcode'] &&
    startsOn === held['startsOn']
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

const FIELDS: ImportField[] = [
  { name: 'kind', label: { fr: 'Type', en: 'Kind' }, kind: 'choice', required: true, words: termWords('addressKind') },
  {
    name: 'address',
    label: { fr: 'Adresse', en: 'Address' },
    kind: 'text',
    required: true,
    titles: ['Rue', 'Adresse postale'],
  },
  {
    name: 'postcode',
    label: { fr: 'Code postal', en: 'Postcode' },
    kind: 'postcode',
    required: true,
    titles: ['CP', 'zip'],
  },
  { name: 'city', label: { fr: 'Ville', en: 'City' }, kind: 'text', required: true, titles: ['Commune'] },
  {
    name: 'communeCode',
    label: { fr: 'Code INSEE de la commune', en: 'INSEE code of the commune' },
    kind: 'text',
    titles: ['Code INSEE', 'insee_code'],
  },
  { name: 'label', label: { fr: 'Intitulé', en: 'Label' }, kind: 'text', titles: ['Libellé'] },
  { name: 'startsOn', label: { fr: 'Du', en: 'From' }, kind: 'day', titles: ['starts_on', 'Début', 'Start'] },
  {
    name: 'endsOn',
    label: { fr: 'Au (compris)', en: 'To (included)' },
    kind: 'day',
    titles: ['ends_on', 'Au', 'Fin', 'End'],
  },
];
