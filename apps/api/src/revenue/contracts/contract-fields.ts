import {
  choiceField,
  dateField,
  integerField,
  lastDayField,
  type ListFields,
  relatedField,
  ROW_FIELDS,
  spanState,
  textField,
  wordsOf,
} from '../../core/list-fields.js';
import { OF_ORGANIZATION } from '../../people/organization-fields.js';
import { tagsField } from '../../reference/tags/tags.service.js';
import { CONTRACT_TAGS } from './contract-tag.entity.js';

/** What conditions on contracts may name. */
export const CONTRACT_FIELDS: ListFields = {
  reference: textField('Référence', 'Reference', 'reference'),
  title: textField('Objet', 'Title', 'title'),
  state: choiceField(
    wordsOf('contractState'),
    'État',
    'State',
    (row) => `case when ${row}.stage <> 'signed' then ${row}.stage else ${spanState(row, ':today')} end`,
  ),
  tags: tagsField(CONTRACT_TAGS),
  signedOn: dateField('Signé le', 'Signed on', 'signed_on'),
  startsOn: dateField('Début', 'Start', 'starts_on'),
  endsOn: lastDayField('Fin', 'End', 'ends_before'),
  renewal: choiceField(wordsOf('renewal'), 'Reconduction', 'Renewal', 'renewal'),
  renewalMonths: integerField('Reconduit pour (mois)', 'Renewed for (months)', 'renewal_months'),
  noticeMonths: integerField('Préavis (mois)', 'Notice (months)', 'notice_months'),
  endReason: textField('Raison de la fin', 'Reason of the end', 'end_reason'),
  externalReference: textField('Référence externe', 'External reference', 'external_reference'),
  ...ROW_FIELDS,
  ...OF_ORGANIZATION,
};

/** What organizations gain by their contracts. */
export const ORGANIZATION_CONTRACTS: ListFields = {
  contracts: relatedField('contracts', 'Contrats', 'Contracts', (row, contract) => {
    return `${contract}.organization_id = ${row}.id`;
  }),
};
