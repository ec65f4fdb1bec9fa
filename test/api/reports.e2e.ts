import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { emailOf, PASSWORD, signedIn } from '../support/people.js';
import { anInvoice, anOrganization, created } from '../support/records.js';
import { cents, readReport } from '../support/reports.js';
import { STATED } from '../support/stated-figures.js';

const YEARS = STATED.map(({ year }) => year);

let api: TestApi;
let reader: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: true });
  reader = await signedIn(api, 'reader');
});
afterAll(() => api.stop());

const report = (name: string, query = '', headers = {}) => readReport(reader, name, query, headers);
const linesSum = async (query: string): Promise<string> =>
  (await reader.get(`/invoice-lines?perPage=1&${query}`)).body.sums.amount;

describe.each(STATED)('the stated figures of $year', (stated) => {
  const { year } = stated;

  test('turnover, recurring share, areas and subsidies', async () => {
    const turnover = await report('turnover', `year=${year}`);
    const { total, recurring, recurringShare, subsidies } = stated;
    expect(turnover).toMatchObject({ year, total, recurring, recurringShare, subsidies });
    expect(cents(turnover.recurring) + cents(turnover.oneOff)).toBe(cents(total));
    expect(turnover.byArea.map(({ area, amount, share }: any) => [area, amount, share])).toEqual(stated.areas);
  });

  test('costs and result, where they are stated', async () => {
    const { total, recurring, recurringShare, subsidies, costs, result } = stated;
    const figures = { year, turnover: total, recurring, recurringShare, subsidies, ...(costs && { costs, result }) };
    expect(await report('key-figures', `year=${year}`)).toMatchObject(figures);
  });

  test('invoices and credit notes', async () => {
    const count = async (type: string) => (await reader.get(`/invoices?year=${year}&type=${type}`)).body.total;
    expect([await count('invoice'), await count('credit_note')]).toEqual([stated.invoices, stated.creditNotes]);
  });

  test('new users by territory, by name', async () => {
    const { total, territories } = await report('new-users', `year=${year}`);
    const names = Object.fromEntries(
      territories.map(({ territory, organizations }: any) => [
        territory,
        organizations.map(({ name }: any) => name).toSorted(),
      ]),
    );
    const expected = Object.entries(stated.newUsers).map(([territory, listed]) => [territory, listed.toSorted()]);
    expect(names).toEqual(expect.objectContaining(Object.fromEntries(expected)));
    expect(total).toBe(Object.values(stated.newUsers).flat().length);
    expect(territories.map(({ count }: any) => count)).toEqual(
      territories.map(({ organizations }: any) => organizations.length),
    );
  });
});

describe('the year before', () => {
  test('stands beside: 2020 holds the figures of 2019 as 2019 tells them', async () => {
    const [turnover, before] = [await report('turnover', 'year=2020'), await report('turnover', 'year=2019')];
    const { previous: _, ...figures } = before;
    expect(turnover.previous).toEqual(figures);
    const [keys, keysBefore] = [await report('key-figures', 'year=2020'), await report('key-figures', 'year=2019')];
    expect(keysBefore).toMatchObject(keys.previous);
    const [users, usersBefore] = [await report('new-users', 'year=2020'), await report('new-users', 'year=2019')];
    const { year, total, returning, lost } = usersBefore;
    expect(users.previous).toMatchObject({ year, total, returning: returning.length, lost: lost.length });
    const counts = (territories: any[]) => territories.filter(({ count }) => count > 0).map(({ count }) => count);
    expect(counts(users.previous.territories)).toEqual(counts(usersBefore.territories));
  });

  test('the current year is the default', async () => {
    expect(await report('turnover')).toEqual(await report('turnover', 'year=2020'));
    expect(await report('years')).toEqual({ years: YEARS, current: 2020 });
  });
});

describe.each(YEARS)('each figure of %i opens its records', (year) => {
  test('turnover: the list behind sums to the figure', async () => {
    const figures = await report('turnover', `year=${year}`);
    const behind: [string, string][] = [
      ['service=true', figures.total],
      ['nature=recurring', figures.recurring],
      ['nature=one_off', figures.oneOff],
      ...figures.byArea.map(({ areaId, amount }: any) => [`service=true&areaId=${areaId ?? 'other'}`, amount]),
      ...figures.byTerritory.map(({ territoryId, amount }: any) => [
        `service=true&territoryId=${territoryId ?? 'none'}`,
        amount,
      ]),
      ...figures.byCategory.map(({ category, amount }: any) => [`service=true&category=${category}`, amount]),
      ...figures.byKind.map(({ kind, amount }: any) => [`service=true&kind=${kind}`, amount]),
    ];
    const sums = await Promise.all(behind.map(async ([query]) => [query, await linesSum(`year=${year}&${query}`)]));
    expect(sums).toEqual(behind);
    expect(behind.length).toBeGreaterThan(20);
  });

  test('subsidies: the table and the invoiced ones sum to the figure', async () => {
    const { subsidies } = await report('turnover', `year=${year}`);
    const { body } = await reader.get(`/subsidies?year=${year}`);
    expect(cents(body.sums.ofYear) + cents(await linesSum(`year=${year}&nature=subsidy`))).toBe(cents(subsidies));
  });

  test('each breakdown adds up to the whole', async () => {
    const figures = await report('turnover', `year=${year}`);
    for (const parts of [figures.byArea, figures.byTerritory, figures.byCategory, figures.byKind]) {
      expect(parts.reduce((sum: number, { amount }: any) => sum + cents(amount), 0)).toBe(cents(figures.total));
    }
  });

  test('users: the list behind counts and names what the report does', async () => {
    const { territories, returning, lost, total } = await report('new-users', `year=${year}`);
    const listed = async (query: string) => {
      const { body } = await reader.get(`/organizations?perPage=100&${query}`);
      expect(body.data).toHaveLength(body.total);
      return body.data.map(({ id }: any) => id).toSorted();
    };
    const idsOf = (organizations: any[]) => organizations.map(({ id }) => id).toSorted();
    for (const { territoryId, organizations } of territories) {
      const query = `newUserYear=${year}&reportTerritory=${territoryId ?? 'none'}`;
      expect(await listed(query)).toEqual(idsOf(organizations));
    }
    expect(await listed(`newUserYear=${year}`)).toHaveLength(total);
    expect(await listed(`returningYear=${year}`)).toEqual(idsOf(returning));
    expect(await listed(`lostYear=${year}`)).toEqual(idsOf(lost));
  });

  test('key figures: budget lines, subscriptions and users behind', async () => {
    const { costs, mrr, arr, newUsers, users, on } = await report('key-figures', `year=${year}`);
    const { body: budget } = await reader.get(`/budget-lines?fiscalYear=${year}&nature=cost`);
    expect(budget.sums.actual).toBe(costs);
    const { body: subscriptions } = await reader.get(`/subscriptions?activeOn=${on}`);
    expect(subscriptions.sums).toEqual({ monthlyAmount: mrr, yearlyAmount: arr });
    expect((await report('new-users', `year=${year}`)).total).toBe(newUsers);
    if (year === 2020) expect((await reader.get('/organizations?status=user')).body.total).toBe(users);
  });
});

describe('a year that is no year of the data', () => {
  test.each([1999, 2035])('%i gives zeros', async (year) => {
    const turnover = await report('turnover', `year=${year}`);
    const zeros = { total: '0.00', recurring: '0.00', recurringShare: '0.0', oneOff: '0.00', subsidies: '0.00' };
    expect(turnover).toMatchObject({ year, ...zeros });
    for (const part of [turnover.byArea, turnover.byTerritory, turnover.byCategory, turnover.byKind].flat()) {
      expect(part).toMatchObject({ amount: '0.00', share: '0.0' });
    }
    const users = await report('new-users', `year=${year}`);
    expect(users).toMatchObject({ total: 0, returning: [], lost: [] });
    expect(users.territories.map(({ territory, count }: any) => [territory, count])).toEqual([
      ['Pas-de-Calais', 0],
      ['Nord', 0],
      ['Hors région', 0],
    ]);
    expect(await report('key-figures', `year=${year}`)).toMatchObject({
      newUsers: 0,
      turnover: '0.00',
      result: '0.00',
      openInvoices: { count: 0, amount: '0.00' },
    });
    expect((await report('recurring-revenue', `from=${1999}-01&to=${1999}-03`)).steps).toHaveLength(3);
  });

  test.each(['year=deux-mille', 'year=1', 'year=2020.5', 'year=', 'year=99999', 'year=2019&year=2020', 'annee=2020'])(
    '%s is 400, named',
    async (query) => {
      for (const name of ['turnover', 'new-users', 'key-figures']) {
        const { status, body } = await reader.get(`/reports/${name}?${query}`);
        expect([status, Object.keys(body.errors)]).toEqual([400, [query.split('=')[0]]]);
      }
    },
  );
});

describe('CSV', () => {
  const BOM = [0xef, 0xbb, 0xbf];
  let cookie: string;
  beforeAll(async () => {
    const { headers } = await reader.signIn(emailOf('reader'), PASSWORD);
    cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  });

  /** The bytes as they came: reading the answer as text would drop the BOM. */
  const csv = async (path: string, headers: Record<string, string> = { accept: 'text/csv' }) => {
    const response = await fetch(`${api.url}/api/reports/${path}`, { headers: { cookie, ...headers } });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { response, bytes, rows: bytes.subarray(3).toString().split('\r\n') };
  };

  test('turnover, as a spreadsheet in France reads it', async () => {
    const { response, bytes, rows } = await csv('turnover?year=2020');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="turnover-2020.csv"');
    expect([...bytes.subarray(0, 3)]).toEqual(BOM);
    expect(rows.slice(0, 3)).toEqual([
      'Répartition;Poste;2020 (€ HT);2020 (%);2019 (€ HT);2019 (%)',
      'Ensemble;Chiffre d’affaires;222681,00;;218900,00;',
      'Ensemble;dont récurrent;118020,93;53,0;109450,00;50,0',
    ]);
    expect(rows).toContain('Zone;Métropole lilloise;64577,49;29,0;56914,00;26,0');
    expect(rows.at(-1)).toBe('');
  });

  test('in English, with a point, by a plain link too', async () => {
    const { rows } = await csv('turnover?year=2020&format=csv', { 'accept-language': 'en' });
    expect(rows[1]).toBe('Whole;Turnover;222681.00;;218900.00;');
    const headers = { accept: 'text/csv', 'accept-language': 'en' };
    expect((await csv('turnover?year=2020', headers)).rows).toEqual(rows);
  });

  test('recurring revenue, a row per month', async () => {
    const { rows } = await csv('recurring-revenue?from=2019-12&to=2020-01');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^Mois;Début.*;Nouveau;Retour;Hausse;Baisse;Indexation;Transmission;Départ;Fin/);
    expect(rows[1]).toMatch(/^2019-12(;-?\d+,\d\d){10}$/);
  });

  test('new users, a row per organization', async () => {
    const { rows } = await csv('new-users?year=2020');
    const { total, returning, lost } = await report('new-users', 'year=2020');
    expect(rows.filter((row) => row !== '')).toHaveLength(1 + total + returning.length + lost.length);
    expect(rows.filter((row) => row.startsWith('Nouvel usager;Nord;'))).toHaveLength(5);
  });

  test('an error is told as JSON', async () => {
    const { response, bytes } = await csv('turnover?year=x');
    expect([response.status, JSON.parse(bytes.toString()).code]).toEqual([400, 'bad_query']);
  });

  test('text never runs as a formula', async () => {
    const staff = await signedIn(api, 'staff');
    const names = ['=1+1', '+33 3', '-2', '@SUM(A1)', 'a;"b"'];
    for (const [index, name] of names.entries()) {
      const { id } = created(await staff.post('/organizations', anOrganization({ name })));
      created(
        await staff.post(
          '/invoices',
          anInvoice(id, { number: `X-${index}`, issuedOn: '2031-02-01', dueOn: '2031-02-01' }),
        ),
      );
    }
    const { rows } = await csv('new-users?year=2031');
    expect(
      rows
        .slice(1, 6)
        .map((row) => row.split(';').slice(2, -3).join(';'))
        .toSorted(),
    ).toEqual(["'=1+1", "'+33 3", "'-2", "'@SUM(A1)", '"a;""b"""'].toSorted());
  });
});
