import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, aLine, anInvoice, anOrganization, aSubscription, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let staff: ApiClient;
let federation: any;
let union: any;
let club: any;

beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  federation = await add('La Fédération');
  union = await add('L’Union', federation.id);
  club = await add('Le Club', union.id);
  await add('Une autre');
  await bill(club, '1', '2020-02-01', '100.00');
  await bill(union, '2', '2019-02-01', '40.00');
  const contract = created(await staff.post('/contracts', aContract(union.id)));
  created(await staff.post('/subscriptions', aSubscription(contract.id)));
});
afterAll(() => api.stop());

const add = async (name: string, parentId?: number) =>
  created(await staff.post('/organizations', anOrganization({ name, parentId })));
const bill = async ({ id }: any, number: string, issuedOn: string, unitPrice: string) => {
  const dates = { issuedOn, dueOn: '2020-12-31' };
  created(
    await staff.post('/invoices', anInvoice(id, { number: `F-${number}`, ...dates, lines: [aLine({ unitPrice })] })),
  );
};
const attach = async (id: number, parentId: number | null) => {
  const { version } = (await staff.get(`/organizations/${id}`)).body;
  return staff.patch(`/organizations/${id}`, { version, parentId });
};
const namesIn = async (query: string) => (await staff.get(query)).body.data.map(({ name }: any) => name);

test('the figures of all under an organization are added up, those of each are theirs', async () => {
  const { status, body } = await staff.get(`/organizations/${federation.id}/group`);
  expect([status, body]).toEqual([
    200,
    {
      year: 2020,
      on: '2020-06-30',
      above: [],
      size: 3,
      users: 2,
      subscriptions: 1,
      turnover: '100.00',
      previousTurnover: '40.00',
      mrr: '50.00',
    },
  ]);
  const { body: own } = await staff.get(`/organizations/${club.id}/group?year=2019`);
  expect(own).toMatchObject({ size: 1, turnover: '0.00', mrr: '0.00', subscriptions: 0 });
  expect(own.above).toEqual([
    { id: federation.id, name: 'La Fédération' },
    { id: union.id, name: 'L’Union' },
  ]);
  expect((await staff.get('/organizations/9999/group')).status).toBe(404);
});

test('lists take those directly under one, or all of them', async () => {
  expect(await namesIn(`/organizations?parentId=${federation.id}`)).toEqual(['L’Union']);
  expect(await namesIn(`/organizations?withinId=${union.id}`)).toEqual(['L’Union', 'Le Club']);
  const within = async (list: string) => (await staff.get(`/${list}?withinId=${federation.id}`)).body;
  expect((await within('invoice-lines')).sums).toEqual({ amount: '140.00' });
  expect([(await within('invoices')).total, (await within('contracts')).total]).toEqual([2, 1]);
  expect((await within('subscriptions')).sums.monthlyAmount).toBe('50.00');
  const { body } = await staff.download(`/organizations/export?withinId=${club.id}&columns=name,parent&language=fr`);
  expect(body.toString()).toContain('Le Club;L’Union');
});

test('a loop is refused, and named', async () => {
  const { status, body } = await attach(federation.id, club.id);
  expect([status, body.errors]).toEqual([
    422,
    { parentId: 'Cette structure serait au-dessus d’elle-même : La Fédération > L’Union > Le Club > La Fédération.' },
  ]);
  const itself = await attach(club.id, club.id);
  expect([itself.status, itself.body.errors.parentId]).toEqual([422, expect.stringContaining('Le Club > Le Club')]);
  expect((await attach(club.id, 9999)).body.errors).toEqual({ parentId: 'Structure inconnue.' });
  const unknown = await staff.post('/organizations', anOrganization({ parentId: 9999 }));
  expect([unknown.status, unknown.body.errors]).toEqual([422, { parentId: 'Structure inconnue.' }]);
});

test('the database refuses a loop by itself, and of two changes that close one together the second', async () => {
  const turn = sql(api.databaseUrl, `update organizations set parent_id = ${club.id} where id = ${federation.id}`);
  await expect(turn).rejects.toThrow(/above itself/);
  for (let round = 0; round < 5; round++) {
    const pair = [await add(`Pile ${round}`), await add(`Face ${round}`)].map(({ id }) => id as number);
    const [one = 0, other = 0] = pair;
    const answers = await Promise.all([attach(one, other), attach(other, one)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  }
});

test('one with others under it is not deleted', async () => {
  const { status, body } = await staff.delete(`/organizations/${federation.id}`);
  expect([status, body.message]).toEqual([409, 'Cette structure a 1 structure rattachée.']);
});

test('what it belonged to on a day is known', async () => {
  const { body } = await staff.get(`/organizations/${union.id}/as-of?on=2099-12-31`);
  expect(body).toMatchObject({ parentId: federation.id, parentName: 'La Fédération' });
});
