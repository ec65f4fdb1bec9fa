import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { within } from '../../core/errors.js';
import { createdValues, heldCustomFields } from '../../reference/custom-fields/custom-values.service.js';
import type { InvoiceCreate } from './invoice.dto.js';
import { Invoice } from './invoice.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { computedLines, rowsOf } from './invoice-lines.js';
import { checkInvoice, creditedInvoices } from './invoice-rules.js';

/** Rows of one INSERT: PostgreSQL takes 65,535 parameters. */
const CHUNK = 1000;

/**
 * Records many invoices at once, in a handful of statements, and returns their ids in the same order. The amounts are
 * computed here; references to organizations and subscriptions are left to the database to refuse.
 * @throws RuleBroken on the field at fault, by the place of its invoice in the list (`12.dueOn`); Conflict on a number
 * taken or a reference that does not exist.
 */
export function recordInvoices(db: Db, all: InvoiceCreate[]): Promise<number[]> {
  return db.transaction(async () => {
    const credited = await creditedInvoices(db, all);
    const customFields = await heldCustomFields(db, 'invoices');
    const computed = all.map(({ lines, customValues: sent, ...columns }, index) =>
      within(String(index), () => {
        checkInvoice(columns, credited.get(columns.creditedInvoiceId));
        const fields = { ...columns, customValues: createdValues(customFields, sent) };
        return { fields, ...computedLines(columns.type, lines) };
      }),
    );
    await inChunks(computed, (some) =>
      db.repository(Invoice).insert(some.map(({ fields, totals }) => ({ ...fields, ...totals }))),
    );
    const stored = await db.repository(Invoice).find({
      select: { id: true, number: true },
      where: { number: In(all.map(({ number }) => number)) },
    });
    const idOf = new Map(stored.map(({ number, id }) => [number, id]));
    const ids = all.map(({ number }) => idOf.get(number) as number);
    const lines = computed.flatMap((invoice, index) =>
      rowsOf({ ...invoice.fields, id: ids[index] as number }, invoice.lines),
    );
    await inChunks(lines, (some) => db.repository(InvoiceLine).insert(some));
    return ids;
  });
}

async function inChunks<T>(rows: T[], insert: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await insert(rows.slice(start, start + CHUNK));
}
