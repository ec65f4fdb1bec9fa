import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { Conflict } from '../../core/errors.js';
import { drafted, type LockedChange, lockedChanges, madeAmong, type RecordChange } from '../../core/locked-changes.js';
import { madeOf, type Outcome } from '../../core/outcome.js';
import { assignSent } from '../../core/save.js';
import { saveOwnedOfMany } from '../../core/save-owned.js';
import { updateRows } from '../../core/update-rows.js';
import { changedValues, heldCustomFields } from '../../reference/custom-fields/custom-values.service.js';
import { type OrganizationsService, unknownOrganization } from '../../people/organizations/organizations.service.js';
import { billableChecker } from './billable-subscriptions.js';
import type { InvoiceUpdate } from './invoice.dto.js';
import { Invoice } from './invoice.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { computedLines, rowsOf } from './invoice-lines.js';
import { checkInvoice, creditedInvoices } from './invoice-rules.js';

export const INVOICE = { fr: 'Facture', en: 'Invoice' };

export type InvoiceChange = RecordChange<InvoiceUpdate>;

/**
 * Changes many different invoices at once, in a handful of statements: the version of each afterwards, or why a rule
 * refuses it; with the organizations that they are, or were, of.
 * @param now when it is done: a change of the lines alone must also make older copies stale
 * @param current as for `lockedChanges`
 */
export async function changeInvoices(
  db: Db,
  organizations: Pick<OrganizationsService, 'knownAmong'>,
  all: InvoiceChange[],
  now: Date,
  current: (id: number) => Promise<unknown>,
): Promise<{ outcomes: Outcome<number>[]; organizationIds: number[] }> {
  const locked = await lockedChanges(db, Invoice, all, INVOICE, current);
  const customFields = all.some(({ fields }) => fields.customValues) ? await heldCustomFields(db, 'invoices') : [];
  const changed = drafted(locked, ({ before, fields }) => {
    const { version: _, lines, customValues: sent, ...changes } = fields;
    const customValues = sent && changedValues(customFields, sent, before.customValues);
    const after = assignSent(db.repository(Invoice).create(before), { ...changes, customValues, updatedAt: now });
    return { before, after, fields: lines };
  });
  const draftOf = await drafter(db, organizations, madeAmong(changed), madeAmong(locked));
  const drafts = drafted(changed, draftOf);
  const outcomes = await madeOf(drafts, async (some) => {
    const versions = await updateRows(db, Invoice, some);
    const owners = some.map(({ after, lines }) => ({ ownerId: after.id, wanted: rowsOf(after, lines) }));
    await saveOwnedOfMany(db, InvoiceLine, 'invoiceId', owners, [
      (stored, row) => stored.description === row.description,
      (stored, row) => stored.position === row.position,
    ]);
    return versions;
  });
  const organizationIds = madeAmong(drafts).flatMap(({ before, after }) => [
    before.organizationId,
    after.organizationId,
  ]);
  return { outcomes, organizationIds };
}

/** What checks an invoice as it is to be, and computes its lines and totals; all it looks at is read at once. */
async function drafter(
  db: Db,
  organizations: Pick<OrganizationsService, 'knownAmong'>,
  changed: { before: Invoice; after: Invoice; fields: InvoiceUpdate['lines'] }[],
  locked: LockedChange<Invoice, InvoiceUpdate>[],
) {
  const afters = changed.map(({ after }) => after);
  const credited = await creditedInvoices(db, afters);
  const ids = locked.map(({ before }) => before.id);
  const naming = await db
    .repository(Invoice)
    .find({ select: { id: true, creditedInvoiceId: true }, where: { creditedInvoiceId: In(ids) } });
  const named = new Set(naming.map(({ creditedInvoiceId }) => creditedInvoiceId));
  const known = await organizations.knownAmong([...new Set(afters.map(({ organizationId }) => organizationId))]);
  const linesOf = await storedLines(
    db,
    changed.flatMap(({ after, fields }) => (fields ? [] : [after.id])),
  );
  const checkBillable = await billableChecker(
    db,
    changed.flatMap(({ fields = [] }) => fields),
  );
  return ({ before, after, fields }: (typeof changed)[number]) => {
    const moved = (['organizationId', 'type'] as const).find((key) => after[key] !== before[key]);
    if (moved && named.has(before.id)) throw new Conflict('still_referenced', CREDITED, { [moved]: CREDITED });
    const { lines, totals } = computedLines(after.type, fields ?? linesOf(after.id));
    checkInvoice(after, credited.get(after.creditedInvoiceId));
    if (!known.has(after.organizationId)) throw unknownOrganization('organizationId');
    if (fields) checkBillable(fields);
    return { before, after: Object.assign(after, totals), lines };
  };
}

async function storedLines(db: Db, invoiceIds: number[]): Promise<(invoiceId: number) => InvoiceLine[]> {
  const byInvoice = new Map<number, InvoiceLine[]>(invoiceIds.map((id) => [id, []]));
  const lines =
    invoiceIds.length === 0
      ? []
      : await db.repository(InvoiceLine).find({ where: { invoiceId: In(invoiceIds) }, order: { position: 'ASC' } });
  for (const line of lines) byInvoice.get(line.invoiceId)?.push(line);
  return (id) => byInvoice.get(id) ?? [];
}

const CREDITED = { fr: 'Un avoir cite cette facture.', en: 'A credit note names this invoice.' };
