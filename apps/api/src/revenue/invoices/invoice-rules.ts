import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import type { InvoiceCreate } from './invoice.dto.js';
import { Invoice } from './invoice.entity.js';

/** What the rules look at. */
type CheckedInvoice = Pick<InvoiceCreate, 'type' | 'organizationId' | 'issuedOn' | 'dueOn' | 'creditedInvoiceId'>;

/**
 * The rules of an invoice or a credit note, its lines aside; `credited` is the invoice it names, if there is one.
 * @throws RuleBroken on the field at fault.
 */
export function checkInvoice(
  { type, organizationId, issuedOn, dueOn, creditedInvoiceId }: CheckedInvoice,
  credited: Invoice | undefined,
): void {
  if (dueOn < issuedOn) {
    throw RuleBroken.on('dueOn', 'due_before_issue', {
      fr: 'L’échéance est avant la date de la facture.',
      en: 'The due date is before the invoice date.',
    });
  }
  if (creditedInvoiceId == null) return;
  if (type === 'credit_note' && credited?.type === 'invoice' && credited.organizationId === organizationId) return;
  throw RuleBroken.on('creditedInvoiceId', 'bad_credited_invoice', {
    fr: 'Un avoir cite une facture de la même structure.',
    en: 'A credit note names an invoice of the same organization.',
  });
}

/** The invoices that credit notes among `all` name, by their ids. */
export async function creditedInvoices(
  db: Db,
  all: Pick<CheckedInvoice, 'creditedInvoiceId'>[],
): Promise<Map<unknown, Invoice>> {
  const ids = all.map(({ creditedInvoiceId }) => creditedInvoiceId).filter((id) => id != null);
  const invoices = ids.length === 0 ? [] : await db.repository(Invoice).findBy({ id: In(ids) });
  return new Map(invoices.map((invoice) => [invoice.id, invoice]));
}
