import { lineAmount, plainText, roundHalfUp } from '@terril/domain';
import { RuleBroken } from '../../core/errors.js';
import { bodyOf, type ImportBody, type ImportValues, partOf } from '../../core/import-target.js';
import type { InvoiceDetailOut, InvoiceLineFields } from './invoice.dto.js';
import { LINE, SUBSCRIPTION } from './invoice-import-fields.js';

/** Of which a row tells one at least when it is a line: what the mapping gives by default to each row is none. */
const TELLING = ['description', 'quantity', 'unitPrice', 'amount'];

/** The places of the rows that are lines of their invoice. */
export function placesOfLines(rows: ImportValues[]): number[] {
  return [...rows.keys()].filter((place) => {
    const [line] = partOf(rows[place] ?? {}, LINE);
    return TELLING.some((name) => name in line);
  });
}

/**
 * The lines of an invoice from its rows.
 * @param subscriptions the ids by reference
 * @throws RuleBroken on the line at fault: an unknown subscription, or an amount that is not quantity x price
 */
export function linesOf(rows: ImportValues[], subscriptions: Map<string, number[]>): ImportBody[] {
  return placesOfLines(rows).map((place, index) => {
    const [{ [SUBSCRIPTION]: reference, amount, ...line }] = partOf(rows[place] ?? {}, LINE);
    const { quantity, unitPrice } = line;
    if (typeof amount === 'string' && typeof quantity === 'string' && typeof unitPrice === 'string') {
      const computed = lineAmount({ quantity, unitPrice });
      if (roundHalfUp(amount) !== computed)
        throw RuleBroken.on(`lines.${index}.amount`, 'other_amount', OTHER(computed));
    }
    if (typeof reference !== 'string') return bodyOf(line);
    const [subscriptionId] = subscriptions.get(reference) ?? [];
    if (subscriptionId !== undefined) return { ...bodyOf(line), subscriptionId };
    throw RuleBroken.on(`lines.${index}.${SUBSCRIPTION}`, 'unknown_subscription', UNKNOWN(reference));
  });
}

/** The lines as they would be with what the file says: of a line that stands, what an empty cell leaves unsaid stays. */
export function mergedLines(told: ImportBody[], stored: InvoiceDetailOut['lines']): ImportBody[] {
  return told.map((line, index) => {
    const held = stored[index];
    const isIt = held && plainText(held.description) === plainText(String(line['description'] ?? held.description));
    return isIt ? { ...fieldsOf(held), ...line } : line;
  });
}

/** What a body may say of a stored line. */
export function fieldsOf(line: InvoiceDetailOut['lines'][number]): InvoiceLineFields {
  const { description, nature, category, subscriptionId, periodStartsOn, periodEndsOn } = line;
  const { quantity, unitPrice, vatRate } = line;
  return {
    description,
    nature,
    category,
    subscriptionId,
    periodStartsOn,
    periodEndsOn,
    quantity,
    unitPrice,
    vatRate,
  };
}

const OTHER = (computed: string) => ({
  fr: `Le montant n’est pas celui de la quantité par le prix, ${computed.replace('.', ',')}.`,
  en: `The amount is not that of the quantity by the price, ${computed}.`,
});
const UNKNOWN = (reference: string) => ({
  fr: `Aucun abonnement ne répond à « ${reference} ».`,
  en: `No subscription goes by “${reference}”.`,
});
