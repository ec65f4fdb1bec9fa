import { loadGeography } from '@terril/geography';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { sampleLines, summedBy } from '../../../../../test/support/sample-rows.js';
import { Db } from '../../core/db.js';
import { DeclaredReports } from '../engine/declared-reports.js';
import type { ReportResult } from '../engine/report-result.js';

const context = dbContext('sample');
const report = (asked: object = {}) => context.get(DeclaredReports).run('turnover', { year: 2020, ...asked }, 'fr');

const cents = (amount: unknown) => Math.round(Number(amount) * 100);
const amounts = ({ rows }: ReportResult, column = 'services', span = 0) =>
  Object.fromEntries(
    rows.map(({ label, values }) => [label, cents(values[span]?.[column])]).filter(([, sum]) => sum !== 0),
  );

const LINES = sampleLines();
const ofYear = (year: number) => LINES.filter(({ invoice }) => invoice.issued_on?.startsWith(String(year)));
const isService = ({ line }: (typeof LINES)[number]) => line.nature !== 'subsidy';
const epciOf = (code = '') => loadGeography().commune(code)?.epci?.code ?? null;

const LILLE = '200093201';
const COALFIELD = ['246200364', '246200299', '200072460', '200044618', '200042190', '245901160'];
const areaOf = (code: string | undefined) => {
  const epci = epciOf(code);
  if (epci === LILLE) return 'Métropole lilloise';
  return epci !== null && COALFIELD.includes(epci) ? 'Bassin minier' : 'Autre';
};

test.each([2020, 2019, 2018])('%s: the rows are what the invoices of the sample add up to', async (year) => {
  const services = ofYear(year).filter(isService);
  const expected = (keyOf: (row: (typeof LINES)[number]) => string) => Object.fromEntries(summedBy(services, keyOf));
  const TERRITORIES: Record<string, string> = {
    59: 'Nord',
    62: 'Pas-de-Calais',
    60: 'Autres Hauts-de-France',
    80: 'Autres Hauts-de-France',
    '02': 'Autres Hauts-de-France',
  };

  expect(amounts(await report({ year, by: 'organization' }))).toEqual(
    expected(({ organization }) => organization.name ?? ''),
  );
  expect(amounts(await report({ year, by: 'area' }))).toEqual(
    expected(({ organization }) => areaOf(organization.insee_code)),
  );
  expect(amounts(await report({ year, by: 'territory' }))).toEqual(
    expected(({ organization: { insee_code: code } }) =>
      code ? (TERRITORIES[code.slice(0, 2)] ?? 'Hors région') : 'Non renseigné',
    ),
  );
  const byCategory = await report({ year, by: 'category' });
  expect(Object.fromEntries(byCategory.rows.map(({ key, values }) => [key, cents(values[0]?.services)]))).toEqual(
    expected(({ line }) => line.category ?? ''),
  );
});

test('the stated figures, and those of the years before beside', async () => {
  const { total, rows, spans } = await report({ by: 'area' });
  expect(spans.map(({ label }) => label)).toEqual(['2020', '2019', '2018']);
  expect(total?.values.map(({ services, recurringShare, share }) => [services, recurringShare, share])).toEqual([
    ['222681.00', '53.0', '100.0'],
    ['218900.00', '50.0', '100.0'],
    ['205000.00', '50.2', '100.0'],
  ]);
  expect(rows.map(({ label, values }) => [label, ...values.map(({ share }) => share)])).toEqual([
    ['Bassin minier', '66.0', '68.1', '71.2'],
    ['Métropole lilloise', '29.0', '26.0', '25.0'],
    ['Autre', '5.0', '5.9', '3.8'],
  ]);
});

test('by-area + other = total, whatever areas overlap; shares add up to 100.0', async () => {
  const db = context.get(Db);
  const epcis = [LILLE, ...COALFIELD, '200033579', '200030633', '246200844'];
  const anArea = fc.subarray(epcis, { minLength: 1 });
  const property = fc.asyncProperty(fc.array(anArea, { maxLength: 5 }), (areas) =>
    db.rolledBack(async () => {
      await db.query('delete from areas');
      for (const [index, codes] of areas.entries()) {
        await db.query('insert into areas (code, name, position, epci_codes) values ($1, $1, $2, $3)', [
          `a${index}`,
          index,
          codes,
        ]);
      }
      const { rows, total } = await report({ by: 'area' });
      for (const column of ['services', 'recurring', 'oneOff']) {
        const sum = rows.reduce((all, { values }) => all + cents(values[0]?.[column]), 0);
        expect([column, sum]).toEqual([column, cents(total?.values[0]?.[column])]);
      }
      const shares = rows.reduce((all, { values }) => all + Math.round(Number(values[0]?.share) * 10), 0);
      expect(shares).toBe(1000);
      expect(total?.values[0]?.services).toBe('222681.00');
      // Each area counts all that falls in it, as if it stood alone.
      const services = ofYear(2020).filter(isService);
      for (const [index, codes] of areas.entries()) {
        const alone = services.filter(({ organization }) => codes.includes(epciOf(organization.insee_code) ?? ''));
        const shown = rows.find(({ label }) => label === `a${index}`);
        expect(cents(shown?.values[0]?.services ?? 0)).toBe(alone.reduce((all, row) => all + row.cents, 0));
      }
    }),
  );
  await fc.assert(property, { numRuns: 15, interruptAfterTimeLimit: 20_000 });
});

test('some months, beside the same months of the years before', async () => {
  const { spans, total } = await report({ year: undefined, from: '2020-04', to: '2020-06' });
  expect(spans.map(({ label }) => label)).toEqual(['2020-04 – 2020-06', '2019-04 – 2019-06', '2018-04 – 2018-06']);
  const expected = [2020, 2019, 2018].map((year) =>
    ofYear(year)
      .filter((row) => isService(row) && ['04', '05', '06'].includes(row.invoice.issued_on?.slice(5, 7) ?? ''))
      .reduce((all, row) => all + row.cents, 0),
  );
  expect(total?.values.map(({ services }) => cents(services))).toEqual(expected);
});
