import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api, 'administrator');
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const aRule = (fields: object = {}) => ({
  list: 'contracts',
  field: 'endsOn',
  days: 30,
  subject: 'Préparer le renouvellement',
  ...fields,
});

test('a rule is made, changed and deleted by who may set things, and read by all', async () => {
  const rule = created(await administrator.post('/reminder-rules', aRule()));
  expect(rule).toMatchObject({ isAfter: false, isActive: true, conditions: null, assigneeId: null });
  const path = `/reminder-rules/${rule.id}`;
  const conditions = JSON.stringify({ all: [{ field: 'title', is: 'contains', value: 'site' }] });
  const changed = (await administrator.patch(path, { version: 1, days: 60, conditions })).body;
  expect(changed).toMatchObject({ version: 2, days: 60, conditions });
  expect((await staff.get('/reminder-rules')).body.total).toBe(1);
  expect((await staff.post('/reminder-rules', aRule())).status).toBe(403);
  expect((await staff.patch(path, { version: 2, days: 1 })).status).toBe(403);
  expect((await staff.delete(path)).status).toBe(403);
  expect((await administrator.delete(path)).status).toBe(200);
  expect((await administrator.get(path)).status).toBe(404);
});

test.each([
  ['a list without reminders', { list: 'invoices' }, 'list'],
  ['a field that is not there', { field: 'nothing' }, 'field'],
  ['a field that is no day', { field: 'title' }, 'field'],
  ['more days than are counted', { days: 1001 }, 'days'],
  ['conditions of another list', { conditions: '{"field":"city","is":"filled"}' }, 'conditions'],
  ['conditions that cannot be read', { conditions: 'tous' }, 'conditions'],
  ['an unknown colleague', { assigneeId: 999_999 }, 'assigneeId'],
])('%s is refused at its field', async (_name, fields, field) => {
  const { status, body } = await administrator.post('/reminder-rules', aRule(fields));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});
