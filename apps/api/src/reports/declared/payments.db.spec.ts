import { daysIn } from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { type SampleRow, sampleLines, sampleRows } from '../../../../../test/support/sample-rows.js';
import { DeclaredReports } from '../engine/declared-reports.js';

const context = dbContext('sample');
const run = (name: string, asked: object) => context.get(DeclaredReports).run(name, asked, 'fr');

const daysFrom = (first = '', last = '') =>
  last >= first ? daysIn({ startsOn: first, endsOn: last }) - 1 : 1 - daysIn({ startsOn: last, endsOn: first });
const tenths = (value: number) => (Math.round(value * 10 + 1e-9) / 10).toFixed(1);

/** Invoices with their amount including VAT, in cents, from the lines of the files: VAT per rate on the total. */
const INVOICES = (() => {
  const bases = new Map<string, { invoice: SampleRow; organization: SampleRow; byRate: Map<number, number> }>();
  for (const { line, invoice, organization, cents } of sampleLines()) {
    const one = bases.get(invoice.number ?? '') ?? { invoice, organization, byRate: new Map() };
    const rate = Number(line.vat_rate);
    one.byRate.set(rate, (one.byRate.get(rate) ?? 0) + cents);
    bases.set(invoice.number ?? '', one);
  }
  return [...bases.values()]
    .filter(({ invoice }) => invoice.type === 'invoice')
    .map(({ invoice, organization, byRate }) => ({
      ...invoice,
      organization: organization.name ?? '',
      cents: [...byRate].reduce((sum, [rate, base]) => sum + base + Math.round((base * rate) / 100), 0),
    })) as (SampleRow & { organization: string; cents: number })[];
})();

test('the files and the database hold the same invoices', () => {
  expect(INVOICES).toHaveLength(sampleRows('invoices').filter(({ type }) => type === 'invoice').length);
});

test.each([2020, 2019])('%s: the delay of payment is what the paid invoices of the sample say', async (year) => {
  const paid = INVOICES.filter(({ paid_on: on }) => on?.startsWith(String(year)));
  const { total, rows } = await run('payment-delay', { year, by: 'organization' });
  const delays = paid.map(({ issued_on: issued, paid_on: on }) => daysFrom(issued, on));
  const lates = paid.map(({ due_on: due, paid_on: on }) => Math.max(daysFrom(due, on), 0));
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  const cents = sum(paid.map((invoice) => invoice.cents));
  expect(total?.values[0]).toEqual({
    invoices: paid.length,
    amount: (cents / 100).toFixed(2),
    meanDays: tenths(sum(delays) / paid.length),
    weightedDays: tenths(sum(paid.map((invoice, index) => invoice.cents * (delays[index] ?? 0))) / cents),
    meanLate: tenths(sum(lates) / paid.length),
    onTimeShare: tenths((100 * lates.filter((late) => late === 0).length) / paid.length),
  });
  const counted = Object.fromEntries(
    rows.map(({ label, values }) => [label, values[0]?.invoices]).filter(([, found]) => found !== 0),
  );
  const expected = new Map<string, number>();
  for (const { organization } of paid) expected.set(organization, (expected.get(organization) ?? 0) + 1);
  expect(counted).toEqual(Object.fromEntries(expected));
});

test('what was owed at the end of any day, by how late it was', async () => {
  const aDay = fc
    .integer({ min: 0, max: 1095 })
    .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10));
  const property = fc.asyncProperty(aDay, async (day) => {
    const owed = INVOICES.filter(
      ({ issued_on: issued = '', paid_on: paid = '' }) => issued <= day && (paid === '' || paid > day),
    );
    const bucket = ({ due_on: due }: SampleRow) => {
      const late = daysFrom(due, day);
      if (late <= 0) return 'notDue';
      return late <= 30 ? 'late30' : late <= 60 ? 'late60' : late <= 90 ? 'late90' : 'lateMore';
    };
    const sums: Record<string, number> = { notDue: 0, late30: 0, late60: 0, late90: 0, lateMore: 0 };
    for (const invoice of owed) sums[bucket(invoice)] = (sums[bucket(invoice)] ?? 0) + invoice.cents;
    const { total } = await run('aged-receivables', { day });
    const { amount, invoices, share: _share, oldestDueOn: _oldest, ...buckets } = total?.values[0] ?? {};
    expect(
      Object.fromEntries(Object.entries(buckets).map(([name, value]) => [name, Math.round(Number(value) * 100)])),
    ).toEqual(sums);
    expect([invoices, Math.round(Number(amount) * 100)]).toEqual([
      owed.length,
      owed.reduce((all, { cents }) => all + cents, 0),
    ]);
  });
  await fc.assert(property, { numRuns: 25 });
});

test('dormant users of 2020 are those invoiced in 2019 alone', async () => {
  const invoiced = (year: string) =>
    new Set(
      INVOICES.filter(({ issued_on: issued }) => issued?.startsWith(year)).map(({ organization }) => organization),
    );
  const { rows } = await run('dormant-users', { year: 2020 });
  expect(rows.map(({ label }) => label).toSorted()).toEqual(
    [...invoiced('2019')].filter((name) => !invoiced('2020').has(name)).toSorted(),
  );
  for (const { label, values } of rows) {
    const lines = sampleLines().filter(
      ({ invoice, organization }) => organization.name === label && invoice.issued_on?.startsWith('2019'),
    );
    expect(Math.round(Number(values[0]?.amount) * 100)).toBe(lines.reduce((all, { cents }) => all + cents, 0));
  }
});
