import type { BudgetsService } from '../../finance/budgets/budgets.service.js';
import type { AccountsService } from '../../finance/accounts/accounts.service.js';
import { BudgetLineCreate } from '../../finance/budgets/budget-line.dto.js';
import { InvoiceCreate } from '../../revenue/invoices/invoice.dto.js';
import type { InvoicesService } from '../../revenue/invoices/invoices.service.js';
import type { SubsidiesService } from '../../finance/subsidies/subsidies.service.js';
import { SubsidyCreate } from '../../finance/subsidies/subsidy.dto.js';
import { lineAmount } from '@terril/domain';
import { within } from '../../core/errors.js';
import { settled } from '../../core/outcome.js';
import { atRow, cell, checked, type CsvRow, readRows, referred, rowsOfList, SampleError } from './csv-rows.js';
import { SAMPLE_ACCOUNTS } from './sample-accounts.js';

/** Loads `invoices.csv` with `invoice_lines.csv`: invoices first, then the credit notes that name them. */
export async function loadInvoices(
  folder: string,
  invoices: InvoicesService,
  organizationIds: Map<string, number>,
  subscriptionIds: Map<string, number>,
): Promise<void> {
  const columns = ['invoice_number', 'nature', 'quantity', 'unit_price', 'amount'];
  const lines = linesByInvoice(readRows(folder, 'invoice_lines.csv', columns));
  const linesOf = ({ cells }: CsvRow) => lines.get(cells['number'] ?? '') ?? [];
  const rows = readRows(folder, 'invoices.csv', ['number', 'organization_key', 'issued_on', 'type', 'credits']);
  refuseTwice(rows, 'number');
  const known = new Map(rows.map((row) => [row.cells['number'] ?? '', row]));
  for (const line of [...lines.values()].flat()) referred(line, 'invoice_number', known);
  const invoiceIds = new Map<string, number>();
  for (const credits of [false, true]) {
    const some = rows.filter((row) => (row.cells['type'] === 'credit_note') === credits);
    const fields: InvoiceCreate[] = [];
    for (const row of some) {
      const creditedInvoiceId = credits ? referred(row, 'credits', invoiceIds) : null;
      const organizationId = referred(row, 'organization_key', organizationIds);
      fields.push(await invoiceFields(row, { organizationId, creditedInvoiceId }, linesOf(row), subscriptionIds));
    }
    // The fields of a list of invoices begin with the place in the list: 12.dueOn, 12.lines.0.quantity.
    const rowOf = (field: string) => {
      const row = some[Number.parseInt(field, 10)];
      return row && (rowsOfList('lines', linesOf(row))(field) ?? row);
    };
    const ids = await atRow(some[0] as CsvRow, () => recorded(invoices, fields), rowOf);
    for (const [index, id] of ids.entries()) invoiceIds.set(fields[index]?.number ?? '', id);
  }
}

/** @throws RuleBroken on the field at fault, by the place of its invoice in the list: 12.dueOn */
async function recorded(invoices: InvoicesService, fields: InvoiceCreate[]): Promise<number[]> {
  const outcomes = await invoices.createMany(fields);
  return outcomes.map((outcome, index) => within(String(index), () => settled([outcome])));
}

function refuseTwice(rows: CsvRow[], column: string): void {
  const seen = new Set<string | null>();
  for (const row of rows) {
    const key = cell(row, column);
    if (seen.has(key)) throw SampleError.at(row, `${column} ${key} is there twice.`);
    seen.add(key);
  }
}

function invoiceFields(
  row: CsvRow,
  ids: { organizationId: number; creditedInvoiceId: number | null },
  lines: CsvRow[],
  subscriptionIds: Map<string, number>,
): Promise<InvoiceCreate> {
  const fields = {
    ...ids,
    number: cell(row, 'number'),
    type: cell(row, 'type'),
    issuedOn: cell(row, 'issued_on'),
    dueOn: cell(row, 'due_on'),
    paidOn: cell(row, 'paid_on'),
    lines: lines.map((line) => ({
      description: cell(line, 'description'),
      nature: cell(line, 'nature'),
      category: cell(line, 'category'),
      subscriptionId: cell(line, 'subscription_key') && referred(line, 'subscription_key', subscriptionIds),
      periodStartsOn: cell(line, 'period_start'),
      periodEndsOn: cell(line, 'period_end'),
      quantity: cell(line, 'quantity'),
      unitPrice: cell(line, 'unit_price'),
      vatRate: cell(line, 'vat_rate'),
    })),
  };
  return checked(row, InvoiceCreate, fields, rowsOfList('lines', lines));
}

/** The lines of each invoice, whose amount must be what quantity and price give. */
function linesByInvoice(rows: CsvRow[]): Map<string, CsvRow[]> {
  const lines = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const { invoice_number: number = '', quantity = '', unit_price: unitPrice = '', amount = '' } = row.cells;
    if (!isDecimal(quantity) || !isDecimal(unitPrice))
      throw SampleError.at(row, 'quantity and unit_price must be numbers.');
    const expected = lineAmount({ quantity, unitPrice });
    if (amount !== expected) throw SampleError.at(row, `amount ${amount} is not quantity x unit price, ${expected}.`);
    lines.set(number, [...(lines.get(number) ?? []), row]);
  }
  return lines;
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** Loads `budget.csv`; its accounts are words of its own, or codes. */
export async function loadBudget(folder: string, budgets: BudgetsService, accounts: AccountsService): Promise<void> {
  const idOf = new Map([...(await accounts.byId()).values()].map(({ id, code }) => [code, id]));
  for (const row of readRows(folder, 'budget.csv', ['year', 'month', 'account', 'planned', 'actual'])) {
    const word = cell(row, 'account') ?? '';
    const fields = await checked(row, BudgetLineCreate, {
      year: Number(cell(row, 'year')),
      month: Number(cell(row, 'month')),
      accountId: idOf.get(SAMPLE_ACCOUNTS[word] ?? word),
      planned: cell(row, 'planned'),
      actual: cell(row, 'actual'),
    });
    await atRow(row, () => budgets.create(fields));
  }
}

/** Loads `subsidies.csv`, each of a whole year; a year without any has a row at 0, which is left out. */
export async function loadSubsidies(folder: string, subsidies: SubsidiesService): Promise<void> {
  for (const row of readRows(folder, 'subsidies.csv', ['year', 'funder', 'title', 'amount'])) {
    if (/^0+(\.0+)?$/.test(cell(row, 'amount') ?? '')) continue;
    const fields = await checked(row, SubsidyCreate, {
      startsOn: `${cell(row, 'year')}-01-01`,
      endsOn: `${cell(row, 'year')}-12-31`,
      funder: cell(row, 'funder'),
      title: cell(row, 'title'),
      amount: cell(row, 'amount'),
    });
    await atRow(row, () => subsidies.create(fields));
  }
}
