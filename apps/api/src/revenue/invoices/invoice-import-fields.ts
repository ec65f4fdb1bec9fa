import { columnField } from '../../core/column-field.js';
import { type ImportField, termWords } from '../../core/import-target.js';
import { ORGANIZATION_REFERENCE_FIELDS } from '../../people/organizations/organization-references.service.js';
import { BILLED_LINE_COLUMNS } from './billed-line-list.js';
import { INVOICE_COLUMNS } from './invoice-list.js';

/** Of a line of the invoice, one a row. */
export const LINE = 'line.';
/** The invoice that a credit note corrects, by its number. */
export const CREDITED = 'creditedNumber';
/** The subscription that a line bills, by its external reference. */
export const SUBSCRIPTION = 'subscriptionReference';

/** What a column of a file can fill of an invoice and, by the names that begin with `line.`, of a line of it. */
export const INVOICE_IMPORT_FIELDS: ImportField[] = [
  columnField(INVOICE_COLUMNS, 'number', 'text', {
    required: true,
    titles: ['N° de facture', 'Numéro de facture', 'Facture', 'invoice_number', 'Invoice'],
  }),
  columnField(INVOICE_COLUMNS, 'type', 'choice', {
    required: true,
    words: {
      invoice: [...(termWords('invoiceType')['invoice'] ?? []), '380'],
      credit_note: [...(termWords('invoiceType')['credit_note'] ?? []), 'Note de crédit', '381'],
    },
    titles: ['Type'],
  }),
  columnField(INVOICE_COLUMNS, 'issuedOn', 'day', {
    required: true,
    titles: ['issued_on', 'Date', 'Date de facture', 'Date d’émission'],
  }),
  columnField(INVOICE_COLUMNS, 'dueOn', 'day', { required: true, titles: ['due_on', 'Date d’échéance'] }),
  columnField(INVOICE_COLUMNS, 'paidOn', 'day', { titles: ['paid_on', 'Date de paiement', 'Réglée le'] }),
  {
    name: CREDITED,
    label: { fr: 'Facture corrigée (avoir)', en: 'Corrected invoice (credit note)' },
    kind: 'text',
    titles: ['credits', 'Facture corrigée', 'Facture d’origine', 'Avoir sur'],
  },
  ...ORGANIZATION_REFERENCE_FIELDS,
  lineField('description', 'text', { titles: ['Libellé', 'Description'] }),
  lineField('nature', 'choice', { words: termWords('nature') }),
  lineField('category', 'choice', { words: termWords('category') }),
  {
    name: `${LINE}${SUBSCRIPTION}`,
    label: { fr: 'Référence de l’abonnement', en: 'Reference of the subscription' },
    kind: 'text',
    titles: ['subscription_key', 'Abonnement'],
  },
  {
    name: `${LINE}periodStartsOn`,
    label: { fr: 'Début de la période', en: 'Start of the period' },
    kind: 'day',
    titles: ['period_start', 'Période du'],
  },
  {
    name: `${LINE}periodEndsOn`,
    label: { fr: 'Fin de la période', en: 'End of the period' },
    kind: 'day',
    titles: ['period_end', 'Période au'],
  },
  lineField('quantity', 'decimal', { titles: ['Qté'] }),
  lineField('unitPrice', 'decimal', { titles: ['unit_price', 'PU', 'PU HT', 'Prix unitaire HT'] }),
  lineField('amount', 'decimal', { titles: ['amount', 'Montant', 'Montant HT', 'Total HT de la ligne'] }),
  {
    name: `${LINE}vatRate`,
    label: { fr: 'Taux de TVA', en: 'VAT rate' },
    kind: 'decimal',
    titles: ['vat_rate', 'TVA (%)', 'Taux TVA'],
  },
];

function lineField(name: string, kind: ImportField['kind'], more: Partial<ImportField>): ImportField {
  return columnField(BILLED_LINE_COLUMNS, name, kind, { ...more, name: `${LINE}${name}` });
}
