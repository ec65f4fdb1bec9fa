import { In } from 'typeorm';
import type { Db } from '../core/db.js';
import type { InvoiceCreate } from './invoice.dto.js';
import { Invoice } from './invoice.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { computedLines } from './invoice-lines.js';

/** Rows of one INSERT: PostgreSQL takes 65,535 parameters. */
const CHUNK = 1000;

/**
 * Records many invoices at once, in a handful of statements, and returns their ids in the same order. The amounts are
 * computed here; references to organizations, subscriptions and credited invoices are left to the database to refuse.
 * @throws RuleBroken on the line at fault; Conflict on a number taken or a reference that does not exist.
 */
export function recordInvoices(db: Db, all: InvoiceCreate[]): Promise<number[]> {
  return db.transaction(async () => {
    const computed = all.map(({ lines, ...fields }) => ({ fields, ...computedLines(fields.type, lines) }));
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
      invoice.lines.map((line) => ({ ...line, invoiceId: ids[index] as number })),
    );
    await inChunks(lines, (some) => db.repository(InvoiceLine).insert(some));
    return ids;
  });
}

async function inChunks<T>(rows: T[], insert: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await insert(rows.slice(start, start + CHUNK));
}
