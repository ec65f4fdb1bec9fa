import { type ContactPointKind, contactPointValue, phoneDigits } from '@terril/domain';
import { type ImportBody, type ImportField, type ImportValues, termWords } from '../core/import-target.js';
import type { PartsOfRecord } from './parts-import.js';

const FIELDS: ImportField[] = [
  {
    name: 'kind',
    label: { fr: 'Type', en: 'Kind' },
    kind: 'choice',
    required: true,
    words: termWords('contactPointKind'),
  },
  {
    name: 'value',
    label: { fr: 'Adresse électronique, numéro ou site', en: 'E-mail, number or site' },
    kind: 'text',
    required: true,
    titles: ['Valeur', 'Coordonnée'],
  },
  { name: 'label', label: { fr: 'Intitulé', en: 'Label' }, kind: 'text', titles: ['Libellé', 'Usage'] },
];

/** Further e-mails, telephones and websites as rows tell of them: one is there already when it is that of the row. */
export const CONTACT_POINT_PARTS: Pick<PartsOfRecord, 'list' | 'fields' | 'told' | 'ownOf' | 'isPart' | 'labelOf'> = {
  list: 'contactPoints',
  fields: FIELDS,
  told,
  ownOf: ({ kind, label, value }) => ({ kind, label, value }),
  isPart: (one, other) => one['kind'] === other['kind'] && samenessOf(one) === samenessOf(other),
  labelOf: ({ label, value }) => [label, value].filter((text) => typeof text === 'string').join(' '),
};

/** As it is stored, for a website without a scheme is one in https. */
function told(values: ImportValues): ImportBody {
  const { kind, value } = values;
  if (typeof kind !== 'string' || typeof value !== 'string') return values;
  return { ...values, value: contactPointValue(kind as ContactPointKind, value) ?? value };
}

/** A telephone is its digits. */
function samenessOf({ kind, value }: ImportBody): string {
  return kind === 'phone' ? phoneDigits(String(value)) : String(value).toLowerCase();
}
