import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: true, env: { TERRIL_TODAY: '2020-12-31' } });
  [staff, reader] = [await signedIn(api, 'staff'), await signedIn(api, 'reader')];
});
afterAll(() => api.stop());

const run = async (client: ApiClient, definition: object) => client.post('/analyses/run', { definition });
const fieldsOf = async (entity: string) =>
  (await staff.get(`/analyses/fields?entity=${entity}`)).body.map(({ name }: any) => name);
const counted = async (list: string, where: string) =>
  (await staff.get(`/${list}?perPage=1&where=${encodeURIComponent(where)}`)).body.total;

test('general meetings are analysed with who was there, by who reads members', async () => {
  const { data } = (await staff.get('/general-meetings?perPage=100')).body;
  const definition = {
    entity: 'general-meetings',
    dimensions: [{ field: 'kind' }],
    measures: [{ of: 'count' }, { of: 'sum', field: 'voters' }, { of: 'sum', field: 'there' }],
  };
  const { status, body } = await run(staff, definition);
  expect(status).toBe(200);
  const sum = (of: (counts: any) => number) =>
    String(data.reduce((all: number, { counts }: any) => all + of(counts), 0));
  expect(body.totals.slice(1)).toEqual([
    String(data.length),
    sum(({ voters }) => voters),
    sum(({ present, represented }) => present + represented),
  ]);
  for (const { where, cells } of body.rows) expect(String(await counted('general-meetings', where))).toBe(cells[1]);
  const refused = await run(reader, definition);
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['definition.entity']]);
  expect((await reader.get('/general-meetings/fields')).status).toBe(403);
  expect((await staff.get('/general-meetings?where=%7B%22field%22%3A%22x%22%7D')).status).toBe(400);
});

test('members are found by the meetings they came to, and meetings by their members', async () => {
  const [meeting] = (await staff.get('/general-meetings?state=closed&perPage=1')).body.data;
  const came = { field: 'attended', is: 'more', value: 0 };
  const { present, represented } = meeting.counts;
  expect(await counted('members', JSON.stringify(came))).toBe(present + represented);
  const on = { field: 'meetings', is: 'has', value: { field: 'day', is: 'equals', value: meeting.day } };
  expect(await counted('members', JSON.stringify(on))).toBe(meeting.counts.voters);
  const [member] = (await staff.get('/members?perPage=1&state=present')).body.data;
  const held = { field: 'members', is: 'has', value: { field: 'number', is: 'equals', value: member.number } };
  expect(await counted('general-meetings', JSON.stringify(held))).toBe(1);
});

test('campaigns are analysed with what became of them, and lead to opportunities and those they reach', async () => {
  const segment = created(await staff.post('/segments', { name: 'Écoles', list: 'organizations', filters: '{}' }));
  for (const name of ['Rentrée', 'Vœux'])
    created(await staff.post('/campaigns', { name, kind: 'calls', segmentId: segment.id, audience: ['organization'] }));
  const definition = {
    entity: 'campaigns',
    dimensions: [{ field: 'segment' }],
    measures: [{ of: 'count' }, { of: 'sum', field: 'sent' }, { of: 'sum', field: 'born' }],
  };
  const { body } = await run(staff, definition);
  expect(body.rows.map(({ cells }: any) => cells)).toEqual([['Écoles', '2', '0', '0']]);
  expect(await counted('campaigns', body.rows[0].where)).toBe(2);
  expect((await run(reader, definition)).status).toBe(200);
  expect(await fieldsOf('opportunities')).toContain('campaign.name');
  const reached = { field: 'campaigns', is: 'has', value: { field: 'name', is: 'equals', value: 'Rentrée' } };
  for (const list of ['organizations', 'contacts']) expect(await counted(list, JSON.stringify(reached))).toBe(0);
  const born = await run(staff, {
    entity: 'opportunities',
    dimensions: [{ field: 'campaign.name' }],
    measures: [{ of: 'count' }],
  });
  expect(born.status).toBe(200);
});

test('what is paid of invoices, what is not, and how late, add up to their totals', async () => {
  const { body } = await run(staff, {
    entity: 'invoices',
    dimensions: [{ field: 'paidOn', part: 'year' }],
    measures: [
      { of: 'sum', field: 'grossAmount' },
      { of: 'sum', field: 'paidAmount' },
      { of: 'sum', field: 'unpaidAmount' },
      { of: 'average', field: 'paymentDays' },
      { of: 'max', field: 'daysLate' },
    ],
  });
  const cents = (amount: string) => Math.round(Number(amount) * 100);
  const [, gross, paid, unpaid] = body.totals;
  expect(cents(paid) + cents(unpaid)).toBe(cents(gross));
  const isUnpaid = { field: 'isPaid', is: 'equals', value: false };
  const late = (await staff.get(`/invoices?perPage=100&where=${encodeURIComponent(JSON.stringify(isUnpaid))}`)).body
    .sums;
  expect(late.grossAmount).toBe(unpaid);
});
