import { documentTotals } from '@terril/domain';
import { dayOf, FIRST_MONTH, iso, isoOrNull, LAST_DAY, MONTH_AFTER, type Month, yearOf } from './calendar.js';
import type { Row } from './copy.js';
import { creditNote, type Draft, type Due, dueByMonth, oneOffDraft, recurringDrafts } from './drafts.js';
import { isInvoiced } from './organizations.js';
import type { Random } from './random.js';
import type { Subscription } from './subscriptions.js';

/** What one month of invoicing adds. */
export interface Batch {
  invoices: Row[];
  lines: Row[];
}

const CREDITED = 0.015;
/** Lines of a one-off invoice. */
const MOST_LINES = 8;

/** Ten years of invoices with `lineCount` lines in all, month by month and numbered in the order of their days. */
export class InvoiceRun {
  private readonly due: Due[][];
  private recurringLeft: number;
  private linesLeft: number;
  private credits: Draft[] = [];
  private lastId = 0;
  private readonly numbers = new Map<string, number>();

  constructor(
    subscriptions: Subscription[],
    private readonly organizations: number,
    lineCount: number,
    private readonly random: Random,
  ) {
    this.due = dueByMonth(subscriptions);
    this.recurringLeft = this.due.reduce((total, { length }) => total + length, 0);
    this.linesLeft = lineCount;
  }

  *months(): Generator<Batch> {
    for (let month = FIRST_MONTH; month < MONTH_AFTER; month++) yield this.batch(month);
  }

  private batch(month: Month): Batch {
    const due = this.due[month - FIRST_MONTH] ?? [];
    const drafts = [...recurringDrafts(month, due), ...this.credits];
    this.recurringLeft -= due.length;
    this.linesLeft -= drafts.reduce((total, { lines }) => total + lines.length, 0);
    drafts.push(...this.oneOffs(month));
    drafts.sort((left, right) => left.issuedOn - right.issuedOn);
    this.credits = [];
    const batch: Batch = { invoices: [], lines: [] };
    for (const draft of drafts) this.record(draft, month, batch);
    return batch;
  }

  /** Work done once fills the years evenly up to the wanted number of lines. */
  private oneOffs(month: Month): Draft[] {
    let wanted = Math.ceil((this.linesLeft - this.recurringLeft) / (MONTH_AFTER - month));
    const drafts: Draft[] = [];
    while (wanted > 0) {
      const count = Math.min(wanted, 1 + this.random.below(MOST_LINES));
      drafts.push(oneOffDraft(this.invoicedOrganization(), month, count, this.random));
      wanted -= count;
      this.linesLeft -= count;
    }
    return drafts;
  }

  /** A few are faithful, most come seldom. */
  private invoicedOrganization(): number {
    let id: number;
    do id = 1 + Math.floor(this.organizations * this.random.next() ** 2);
    while (!isInvoiced(id));
    return id;
  }

  private record(draft: Draft, month: Month, { invoices, lines }: Batch): void {
    const id = ++this.lastId;
    invoices.push(this.invoiceRow(id, draft, month));
    for (const [index, line] of draft.lines.entries()) {
      lines.push({
        invoice_id: id,
        organization_id: draft.organizationId,
        issued_on: iso(draft.issuedOn),
        position: index + 1,
        description: line.description,
        nature: line.nature,
        category: line.category,
        subscription_id: line.subscriptionId,
        period_starts_on: isoOrNull(line.periodStartsOn),
        period_ends_on: isoOrNull(line.periodEndsOn),
        quantity: line.quantity,
        unit_price: line.unitPrice,
        amount: line.amount,
        vat_rate: line.vatRate,
      });
    }
    if (draft.creditedId === null && month + 1 < MONTH_AFTER && this.random.chance(CREDITED)) {
      this.credits.push(creditNote(draft, id, dayOf(month + 1, 1 + this.random.below(20))));
    }
  }

  private invoiceRow(id: number, { organizationId, issuedOn, creditedId, lines }: Draft, month: Month): Row {
    const paidOn = issuedOn + 5 + this.random.below(60);
    const { netAmount, vatAmount, grossAmount } = documentTotals(lines);
    return {
      id,
      number: this.number(creditedId === null ? 'F' : 'A', yearOf(month)),
      type: creditedId === null ? 'invoice' : 'credit_note',
      organization_id: organizationId,
      issued_on: iso(issuedOn),
      due_on: iso(issuedOn + 30),
      paid_on: paidOn <= LAST_DAY && this.random.chance(0.995) ? iso(paidOn) : null,
      credited_invoice_id: creditedId,
      net_amount: netAmount,
      vat_amount: vatAmount,
      gross_amount: grossAmount,
    };
  }

  private number(prefix: string, year: number): string {
    const series = `${prefix}-${year}`;
    const next = (this.numbers.get(series) ?? 0) + 1;
    this.numbers.set(series, next);
    return `${series}-${String(next).padStart(6, '0')}`;
  }
}
