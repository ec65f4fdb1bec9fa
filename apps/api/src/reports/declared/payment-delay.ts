import { count, mean, money, ratio } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { termsOf } from '../engine/row-names.js';
import { invoices } from './invoices-behind.js';
import { OF_ORGANIZATIONS } from './of-organization.js';

const paid = invoices(({ span: { from, to } }) => ({ where: [{ field: 'paidOn', is: 'between', value: [from, to] }] }));

/** How long clients take to pay. */
export const paymentDelay: ReportDeclaration = {
  name: 'payment-delay',
  group: 'payment',
  title: { fr: 'Délai moyen de paiement', en: 'Average delay of payment' },
  says: {
    fr: 'Combien de jours les clients mettent à payer, et avec quel retard sur l’échéance.',
    en: 'How many days clients take to pay, and how late on the due day.',
  },
  rule: {
    fr: 'Factures payées dans la période, avoirs exclus. La structure est prise comme elle est aujourd’hui.',
    en: 'Invoices paid in the period, without credit notes. The organization is taken as it is today.',
  },
  span: 'period',
  narrowedBy: OF_ORGANIZATIONS,
  rows: {
    kind: { label: { fr: 'Type de structure', en: 'Kind of organization' }, name: termsOf('kind') },
    territory: { label: { fr: 'Territoire', en: 'Territory' } },
    accountManager: { label: { fr: 'Responsable de compte', en: 'Account manager' } },
    organization: { label: { fr: 'Structure', en: 'Organization' }, record: 'organizations' },
  },
  columns: {
    meanDays: mean('days', 'days', 'invoices', 'Délai moyen (jours)', 'Mean delay (days)', {
      meaning: {
        fr: 'Jours entre l’émission et le paiement, en moyenne.',
        en: 'Days from issue to payment, on average.',
      },
      formula: { fr: 'somme des délais ÷ nombre de factures', en: 'sum of the delays ÷ number of invoices' },
      isCompared: true,
    }),
    weightedDays: mean('days', 'amountDays', 'amount', 'Délai pondéré (jours)', 'Weighted delay (days)', {
      meaning: {
        fr: 'Le même, où une grosse facture pèse plus qu’une petite.',
        en: 'The same, where a large invoice weighs more than a small one.',
      },
      formula: {
        fr: 'somme des délais × montants ÷ somme des montants',
        en: 'sum of delays × amounts ÷ sum of amounts',
      },
    }),
    meanLate: mean('days', 'late', 'invoices', 'Retard moyen (jours)', 'Mean lateness (days)', {
      meaning: {
        fr: 'Jours après l’échéance, en moyenne ; payer avant compte pour zéro.',
        en: 'Days after the due day, on average; early counts as zero.',
      },
      formula: { fr: 'somme des retards ÷ nombre de factures', en: 'sum of days late ÷ number of invoices' },
    }),
    onTimeShare: ratio('onTime', 'invoices', 'Payées à temps', 'Paid on time', {
      meaning: {
        fr: 'Part des factures payées au plus tard à l’échéance.',
        en: 'Share of the invoices paid by the due day.',
      },
      formula: { fr: 'payées à temps ÷ payées', en: 'paid on time ÷ paid' },
    }),
    invoices: count('Factures', 'Invoices', {
      meaning: { fr: 'Factures payées dans la période.', en: 'Invoices paid in the period.' },
      opens: paid,
    }),
    amount: money('Montant TTC', 'Amount incl. VAT', {
      meaning: { fr: 'Leur montant, toutes taxes comprises.', en: 'Their amount, including VAT.' },
      opens: paid,
    }),
  },
  chart: { kind: 'bars', columns: ['meanDays'] },
};
