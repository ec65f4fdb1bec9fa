import type { Db } from '../../core/db.js';
import { columnField } from '../../core/column-field.js';
import { type ImportField, termWords } from '../../core/import-target.js';
import { customImportFields } from '../../reference/custom-fields/custom-values.service.js';
import { SUBSCRIPTION_COLUMNS } from './subscription-list.js';

/** Of a price version of the subscription, one a row. */
export const VERSION = 'version.';

/** How people say how often they bill, beside the names of the periods. */
const OFTEN: Record<string, string[]> = {
  month: ['Mensuel', 'Mensuelle', 'Monthly'],
  quarter: ['Trimestriel', 'Trimestrielle', 'Quarterly'],
  semester: ['Semestriel', 'Semestrielle', 'Half-yearly'],
  year: ['Annuel', 'Annuelle', 'An', 'Yearly'],
};
const PERIODS = Object.fromEntries(
  Object.entries(termWords('periodUnit')).map(([unit, words]) => [unit, [...words, ...(OFTEN[unit] ?? [])]]),
);

const FIELDS: ImportField[] = [
  columnField(SUBSCRIPTION_COLUMNS, 'externalReference', 'text', {
    titles: ['subscription_key', 'key', 'Référence', 'Identifiant', 'id'],
  }),
  columnField(SUBSCRIPTION_COLUMNS, 'service', 'text', { required: true, titles: ['Prestation', 'Abonnement'] }),
  columnField(SUBSCRIPTION_COLUMNS, 'category', 'choice', { required: true, words: termWords('category') }),
  columnField(SUBSCRIPTION_COLUMNS, 'periodUnit', 'period', {
    required: true,
    words: PERIODS,
    titles: ['billing_period', 'Période', 'Période de facturation', 'Billing period'],
  }),
  {
    name: 'periodCount',
    label: { fr: 'Nombre de périodes par facture', en: 'Periods per invoice' },
    kind: 'integer',
    titles: ['period_count'],
  },
  columnField(SUBSCRIPTION_COLUMNS, 'billed', 'choice', {
    required: true,
    words: {
      in_advance: ['à échoir', 'in advance', 'terme à échoir', 'd’avance'],
      in_arrears: ['à terme échu', 'in arrears', 'terme échu', 'échu'],
    },
  }),
  columnField(SUBSCRIPTION_COLUMNS, 'cycle', 'period', {
    words: PERIODS,
    titles: ['billing_cycle', 'cycle', 'Facturation', 'Billing'],
  }),
  columnField(SUBSCRIPTION_COLUMNS, 'alignment', 'choice', {
    words: {
      anniversary: [...(termWords('alignment')['anniversary'] ?? []), 'anniversaire'],
      calendar: [...(termWords('alignment')['calendar'] ?? []), 'calendrier', 'civil'],
    },
    titles: ['alignment', 'Alignement'],
  }),
  columnField(SUBSCRIPTION_COLUMNS, 'anchorDay', 'integer', { titles: ['anchor_day', 'Jour de facturation'] }),
  columnField(SUBSCRIPTION_COLUMNS, 'setupFee', 'decimal', { titles: ['setup_fee', 'Frais d’installation'] }),
  columnField(SUBSCRIPTION_COLUMNS, 'endReason', 'text', { titles: ['end_reason', 'Motif de fin'] }),
  {
    name: `${VERSION}quantity`,
    label: { fr: 'Quantité', en: 'Quantity' },
    kind: 'decimal',
    required: true,
    titles: ['Qté', 'Nombre'],
  },
  {
    name: `${VERSION}unitPrice`,
    label: { fr: 'Prix unitaire', en: 'Unit price' },
    kind: 'decimal',
    required: true,
    titles: ['unit_price', 'Prix', 'PU', 'PU HT', 'Prix unitaire HT', 'Tarif'],
  },
  {
    name: `${VERSION}discountPercent`,
    label: { fr: 'Remise (%)', en: 'Discount (%)' },
    kind: 'decimal',
    titles: ['Remise', 'Discount'],
  },
  columnField(SUBSCRIPTION_COLUMNS, 'startsOn', 'day', {
    name: `${VERSION}startsOn`,
    required: true,
    titles: ['starts_on', 'Date de début', 'Depuis'],
  }),
  columnField(SUBSCRIPTION_COLUMNS, 'endsOn', 'day', {
    name: `${VERSION}endsOn`,
    titles: ['ends_on', 'Date de fin', 'Jusqu’au'],
  }),
  {
    name: `${VERSION}cause`,
    label: { fr: 'Cause du prix', en: 'Cause of the price' },
    kind: 'choice',
    words: termWords('cause'),
    titles: ['cause'],
  },
];

/** What a column of a file can fill of a subscription and, by the names that begin with `version.`, of a price of it. */
export async function subscriptionImportFields(db: Db): Promise<ImportField[]> {
  return [...FIELDS, ...(await customImportFields(db, 'subscriptions'))];
}

/** The same in a file of contracts: `subscription.`, titled apart from the contract's own fields. */
export async function fieldsOfSubscriptionIn(db: Db, prefix: string): Promise<ImportField[]> {
  const fields = await subscriptionImportFields(db);
  return fields.map(({ name, label: { fr, en }, titles = [], required: _, ...field }) => ({
    ...field,
    name: `${prefix}${name}`,
    label: { fr: `Abonnement : ${fr}`, en: `Subscription: ${en}` },
    titles: [
      ...[fr, ...titles].map((title) => `${title} de l’abonnement`),
      `${en} of the subscription`,
      fr,
      en,
      ...titles,
    ],
  }));
}
