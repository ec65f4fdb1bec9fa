import { documentTotals, type InvoiceType, isServiceNature, lineAmount } from '@terril/domain';
import { RuleBroken } from '../../core/errors.js';
import type { InvoiceLineFields } from './invoice.dto.js';
import type { Invoice } from './invoice.entity.js';
import type { InvoiceLine } from './invoice-line.entity.js';

/** A line ready to be stored, its invoice aside. */
export type ComputedLine = InvoiceLineFields & Pick<InvoiceLine, 'position' | 'amount'>;

/**
 * The lines with their amounts, and the totals of the document: VAT per rate on the total, half-up to the cent.
 * @throws RuleBroken on the field at fault (`lines.0.quantity`).
 */
export function computedLines(type: InvoiceType, fields: InvoiceLineFields[]) {
  for (const [index, line] of fields.entries()) checkLine(type, line, `lines.${index}`);
  const lines: ComputedLine[] = fields.map((line, index) => ({
    ...line,
    position: index + 1,
    amount: lineAmount(line),
  }));
  const { netAmount, vatAmount, grossAmount } = documentTotals(lines);
  return { lines, totals: { netAmount, vatAmount, grossAmount } };
}

/** The lines as rows of their stored invoice. */
export function rowsOf(
  { id, organizationId, issuedOn }: Pick<Invoice, 'id' | 'organizationId' | 'issuedOn'>,
  lines: ComputedLine[],
) {
  return lines.map((line) => ({ ...line, invoiceId: id, organizationId, issuedOn }));
}

function checkLine(type: InvoiceType, line: InvoiceLineFields, path: string): void {
  const quantity = Number(line.quantity);
  if (type === 'invoice' && quantity <= 0) {
    throw RuleBroken.on(`${path}.quantity`, 'quantity_not_positive', {
      fr: 'La quantité d’une facture est positive ; pour retirer, faites un avoir.',
      en: 'The quantity on an invoice is above 0; to take away, record a credit note.',
    });
  }
  if (type === 'credit_note' && quantity >= 0) {
    throw RuleBroken.on(`${path}.quantity`, 'quantity_not_negative', {
      fr: 'La quantité d’un avoir est négative.',
      en: 'The quantity on a credit note is below 0.',
    });
  }
  if ((line.periodStartsOn == null) !== (line.periodEndsOn == null)) {
    throw RuleBroken.on(`${path}.periodEndsOn`, 'half_a_period', {
      fr: 'Une période a un premier et un dernier jour.',
      en: 'A period has a first and a last day.',
    });
  }
  if (line.periodStartsOn && line.periodEndsOn && line.periodEndsOn < line.periodStartsOn) {
    throw RuleBroken.on(`${path}.periodEndsOn`, 'end_before_start', {
      fr: 'La fin de la période est avant son début.',
      en: 'The period ends before it starts.',
    });
  }
  if (line.subscriptionId != null && !isServiceNature(line.nature)) {
    throw RuleBroken.on(`${path}.nature`, 'subsidy_of_subscription', {
      fr: 'Une subvention ne facture pas un abonnement.',
      en: 'A subsidy does not bill a subscription.',
    });
  }
}
