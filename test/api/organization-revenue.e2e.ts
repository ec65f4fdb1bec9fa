import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient, client } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, aLine, anInvoice, anOrganization, aSubscription, aVersion, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

let count = 0;
const anAccount = async () => created(await staff.post('/organizations', anOrganization({ name: `N° ${++count}` })));
const contractOf = async (organizationId: number, fields: object = {}) =>
  created(await staff.post('/contracts', aContract(organizationId, { reference: `R-${++count}`, ...fields })));
const subscribe = async (contractId: number, fields: object = {}) =>
  created(await staff.post('/subscriptions', aSubscription(contractId, fields)));
const invoice = async (organizationId: number, lines: object[], fields: object = {}) =>
  created(await staff.post('/invoices', anInvoice(organizationId, { number: `N-${++count}`, lines, ...fields })));
const revenueOf = async ({ id }: { id: number }) => (await staff.get(`/organizations/${id}/revenue`)).body;
const timelineOf = async ({ id }: { id: number }, query = '') =>
  (await staff.get(`/organizations/${id}/timeline${query}`)).body;

test('what an organization pays, was invoiced, and what comes next', async () => {
  const account = await anAccount();
  const contract = await contractOf(account.id, { startsOn: '2020-02-01', termMonths: 12, noticeMonths: 2 });
  const later = aVersion({ startsOn: '2020-05-01', quantity: '3' });
  const versions = [aVersion({ startsOn: '2020-02-01', endsOn: '2020-04-30' }), later];
  const { id: subscriptionId } = await subscribe(contract.id, { versions });
  await subscribe(contract.id, { periodUnit: 'year', versions: [aVersion({ startsOn: '2020-08-01', quantity: '1' })] });
  const draft = await contractOf(account.id, { stage: 'draft', termMonths: 1 });
  await subscribe(draft.id, { setupFee: '50.00' });
  const recurring = aLine({ nature: 'recurring', subscriptionId });
  await invoice(account.id, [recurring, aLine(), aLine({ nature: 'subsidy', unitPrice: '1000' })]);
  const { id: creditedInvoiceId } = await invoice(account.id, [aLine({ unitPrice: '30' })], { issuedOn: '2020-05-02' });
  const back = [aLine({ quantity: '-1', unitPrice: '10' })];
  await invoice(account.id, back, { type: 'credit_note', creditedInvoiceId, issuedOn: '2020-06-02' });

  expect(await revenueOf(account)).toEqual({
    on: '2020-06-30',
    mrr: '75.00',
    arr: '900.00',
    curve: [
      { month: '2020-02', amount: '50.00' },
      { month: '2020-03', amount: '50.00' },
      { month: '2020-04', amount: '50.00' },
      { month: '2020-05', amount: '75.00' },
      { month: '2020-06', amount: '75.00' },
    ],
    invoiced: { recurring: '100.00', oneOff: '120.00', total: '220.00', since: '2020-05-02' },
    bills: [
      { on: '2020-08-01', amount: '300.00', subscriptions: 2 },
      { on: '2020-11-01', amount: '225.00', subscriptions: 1 },
      { on: '2021-02-01', amount: '225.00', subscriptions: 1 },
      { on: '2021-05-01', amount: '225.00', subscriptions: 1 },
    ],
    billsOfYear: '975.00',
    setupFees: [],
    setupFeesToBill: '0.00',
    renewal: {
      contractId: contract.id,
      reference: contract.reference,
      endsOn: '2021-01-31',
      lastDayToRefuse: '2020-11-30',
    },
  });
});

test('a period that was invoiced is billed no more, and a set-up fee until a one-off line names its subscription', async () => {
  const account = await anAccount();
  const contract = await contractOf(account.id, { renewal: 'none' });
  const versions = [aVersion({ startsOn: '2020-06-30' })];
  const { id: subscriptionId } = await subscribe(contract.id, { versions, setupFee: '80.00' });
  const before = await revenueOf(account);
  expect(before.bills[0]).toEqual({ on: '2020-06-30', amount: '150.00', subscriptions: 1 });
  expect(before).toMatchObject({
    setupFees: [{ subscriptionId, on: '2020-06-30', amount: '80.00' }],
    setupFeesToBill: '80.00',
    renewal: null,
  });
  const subscription = async () => (await staff.get(`/subscriptions/${subscriptionId}`)).body;
  expect(await subscription()).toMatchObject({ setupFee: '80.00', isSetupFeeBilled: false });
  const fee = aLine({ subscriptionId, unitPrice: '80.00' });
  const period = { periodStartsOn: '2020-06-30', periodEndsOn: '2020-09-29' };
  await invoice(account.id, [fee, aLine({ nature: 'recurring', subscriptionId, ...period })]);
  const after = await revenueOf(account);
  expect(after.bills[0].on).toBe('2020-09-30');
  expect([after.setupFees, after.setupFeesToBill]).toEqual([[], '0.00']);
  expect((await subscription()).isSetupFeeBilled).toBe(true);
});

test('the timeline holds contracts with their subscriptions, amendments, prices, and the contracts of others', async () => {
  const [account, other] = [await anAccount(), await anAccount()];
  const amendments = [{ title: 'Deux sites', effectiveOn: '2020-03-01' }];
  const contract = await contractOf(account.id, { endsOn: '2020-12-31', amendments, endReason: 'Fusion' });
  const versions = [aVersion({ endsOn: '2020-03-31' }), aVersion({ startsOn: '2020-04-01', cause: 'indexation' })];
  await subscribe(contract.id, { versions });
  const parties = [
    { role: 'payer', organizationId: account.id },
    { role: 'guarantor', organizationId: account.id },
  ];
  const foreign = await contractOf(other.id, { stage: 'sent', startsOn: '2021-02-01', parties });
  await subscribe(foreign.id);

  for (const day of ['2019-11-03', '2019-11-20']) {
    created(await staff.post('/activities', { kind: 'call', subject: 'Appel', day, organizationId: account.id }));
  }
  const { data, ...whole } = await timelineOf(account);
  const activities = [{ month: '2019-11', count: 2 }];
  expect(whole).toEqual({ total: 3, from: '2019-11-01', to: '2021-02-01', activities });
  expect(data).toMatchObject([
    {
      kind: 'contract',
      id: contract.id,
      state: 'running',
      startsOn: '2020-01-01',
      endsOn: '2020-12-31',
      endReason: 'Fusion',
      roles: [],
      moments: [{ on: '2020-03-01', kind: 'amendment', title: '1 · Deux sites' }],
    },
    { kind: 'subscription', state: 'running', moments: [{ on: '2020-04-01', kind: 'indexation', title: null }] },
    {
      kind: 'contract',
      id: foreign.id,
      state: 'sent',
      roles: ['payer', 'guarantor'],
      holderId: other.id,
      holderName: other.name,
    },
  ]);
  const second = await timelineOf(account, '?page=2&perPage=2');
  expect([second.total, second.data.map(({ id }: any) => id)]).toEqual([3, [foreign.id]]);
  expect(await timelineOf(account, '?page=9')).toMatchObject({ total: 3, data: [] });
});

test('a contract that was handed over is of each on the days it held it', async () => {
  const [giver, taker] = [await anAccount(), await anAccount()];
  const contract = await contractOf(giver.id, { termMonths: 12 });
  await subscribe(contract.id, { periodUnit: 'month', setupFee: '40.00' });
  const { id: organizationId } = taker;
  await staff.post(`/contracts/${contract.id}/hand-over`, { version: 1, organizationId, on: '2020-06-15' });
  expect(await revenueOf(giver)).toMatchObject({ mrr: '0.00', bills: [], setupFeesToBill: '40.00', renewal: null });
  const { curve, ...after } = await revenueOf(taker);
  expect(curve).toEqual([{ month: '2020-06', amount: '150.00' }]);
  expect(after).toMatchObject({ mrr: '150.00', setupFees: [], renewal: { contractId: contract.id } });
  expect(after.bills[0]).toEqual({ on: '2020-07-01', amount: '150.00', subscriptions: 1 });
  expect((await timelineOf(giver)).data).toMatchObject([
    { id: contract.id, state: 'ended', endsOn: '2020-06-14', holderId: taker.id, roles: [] },
    { kind: 'subscription', endsOn: '2020-06-14' },
  ]);
  expect((await timelineOf(taker)).data).toMatchObject([
    { id: contract.id, state: 'running', startsOn: '2020-06-15', endsOn: null, holderId: null },
    { kind: 'subscription', startsOn: '2020-06-15' },
  ]);
});

test('an organization without contracts has nothing', async () => {
  const account = await anAccount();
  expect(await timelineOf(account)).toEqual({ data: [], total: 0, from: null, to: '2020-06-30', activities: [] });
  expect(await revenueOf(account)).toMatchObject({ mrr: '0.00', curve: [], bills: [], renewal: null });
});

test.each(['revenue', 'timeline'])('%s: an unknown organization, an unknown key, nobody signed in', async (part) => {
  const { id } = await anAccount();
  expect((await staff.get(`/organizations/999999/${part}`)).status).toBe(404);
  expect((await staff.get(`/organizations/${id}/timeline?size=3`)).status).toBe(400);
  expect((await client(api.url).get(`/organizations/${id}/${part}`)).status).toBe(401);
});
