import {
  choiceField,
  dateField,
  integerField,
  lastDayField,
  type ListFields,
  moneyField,
  oneRecord,
  referenceField,
  relatedField,
  ROW_FIELDS,
  spanState,
  textField,
  wordsOf,
} from '../../core/list-fields.js';
import { holdsOn } from '../../core/sql.js';

const SIGNED = (row: string): string => `${row}.contract_id not in (select id from contracts where stage <> 'signed')`;
const PRICE_TODAY = holdsOn('price', ':today');

const contractsAt = (stage: string): string => `(select id from contracts where stage = '${stage}')`;

/** The stage of its contract until that is signed, then by its own days. Few contracts wait to be signed: both lists are short. */
const state = choiceField(
  wordsOf('contractState'),
  'État',
  'State',
  (row) => `case when ${row}.contract_id in ${contractsAt('draft')} then 'draft'
    when ${row}.contract_id in ${contractsAt('sent')} then 'sent'
    else ${spanState(row, ':today')} end`,
);

/** EUR a month excluding VAT, on the day `:today`; 0 where no price holds, as the list shows it. */
const monthlyAmount: ListFields[string] = {
  ...moneyField(
    'Par mois, hors taxes',
    'Per month, excl. VAT',
    (row) => `coalesce((select round(price.monthly_amount, 2) from price_versions price
      where price.subscription_id = ${row}.id and ${PRICE_TODAY} and ${SIGNED(row)}), 0)`,
  ),
  among: (row, test) => `${row}.id in (select priced.id from subscriptions priced
    left join price_versions price on price.subscription_id = priced.id and ${PRICE_TODAY} and ${SIGNED('priced')}
    where ${test('coalesce(round(price.monthly_amount, 2), 0)')})`,
};

/** What conditions on subscriptions may name. */
export const SUBSCRIPTION_FIELDS: ListFields = {
  service: textField('Service', 'Service', 'service'),
  serviceId: referenceField('services', 'Service du catalogue', 'Service of the catalogue', 'service_id'),
  category: choiceField(wordsOf('category'), 'Catégorie', 'Category', 'category'),
  state,
  monthlyAmount,
  startsOn: dateField('Début', 'Start', 'starts_on'),
  endsOn: lastDayField('Fin', 'End', 'ends_before'),
  periodUnit: choiceField(wordsOf('periodUnit'), 'Unité de la période', 'Unit of the period', 'period_unit'),
  periodCount: integerField('Unités par période', 'Units per period', 'period_count'),
  billed: choiceField(wordsOf('billed'), 'Facturé', 'Billed', 'billed'),
  endReason: textField('Raison de la fin', 'Reason of the end', 'end_reason'),
  externalReference: textField('Référence externe', 'External reference', 'external_reference'),
  ...ROW_FIELDS,
  contract: oneRecord(
    'Contrat',
    'Contract',
    relatedField(
      'contracts',
      'Contrat qui…',
      'Contract that…',
      (row, contract) => `${contract}.id = ${row}.contract_id`,
    ),
  ),
  organization: oneRecord(
    'Structure',
    'Organization',
    relatedField(
      'organizations',
      'Structure qui…',
      'Organization that…',
      (row, organization) => `${organization}_contract.id = ${row}.contract_id`,
      (organization) =>
        `join contracts ${organization}_contract on ${organization}_contract.organization_id = ${organization}.id`,
    ),
  ),
};

/** What contracts gain by their subscriptions. */
export const CONTRACT_SUBSCRIPTIONS: ListFields = {
  subscriptions: relatedField('subscriptions', 'Abonnements', 'Subscriptions', (row, subscription) => {
    return `${subscription}.contract_id = ${row}.id`;
  }),
};

/** What organizations gain by the subscriptions of their contracts. */
export const ORGANIZATION_SUBSCRIPTIONS: ListFields = {
  subscriptions: relatedField(
    'subscriptions',
    'Abonnements',
    'Subscriptions',
    (row, subscription) => `${subscription}_contract.organization_id = ${row}.id`,
    (subscription) =>
      `join contracts ${subscription}_contract on ${subscription}_contract.id = ${subscription}.contract_id`,
  ),
};
