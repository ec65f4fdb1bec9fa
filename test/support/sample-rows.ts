import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type SampleRow = Record<string, string>;

/** The rows of a file of the sample as they are written, for computations that owe nothing to the database. */
export function sampleRows(name: string): SampleRow[] {
  const file = join(__dirname, '../../sample/cooperative-2020', `${name}.csv`);
  return parse(readFileSync(file), { columns: true, bom: true });
}

/** The lines of its invoices, each with its invoice and its organization. */
export function sampleLines(): { line: SampleRow; invoice: SampleRow; organization: SampleRow; cents: number }[] {
  const by = (rows: SampleRow[], key: string) => new Map(rows.map((row) => [row[key], row]));
  const invoices = by(sampleRows('invoices'), 'number');
  const organizations = by(sampleRows('organizations'), 'key');
  return sampleRows('invoice_lines').map((line) => {
    const invoice = invoices.get(line.invoice_number) as SampleRow;
    const organization = organizations.get(invoice.organization_key) as SampleRow;
    return { line, invoice, organization, cents: Math.round(Number(line.amount) * 100) };
  });
}

/** What `rows` add up to by what `keyOf` says, in cents. */
export function summedBy<Row extends { cents: number }>(rows: Row[], keyOf: (row: Row) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.cents);
  return sums;
}
