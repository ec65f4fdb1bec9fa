import {
  choiceField,
  dateField,
  decimalField,
  integerField,
  type ListFields,
  moneyField,
  oneRecord,
  relatedField,
  ROW_FIELDS,
  textField,
  wordsOf,
  yesNoField,
} from '../../core/list-fields.js';
import { OF_ORGANIZATION } from '../../people/organization-fields.js';

const isPaid = (row: string) => `coalesce(${row}.paid_on <= :today, false)`;

/** What conditions on invoices may name. */
export const INVOICE_FIELDS: ListFields = {
  number: textField('Numéro', 'Number', 'number'),
  type: choiceField(wordsOf('invoiceType'), 'Pièce', 'Document', 'type'),
  issuedOn: dateField('Émise le', 'Issued on', 'issued_on'),
  dueOn: dateField('Échéance', 'Due on', 'due_on'),
  paidOn: dateField('Payée le', 'Paid on', 'paid_on'),
  isPaid: yesNoField('Payée', 'Paid', isPaid),
  netAmount: moneyField('Total hors taxes', 'Total excl. VAT', 'net_amount'),
  vatAmount: moneyField('TVA', 'VAT', 'vat_amount'),
  grossAmount: moneyField('Total TTC', 'Total incl. VAT', 'gross_amount'),
  paidAmount: moneyField(
    'Payé TTC',
    'Paid incl. VAT',
    (row) => `case when ${isPaid(row)} then ${row}.gross_amount else 0 end`,
  ),
  unpaidAmount: moneyField(
    'Reste à payer TTC',
    'Still to be paid incl. VAT',
    (row) => `case when ${isPaid(row)} then 0 else ${row}.gross_amount end`,
  ),
  paymentDays: integerField(
    'Délai de paiement (jours)',
    'Time to payment (days)',
    (row) => `case when ${isPaid(row)} then ${row}.paid_on - ${row}.issued_on end`,
  ),
  daysLate: integerField(
    'Retard de paiement (jours)',
    'Days late',
    (row) =>
      `greatest((case when ${isPaid(row)} then ${row}.paid_on else cast(:today as date) end) - ${row}.due_on, 0)`,
  ),
  ...ROW_FIELDS,
  ...OF_ORGANIZATION,
  lines: relatedField('invoice-lines', 'Lignes', 'Lines', (row, line) => `${line}.invoice_id = ${row}.id`),
};

/** What conditions on invoice lines may name. */
export const INVOICE_LINE_FIELDS: ListFields = {
  description: { ...textField('Désignation', 'Description', 'description'), folded: (row) => `${row}.search_text` },
  nature: choiceField(wordsOf('nature'), 'Nature', 'Nature', 'nature'),
  category: choiceField(wordsOf('category'), 'Catégorie', 'Category', 'category'),
  issuedOn: dateField('Émise le', 'Issued on', 'issued_on'),
  periodStartsOn: dateField('Début de la période', 'Start of the period', 'period_starts_on'),
  periodEndsOn: dateField('Fin de la période', 'End of the period', 'period_ends_on'),
  quantity: decimalField('Quantité', 'Quantity', 'quantity'),
  unitPrice: decimalField('Prix unitaire', 'Unit price', 'unit_price'),
  amount: moneyField('Montant hors taxes', 'Amount excl. VAT', 'amount'),
  vatRate: decimalField('Taux de TVA', 'VAT rate', 'vat_rate'),
  ...OF_ORGANIZATION,
  invoice: oneRecord(
    'Facture',
    'Invoice',
    relatedField('invoices', 'Facture qui…', 'Invoice that…', (row, invoice) => `${invoice}.id = ${row}.invoice_id`),
  ),
  subscription: oneRecord(
    'Abonnement',
    'Subscription',
    relatedField(
      'subscriptions',
      'Abonnement qui…',
      'Subscription that…',
      (row, subscription) => `${subscription}.id = ${row}.subscription_id`,
    ),
  ),
};

/** What organizations gain by their invoices. */
export const ORGANIZATION_INVOICES: ListFields = {
  invoices: relatedField(
    'invoices',
    'Factures',
    'Invoices',
    (row, invoice) => `${invoice}.organization_id = ${row}.id`,
  ),
};

/** What subscriptions gain by the lines that bill them. */
export const SUBSCRIPTION_LINES: ListFields = {
  lines: relatedField('invoice-lines', 'Lignes de facture', 'Invoice lines', (row, line) => {
    return `${line}.subscription_id = ${row}.id`;
  }),
};
