import { choice, date, type ExportColumns, money, text } from '../../core/export-columns.js';
import { customTextHolds } from '../../reference/custom-values.js';
import type { ConditionReader } from '../../core/field-registry.js';
import type { ListRules } from '../../core/list-query.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import type { InvoiceOut, InvoiceQuery } from './invoice.dto.js';

const UNPAID_ON = (day: string) => `(invoice.paid_on is null or invoice.paid_on > :${day})`;

/** What the list of invoices offers on the day `today`. */
export function invoiceRules(
  today: string,
  conditions: ConditionReader,
  year?: { from: string; to: string },
): ListRules<InvoiceQuery> {
  return {
    sorts: {
      number: 'invoice.number',
      organization: 'organization.name',
      issuedOn: 'invoice.issuedOn',
      dueOn: 'invoice.dueOn',
      netAmount: 'invoice.netAmount',
    },
    defaultSort: 'issuedOn',
    filters: {
      organizationId: 'invoice.organization_id = :organizationId',
      withinId: `invoice.organization_id ${Organization.within('withinId')}`,
      type: 'invoice.type = :type',
      year: () => ({ sql: 'invoice.issued_on between :from and :to', parameters: { ...year } }),
      paid: (paid) => ({ sql: paid ? 'invoice.paid_on <= :today' : UNPAID_ON('today'), parameters: { today } }),
      unpaidOn: `invoice.issued_on <= :unpaidOn and ${UNPAID_ON('unpaidOn')}`,
    },
    conditions,
    search: (word) =>
      `fold(invoice.number) like ${word} or ${customTextHolds('invoice', word)} or invoice.organization_id ${Organization.holding(word)}`,
    sums: { netAmount: 'sum(invoice.net_amount)', grossAmount: 'sum(invoice.gross_amount)' },
  };
}

/** The columns of the list in a file. */
export const INVOICE_COLUMNS: ExportColumns<InvoiceOut> = {
  number: text('Numéro', 'Number', ({ number }) => number),
  type: choice('invoiceType', 'Pièce', 'Document', ({ type }) => type),
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  issuedOn: date('Émise le', 'Issued on', ({ issuedOn }) => issuedOn),
  dueOn: date('Échéance', 'Due on', ({ dueOn }) => dueOn),
  paidOn: date('Payée le', 'Paid on', ({ paidOn }) => paidOn),
  netAmount: money('Total hors taxes', 'Total excl. VAT', ({ netAmount }) => netAmount),
  vatAmount: money('TVA', 'VAT', ({ vatAmount }) => vatAmount),
  grossAmount: money('Total TTC', 'Total incl. VAT', ({ grossAmount }) => grossAmount),
};
