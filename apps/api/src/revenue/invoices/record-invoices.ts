import type { Db } from '../../core/db.js';
import { insertMany } from '../../core/insert-many.js';
import { madeOf, type Outcome, outcomeOf } from '../../core/outcome.js';
import { createdValues, heldCustomFields } from '../../reference/custom-fields/custom-values.service.js';
import { type OrganizationsService, unknownOrganization } from '../../people/organizations/organizations.service.js';
import type { InvoiceCreate } from './invoice.dto.js';
import { Invoice } from './invoice.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { computedLines, rowsOf } from './invoice-lines.js';
import { billableChecker } from './billable-subscriptions.js';
import { checkInvoice, creditedInvoices } from './invoice-rules.js';

/**
 * Records many invoices at once, in a handful of statements: the id of each, in the same order, or why a rule refuses it.
 * The amounts are computed here.
 * @throws Conflict on a number taken
 */
export async function recordInvoices(
  db: Db,
  organizations: Pick<OrganizationsService, 'knownAmong'>,
  all: InvoiceCreate[],
): Promise<Outcome<number>[]> {
  const credited = await creditedInvoices(db, all);
  const customFields = await heldCustomFields(db, 'invoices');
  const known = await organizations.knownAmong([...new Set(all.map(({ organizationId }) => organizationId))]);
  const checkBillable = await billableChecker(
    db,
    all.flatMap(({ lines }) => lines),
  );
  const computed = all.map(({ lines, customValues: sent, ...columns }) =>
    outcomeOf(() => {
      checkInvoice(columns, credited.get(columns.creditedInvoiceId));
      if (!known.has(columns.organizationId)) throw unknownOrganization('organizationId');
      checkBillable(lines);
      const fields = { ...columns, customValues: createdValues(customFields, sent) };
      return { fields, ...computedLines(columns.type, lines) };
    }),
  );
  return madeOf(computed, async (some) => {
    const ids = await insertMany(
      db,
      Invoice,
      some.map(({ fields, totals }) => ({ ...fields, ...totals })),
    );
    const lines = some.flatMap((invoice, index) =>
      rowsOf({ ...invoice.fields, id: ids[index] as number }, invoice.lines),
    );
    await insertMany(db, InvoiceLine, lines);
    return ids;
  });
}
