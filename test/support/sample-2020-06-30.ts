import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/**
 * The forecast of 2020 on 30 June 2020, worked out from the files of the sample by plain arithmetic on whole cents: neither
 * Terril's rules nor its database have a part in it.
 */
const SAMPLE = path.join(__dirname, '../../sample/cooperative-2020');
const DAY = '2020-06-30';
const END = '2020-12-31';

type Row = Record<string, string>;
const rows = (file: string): Row[] =>
  parse(readFileSync(path.join(SAMPLE, `${file}.csv`), 'utf8'), { columns: true, bom: true }) as Row[];
const cents = (amount = '0') => Math.round(Number(amount) * 100);
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

const PERIOD_MONTHS: Record<string, number> = { month: 1, quarter: 3, year: 12 };

/** The same day some months later, or the last one of a shorter month. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function invoiced(): number {
  const issued = new Map(rows('invoices').map((invoice) => [invoice.number, invoice.issued_on ?? '']));
  const inYear = ({ invoice_number: number = '' }: Row) => {
    const day = issued.get(number) ?? '';
    return day >= '2020-01-01' && day <= DAY;
  };
  return sum(
    rows('invoice_lines')
      .filter(inYear)
      .map(({ amount }) => cents(amount)),
  );
}

/** What the subscriptions known on the day bill from the next day on, at the price of the day. */
function recurring(): number {
  const contracts = new Map(rows('contracts').map((contract) => [contract.key, contract]));
  const all = rows('subscriptions');
  const replaced = new Map(all.filter(({ replaces }) => replaces).map((row) => [row.replaces, row]));
  const bills: number[] = [];
  for (const first of all.filter(({ replaces }) => !replaces)) {
    const contract = contracts.get(first.contract_key);
    if (!contract || (contract.signed_on ?? '') > DAY) continue;
    const versions = [first];
    for (let next = replaced.get(first.key); next; next = replaced.get(next.key)) versions.push(next);
    const held = versions.find(({ ends_on: end = '' }) => end === '' || end >= DAY);
    if (!held) continue;
    const fixedEnd = contract.renewal === 'none' ? contract.ends_on || null : null;
    const months = PERIOD_MONTHS[held.billing_period ?? ''] ?? 0;
    for (let place = 0; ; place++) {
      const start = monthsLater(first.starts_on ?? '', place * months);
      const end = dayBefore(monthsLater(first.starts_on ?? '', (place + 1) * months));
      const billedOn = first.billed === 'in_advance' ? start : end;
      if (start > END || (fixedEnd !== null && start > fixedEnd)) break;
      if (billedOn <= DAY || billedOn > END) continue;
      bills.push(Math.round(Number(held.quantity) * cents(held.unit_price)));
    }
  }
  return sum(bills);
}

/** Won by then and not invoiced since, organization by organization; recurring where no contract was signed since. */
function projects(): number {
  const won = rows('opportunities').filter(({ stage, expected_close_on: day = '' }) => stage === 'won' && day <= DAY);
  const invoices = rows('invoices');
  const lines = rows('invoice_lines').filter(({ nature }) => nature === 'one_off');
  return sum(
    won.map((one) => {
      const day = one.expected_close_on ?? '';
      const ofThem = invoices.filter(
        ({ organization_key: key, issued_on: on = '' }) => key === one.organization_key && on >= day && on <= DAY,
      );
      const numbers = new Set(ofThem.map(({ number }) => number));
      const paid = sum(
        lines.filter((line) => numbers.has(line.invoice_number ?? '')).map(({ amount }) => cents(amount)),
      );
      const isUnderContract = rows('contracts').some(
        ({ organization_key: key, signed_on: on = '' }) =>
          key === one.organization_key && on > monthsLater(day, -1) && on <= DAY,
      );
      const yearly = isUnderContract ? 0 : Math.round((cents(one.recurring_amount_per_year) * 184) / 366);
      return Math.max(0, cents(one.one_off_amount) - paid) + yearly;
    }),
  );
}

/** January to May were over; June and later months were planned. */
function costs(): number {
  const ofYear = rows('budget').filter(({ year }) => year === '2020');
  return sum(ofYear.map(({ month, actual, planned }) => cents(Number(month) <= 5 ? actual : planned)));
}

const subsidies = () =>
  sum(
    rows('subsidies')
      .filter(({ year }) => year === '2020')
      .map(({ amount }) => cents(amount)),
  );

/** EUR with 2 decimals; the whole of what rests on tacit renewals is counted, and costs are as planned. */
export function forecastOf30June2020(): Record<
  'invoiced' | 'recurring' | 'projects' | 'subsidies' | 'costs' | 'result',
  string
> {
  const parts = {
    invoiced: invoiced(),
    recurring: recurring(),
    projects: projects(),
    subsidies: subsidies(),
    costs: -costs(),
  };
  const told = Object.entries({ ...parts, result: sum(Object.values(parts)) });
  return Object.fromEntries(told.map(([name, amount]) => [name, (amount / 100).toFixed(2)])) as ReturnType<
    typeof forecastOf30June2020
  >;
}
