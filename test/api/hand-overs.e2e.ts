import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, aLine, anInvoice, anOrganization, aSubscription, aVersion, created } from '../support/records.js';
import { readReport } from '../support/reports.js';

let api: TestApi;
let staff: ApiClient;
let giver: number;
let taker: number;
let count = 0;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-09-30' } });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const organization = async (fields: object) => created(await staff.post('/organizations', anOrganization(fields))).id;
/** A contract at 50 EUR a month since 2019, of a new association; a new company is there to take it over. */
async function aSoldContract(fields: object = {}) {
  giver = await organization({ name: `Association ${++count}` });
  taker = await organization({ name: `Société ${count}`, kind: 'company' });
  const contract = created(
    await staff.post('/contracts', aContract(giver, { reference: `H-${count}`, startsOn: '2019-01-01', ...fields })),
  );
  const subscription = created(
    await staff.post(
      '/subscriptions',
      aSubscription(contract.id, { versions: [aVersion({ startsOn: '2019-01-01' })] }),
    ),
  );
  return { contract, subscription };
}
const handOver = (id: number, fields: object) =>
  staff.post(`/contracts/${id}/hand-over`, { version: 1, organizationId: taker, on: '2020-06-15', ...fields });
const revenue = async (kind: string, month: string) => {
  const { steps: months } = await readReport(staff, 'recurring-revenue', `from=${month}&to=${month}&kind=${kind}`);
  return months[0];
};
const statusOf = async (id: number) => (await staff.get(`/organizations/${id}`)).body;

test('the contract goes to another organization from a day on, and what was true before stays true', async () => {
  const { contract } = await aSoldContract();
  const before = await Promise.all([revenue('association', '2020-06'), revenue('company', '2020-06')]);
  const { status, body } = await handOver(contract.id, { comment: 'Reprise de l’activité' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    version: 2,
    organizationId: taker,
    earlierHolders: [{ organizationId: giver, startsOn: null, endsOn: '2020-06-14', comment: 'Reprise de l’activité' }],
  });
  const after = await Promise.all([revenue('association', '2020-06'), revenue('company', '2020-06')]);
  expect(after.map(({ transfer, churn, start }) => ({ transfer, churn, start }))).toEqual([
    { transfer: '-50.00', churn: '0.00', start: before[0].start },
    { transfer: '50.00', churn: '0.00', start: before[1].start },
  ]);
  expect(after.map(({ new: gained, reactivation }) => ({ gained, reactivation }))).toEqual(
    before.map(() => ({ gained: '0.00', reactivation: '0.00' })),
  );
  expect(await revenue('company', '2020-05')).toMatchObject({ end: before[1].start });
  expect(await revenue('company', '2020-07')).toMatchObject({ start: after[1].end, end: after[1].end });
  const held = async (id: number, day: string) =>
    (await staff.get(`/subscriptions?organizationId=${id}&activeOn=${day}`)).body.sums.monthlyAmount;
  expect(await held(giver, '2020-06-14')).toBe('50.00');
  expect(await held(giver, '2020-06-15')).toBe('0.00');
  expect(await held(taker, '2020-06-14')).toBe('0.00');
  expect(await held(taker, '2020-06-15')).toBe('50.00');
  for (const day of ['2020-05-31', '2020-06-30']) {
    const { body: list } = await staff.get(`/subscriptions?activeOn=${day}&kind=company`);
    expect(list.sums.monthlyAmount).toBe((await revenue('company', day.slice(0, 7))).end);
  }
});

test('who hands over is a former user and not lost; who takes over is a user from that day, new if it was none', async () => {
  const { contract } = await aSoldContract();
  await handOver(contract.id, {});
  expect(await statusOf(giver)).toMatchObject({ status: 'former' });
  expect(await statusOf(taker)).toMatchObject({ status: 'user', firstUserOn: '2020-06-15' });
  const { lost, territories } = await readReport(staff, 'new-users', 'year=2020');
  expect(lost.filter(({ id }: any) => id === giver)).toEqual([]);
  const all = territories.flatMap(({ organizations }: any) => organizations);
  expect(all.filter(({ id }: any) => id === taker)).toMatchObject([{ since: '2020-06-15' }]);
});

test('who was a user before is not new by taking over', async () => {
  const { contract } = await aSoldContract();
  created(await staff.post('/contracts', aContract(taker, { reference: `T-${count}`, startsOn: '2018-01-01' })));
  await handOver(contract.id, {});
  expect(await statusOf(taker)).toMatchObject({ firstUserOn: '2018-01-01' });
  const { territories } = await readReport(staff, 'new-users', 'year=2020');
  const all = territories.flatMap(({ organizations }: any) => organizations);
  expect(all.filter(({ id }: any) => id === taker)).toEqual([]);
});

test('a change after it, and its end, are of who took over', async () => {
  const { contract, subscription } = await aSoldContract();
  await handOver(contract.id, {});
  const versions = [
    aVersion({ startsOn: '2019-01-01', endsOn: '2020-07-31' }),
    aVersion({ startsOn: '2020-08-01', endsOn: '2020-08-31', unitPrice: '90' }),
  ];
  expect((await staff.patch(`/subscriptions/${subscription.id}`, { version: 1, versions })).status).toBe(200);
  const { data } = await readReport(staff, 'recurring-revenue/movements', 'from=2020-06&to=2020-09&perPage=100');
  const of = (id: number) =>
    data
      .filter(({ organizationId }: any) => organizationId === id)
      .map(({ month, movement, amount }: any) => [month, movement, amount]);
  expect(of(giver)).toEqual([['2020-06', 'transfer', '-50.00']]);
  expect(of(taker)).toEqual([
    ['2020-06', 'transfer', '50.00'],
    ['2020-08', 'expansion', '10.00'],
    ['2020-09', 'churn', '-60.00'],
  ]);
});

test('what is lost after it, and what a day brings, are of who held the contract then', async () => {
  const { contract, subscription } = await aSoldContract();
  await handOver(contract.id, {});
  const versions = [aVersion({ startsOn: '2019-01-01', endsOn: '2020-08-31' })];
  await staff.patch(`/subscriptions/${subscription.id}`, { version: 1, versions, endReason: 'Budget' });
  const lost = async (kind: string) =>
    (await readReport(staff, 'recurring-revenue/losses/contracts', `from=2020-01&to=2020-09&kind=${kind}`)).data
      .filter(({ contractId }: any) => contractId === contract.id)
      .map(({ organizationId, monthly, reason }: any) => [organizationId, monthly, reason]);
  expect(await lost('association')).toEqual([]);
  expect(await lost('company')).toEqual([[taker, '50.00', 'Budget']]);
  for (const [kind, month] of [
    ['association', '2020-05'],
    ['company', '2020-06'],
  ] as const) {
    const day = month === '2020-05' ? '2020-05-31' : '2020-06-30';
    const margins = await readReport(staff, 'recurring-revenue/margins', `on=${day}&kind=${kind}`);
    expect([kind, margins.unknown.revenue]).toEqual([kind, (await revenue(kind, month)).end]);
  }
});

test('it is undone, the last one first, and leaves nothing behind', async () => {
  const { contract } = await aSoldContract();
  const before = await revenue('association', '2020-06');
  await handOver(contract.id, { on: '2020-03-01' });
  const third = await organization({ name: 'Fédération' });
  await handOver(contract.id, { version: 2, organizationId: third, on: '2020-05-01' });
  const undo = (version: number) => staff.post(`/contracts/${contract.id}/undo-hand-over`, { version });
  expect((await undo(2)).status).toBe(409);
  expect((await undo(3)).body).toMatchObject({ organizationId: taker, earlierHolders: [{ organizationId: giver }] });
  expect((await undo(4)).body).toMatchObject({ organizationId: giver, earlierHolders: [] });
  expect(await revenue('association', '2020-06')).toEqual(before);
  expect(await statusOf(taker)).toMatchObject({ status: 'prospect' });
  expect(await statusOf(third)).toMatchObject({ status: 'prospect' });
  expect(await undo(5)).toMatchObject({ status: 409, body: { code: 'never_handed_over' } });
});

test('it stands once the new holder was invoiced', async () => {
  const { contract, subscription } = await aSoldContract();
  await handOver(contract.id, {});
  const line = aLine({ nature: 'recurring', category: 'hosting', subscriptionId: subscription.id });
  created(
    await staff.post('/invoices', anInvoice(taker, { number: `F-H-${count}`, issuedOn: '2020-07-01', lines: [line] })),
  );
  const { status, body } = await staff.post(`/contracts/${contract.id}/undo-hand-over`, { version: 2 });
  expect([status, body.code]).toEqual([409, 'hand_over_invoiced']);
});

test.each([
  ['a day to come', { on: '2020-10-01' }, 422, 'on'],
  ['the day it starts', { on: '2019-01-01' }, 422, 'on'],
  ['an unknown organization', { organizationId: 999_999 }, 422, 'organizationId'],
  ['no day', { on: undefined }, 422, 'on'],
  ['an unknown key', { reason: 'Fusion' }, 400, 'reason'],
])('%s is refused', async (_name, fields, expected, field) => {
  const { contract } = await aSoldContract();
  const { status, body } = await handOver(contract.id, fields);
  expect([status, Object.keys(body.errors)]).toEqual([expected, [field]]);
  expect((await staff.get(`/contracts/${contract.id}`)).body).toMatchObject({ version: 1, earlierHolders: [] });
});

test('neither its own holder, nor a day before another hand-over, nor days that leave it out are taken', async () => {
  const { contract } = await aSoldContract();
  const own = await handOver(contract.id, { organizationId: giver });
  expect([own.status, own.body.code]).toEqual([422, 'holds_it']);
  await handOver(contract.id, {});
  const again = await handOver(contract.id, { version: 2, organizationId: giver, on: '2020-06-15' });
  expect([again.status, again.body.code]).toEqual([422, 'handed_over_later']);
  const patch = (fields: object) => staff.patch(`/contracts/${contract.id}`, { version: 2, ...fields });
  expect((await patch({ startsOn: '2020-06-15' })).body.errors).toHaveProperty('startsOn');
  expect((await patch({ endsOn: '2020-06-14' })).body.errors).toHaveProperty('endsOn');
  expect((await patch({ endsOn: '2020-06-15' })).status).toBe(200);
});

test('a draft, an unknown contract, a stale version and a reader are refused', async () => {
  const { contract } = await aSoldContract({ stage: 'draft' });
  expect((await handOver(contract.id, {})).body.code).toBe('not_signed');
  expect((await handOver(999_999, {})).status).toBe(404);
  expect((await handOver(contract.id, { version: 7 })).status).toBe(409);
  const reader = await signedIn(api, 'reader');
  const fields = { version: 1, organizationId: taker, on: '2020-06-15' };
  expect((await reader.post(`/contracts/${contract.id}/hand-over`, fields)).status).toBe(403);
  expect((await reader.post(`/contracts/${contract.id}/undo-hand-over`, { version: 1 })).status).toBe(403);
});

test('the organization of a contract is still corrected by a plain edit, for its whole past', async () => {
  const { contract } = await aSoldContract();
  const { status } = await staff.patch(`/contracts/${contract.id}`, { version: 1, organizationId: taker });
  expect(status).toBe(200);
  expect(await statusOf(taker)).toMatchObject({ firstUserOn: '2019-01-01' });
  expect(await statusOf(giver)).toMatchObject({ status: 'prospect' });
});
