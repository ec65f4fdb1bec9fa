import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
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
/** A contract of a new organization, with a subscription of 50 EUR a month from its start. */
async function anAgreement(fields: object = {}) {
  const { id: organizationId } = created(await staff.post('/organizations', anOrganization({ name: `N° ${++count}` })));
  const startsOn = '2020-01-01';
  const contract = created(
    await staff.post('/contracts', aContract(organizationId, { reference: `S-${count}`, startsOn, ...fields })),
  );
  const versions = [aVersion({ startsOn: contract.startsOn })];
  const subscription = created(await staff.post('/subscriptions', aSubscription(contract.id, { versions })));
  return { organizationId, contract, subscription };
}
const read = async (path: string) => (await staff.get(path)).body;
const change = async (id: number, changes: object) => {
  const { version } = await read(`/contracts/${id}`);
  return staff.patch(`/contracts/${id}`, { version, ...changes });
};
const totalOf = async (list: string, query: string) => (await read(`/${list}?${query}`)).total;
const where = (condition: object) => `where=${encodeURIComponent(JSON.stringify(condition))}`;
const inState = (value: string) => ({ field: 'state', is: 'equals', value });

/** All that a contract weighs in, for its organization and for the cooperative. */
async function figures(organizationId: number) {
  const subscriptions = `organizationId=${organizationId}`;
  const { data, sums } = await read(`/subscriptions?${subscriptions}`);
  const group = await read(`/organizations/${organizationId}/group`);
  const { steps: months } = await read('/reports/recurring-revenue?from=2020-06&to=2020-06');
  return {
    status: (await read(`/organizations/${organizationId}`)).status,
    monthly: data[0].monthlyAmount,
    sum: sums.monthlyAmount,
    active: await totalOf('subscriptions', `${subscriptions}&activeOn=2020-06-30`),
    runningSubscriptions: await totalOf('subscriptions', `${subscriptions}&${where(inState('running'))}`),
    paying: await totalOf(
      'subscriptions',
      `${subscriptions}&${where({ field: 'monthlyAmount', is: 'more', value: '0' })}`,
    ),
    runningContracts: await totalOf('contracts', `${subscriptions}&${where(inState('running'))}`),
    filtered: await totalOf('contracts', `${subscriptions}&state=running`),
    group: [group.subscriptions, group.mrr, group.users],
    renewals: await totalOf('renewals', subscriptions),
    recurring: months[0].end,
  };
}
const NOTHING = {
  status: 'prospect',
  monthly: '0.00',
  sum: '0.00',
  active: 0,
  runningSubscriptions: 0,
  paying: 0,
  runningContracts: 0,
  filtered: 0,
  group: [0, '0.00', 0],
  renewals: 0,
};
const ALL = {
  status: 'user',
  monthly: '50.00',
  sum: '50.00',
  active: 1,
  runningSubscriptions: 1,
  paying: 1,
  runningContracts: 1,
  filtered: 1,
  group: [1, '50.00', 1],
  renewals: 1,
};

test('a draft counts nowhere, nor does what the client was sent, until it is signed', async () => {
  const { organizationId, contract } = await anAgreement({ stage: 'draft', termMonths: 12 });
  expect(contract).toMatchObject({ stage: 'draft', state: 'draft', signedOn: null, term: null });
  const before = await read('/reports/key-figures?year=2020');
  expect(await figures(organizationId)).toEqual({ ...NOTHING, recurring: '0.00' });

  expect((await change(contract.id, { stage: 'sent' })).body).toMatchObject({ stage: 'sent', state: 'sent' });
  expect(await figures(organizationId)).toEqual({ ...NOTHING, recurring: '0.00' });

  const { body } = await change(contract.id, { stage: 'signed' });
  expect(body).toMatchObject({ stage: 'signed', state: 'running', signedOn: '2020-06-30' });
  expect(await figures(organizationId)).toEqual({ ...ALL, recurring: '50.00' });
  const after = await read('/reports/key-figures?year=2020');
  expect([Number(after.mrr) - Number(before.mrr), after.users - before.users]).toEqual([50, 1]);
});

test('one that nobody says more of is signed, without a day', async () => {
  const { contract } = await anAgreement();
  expect(contract).toMatchObject({ stage: 'signed', state: 'running', signedOn: null });
});

test('the day of signature is the one told', async () => {
  const { contract } = await anAgreement({ stage: 'draft' });
  const { body } = await change(contract.id, { stage: 'signed', signedOn: '2020-06-12' });
  expect(body.signedOn).toBe('2020-06-12');
});

test('lists and conditions find each state', async () => {
  const agreements = { draft: await anAgreement({ stage: 'draft' }), sent: await anAgreement({ stage: 'sent' }) };
  for (const [state, { organizationId }] of Object.entries(agreements)) {
    for (const asked of ['draft', 'sent', 'upcoming', 'running', 'ended']) {
      const expected = asked === state ? 1 : 0;
      const of = `organizationId=${organizationId}`;
      expect(await totalOf('contracts', `${of}&state=${asked}`)).toBe(expected);
      expect(await totalOf('contracts', `${of}&${where(inState(asked))}`)).toBe(expected);
      expect(await totalOf('subscriptions', `${of}&${where(inState(asked))}`)).toBe(expected);
    }
  }
});

test('the signature of one to come is taken back, and what it counted with it', async () => {
  const { organizationId, contract } = await anAgreement({ startsOn: '2020-07-01' });
  const movements = () => totalOf('reports/recurring-revenue/movements', 'from=2020-07&to=2020-07');
  const signed = await movements();
  const { body } = await change(contract.id, { stage: 'draft' });
  expect(body).toMatchObject({ stage: 'draft', state: 'draft', signedOn: null });
  expect(await movements()).toBe(signed - 1);
  expect((await read(`/subscriptions?organizationId=${organizationId}`)).data[0].contractStage).toBe('draft');
});

test.each<[string, object, object, string]>([
  ['a signed one is not sent again', { startsOn: '2020-07-01' }, { stage: 'sent' }, 'stage'],
  ['one that has begun stays signed', {}, { stage: 'draft' }, 'stage'],
  ['nor does it become a draft by a later start', {}, { stage: 'draft', startsOn: '2020-08-01' }, 'stage'],
  ['a draft has no day of signature', { stage: 'draft' }, { signedOn: '2020-06-01' }, 'signedOn'],
  ['a stage is one of three', {}, { stage: 'lost' }, 'stage'],
])('%s', async (_, fields, changes, field) => {
  const { contract } = await anAgreement(fields);
  const { status, body } = await change(contract.id, changes);
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('one that was invoiced stays signed', async () => {
  const { organizationId, contract, subscription } = await anAgreement({ startsOn: '2020-07-01' });
  const line = aLine({ nature: 'recurring', subscriptionId: subscription.id });
  created(await staff.post('/invoices', anInvoice(organizationId, { number: 'F-ahead', lines: [line] })));
  const { status, body } = await change(contract.id, { stage: 'draft' });
  expect([status, body.errors]).toEqual([
    422,
    { stage: 'Ce contrat a commencé ou a été facturé : sa signature ne se retire plus.' },
  ]);
});

test('nothing of it is invoiced before it is signed, on a new invoice or on one that is there', async () => {
  const { organizationId, contract, subscription } = await anAgreement({ stage: 'sent', startsOn: '2020-07-01' });
  const line = (fields: object = {}) => aLine({ nature: 'recurring', ...fields });
  const billing = line({ subscriptionId: subscription.id });
  const refused = (index: number) => ({
    [`lines.${index}.subscriptionId`]: 'Le contrat de cet abonnement n’est pas signé : rien de lui ne se facture.',
  });
  const lines = [line(), billing];
  const fields = anInvoice(organizationId, { number: 'F-early', lines });
  const told = await staff.post('/invoices', fields);
  expect([told.status, told.body.errors]).toEqual([422, refused(1)]);
  const { id, version } = created(await staff.post('/invoices', { ...fields, lines: [line()] }));
  const changed = await staff.patch(`/invoices/${id}`, { version, lines: [billing] });
  expect([changed.status, changed.body.errors]).toEqual([422, refused(0)]);
  const unknown = await staff.patch(`/invoices/${id}`, { version, lines: [line({ subscriptionId: 999999 })] });
  expect(unknown.body.errors).toEqual({ 'lines.0.subscriptionId': 'Abonnement inconnu.' });
  await change(contract.id, { stage: 'signed' });
  expect((await staff.patch(`/invoices/${id}`, { version, lines: [billing] })).status).toBe(200);
});

test('a new draft has no day of signature, and a reader signs nothing', async () => {
  const { organizationId, contract } = await anAgreement({ stage: 'draft' });
  const fields = aContract(organizationId, { reference: 'S-bad', stage: 'draft', signedOn: '2020-06-01' });
  const { status, body } = await staff.post('/contracts', fields);
  expect([status, Object.keys(body.errors)]).toEqual([422, ['signedOn']]);
  const reader = await signedIn(api, 'reader');
  expect((await reader.patch(`/contracts/${contract.id}`, { version: 1, stage: 'signed' })).status).toBe(403);
});

test('an indexation leaves the prices of a draft alone', async () => {
  const { organizationId } = await anAgreement({ stage: 'draft' });
  const filters = JSON.stringify({ organizationId });
  const body = { name: 'Syntec', filters, percent: '2.5', effective: 'next_period' };
  expect(created(await staff.post('/indexations', body)).lineCount).toBe(0);
});
