import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, aLine, anInvoice, anOrganization, aSubscription, aVersion, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
let contractId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-05-15' } });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  contractId = created(await staff.post('/contracts', aContract(organizationId))).id;
});
afterAll(() => api.stop());

/** 90 EUR a quarter from the first of January, in advance. */
const subscription = async (fields: object = {}) => {
  const versions = [aVersion({ quantity: '1', unitPrice: '90' })];
  return created(await staff.post('/subscriptions', aSubscription(contractId, { versions, ...fields })));
};
const change = ({ id, version }: { id: number; version: number }, fields: object) =>
  staff.post(`/subscriptions/${id}/changes`, { version, ...fields });
const told = ({ versions }: any) =>
  versions.map(({ startsOn, endsOn, unitPrice, quantity, discountPercent, cause }: any) =>
    [startsOn, endsOn, Number(quantity), Number(unitPrice), Number(discountPercent), cause].join(' '),
  );

let number = 0;
const invoiced = (subscriptionId: number, periodStartsOn: string, periodEndsOn: string) =>
  staff.post(
    '/invoices',
    anInvoice(organizationId, {
      number: `F-${++number}`,
      lines: [aLine({ nature: 'recurring', subscriptionId, periodStartsOn, periodEndsOn, unitPrice: '90' })],
    }),
  );

test('a change of price today says what it costs of what was invoiced, and keeps the past', async () => {
  const made = await subscription();
  created(await invoiced(made.id, '2020-04-01', '2020-06-30'));
  const { status, body } = await change(made, { kind: 'price', when: 'now', quantity: '3' });
  expect([status, told(body.subscription)]).toEqual([
    200,
    ['2020-01-01 2020-05-14 1 90 0 start', '2020-05-15  3 90 0 change'],
  ]);
  // 47 of the 91 days of the quarter.
  expect(body).toMatchObject({
    on: '2020-05-15',
    billedUntil: '2020-06-30',
    periods: [{ startsOn: '2020-05-15', endsOn: '2020-06-30', toCredit: '46.48', toInvoice: '139.45' }],
    toCredit: '46.48',
    toInvoice: '139.45',
    net: '92.97',
  });
  expect((await staff.get(`/subscriptions/${made.id}`)).body).toEqual(body.subscription);
});

test('a dry run tells the same, and keeps nothing', async () => {
  const made = await subscription();
  const dry = await change(made, { kind: 'pause', when: 'now', dryRun: true });
  expect(told(dry.body.subscription)).toEqual(['2020-01-01 2020-05-14 1 90 0 start', '2020-05-15  1 90 100 pause']);
  expect((await staff.get(`/subscriptions/${made.id}`)).body).toEqual(made);
});

test('a change at the next period is scheduled, and can be taken back', async () => {
  const made = await subscription();
  const { body } = await change(made, { kind: 'price', when: 'next_period', unitPrice: '99' });
  expect(body).toMatchObject({ on: '2020-07-01', net: '0.00', subscription: { monthlyAmount: '30.00' } });
  expect(told(body.subscription)).toHaveLength(2);
  const cancelled = await change(body.subscription, { kind: 'cancel', when: 'on', on: '2020-07-01' });
  expect(told(cancelled.body.subscription)).toEqual(['2020-01-01  1 90 0 start']);
});

test('a discount until a day is over on the day after', async () => {
  const change20 = { kind: 'price', when: 'on', on: '2020-06-01', until: '2020-08-31', discountPercent: '20' };
  const { body } = await change(await subscription(), change20);
  expect(told(body.subscription)).toEqual([
    '2020-01-01 2020-05-31 1 90 0 start',
    '2020-06-01 2020-08-31 1 90 20 change',
    '2020-09-01  1 90 0 change',
  ]);
});

test('a discount in percent or in EUR of a period, for a time, and a trial end without a hole', async () => {
  const made = await subscription();
  const june = { when: 'on', on: '2020-06-01', until: '2020-06-30' };
  const off = (await change(made, { kind: 'discount', ...june, discountAmount: '12.00' })).body.subscription;
  expect(told(off)).toEqual([
    '2020-01-01 2020-05-31 1 90 0 start',
    '2020-06-01 2020-06-30 1 78 0 change',
    '2020-07-01  1 90 0 change',
  ]);
  const trial = { kind: 'trial', when: 'on', on: '2020-08-01', until: '2020-08-31' };
  const offered = (await change(off, trial)).body.subscription;
  expect(told(offered).slice(2)).toEqual([
    '2020-07-01 2020-07-31 1 90 0 change',
    '2020-08-01 2020-08-31 1 90 100 trial',
    '2020-09-01  1 90 0 change',
  ]);
  const back = await change(offered, { kind: 'cancel', when: 'on', on: '2020-08-01' });
  expect(told(back.body.subscription).slice(2)).toEqual(['2020-07-01  1 90 0 change']);
});

test('a new subscription may begin with days offered: a user at 0 EUR, and no churn when they are over', async () => {
  const { id } = created(await staff.post('/organizations', anOrganization({ name: 'Essai' })));
  const contract = created(await staff.post('/contracts', aContract(id, { reference: 'C-essai' })));
  const versions = [aVersion({ quantity: '1', unitPrice: '90' })];
  const fields = aSubscription(contract.id, { versions, freeUntil: '2020-03-31' });
  expect(told(created(await staff.post('/subscriptions', fields)))).toEqual([
    '2020-01-01 2020-03-31 1 90 100 trial',
    '2020-04-01  1 90 0 change',
  ]);
  expect((await staff.get(`/organizations/${id}`)).body.status).toBe('user');
  const { body } = await staff.get('/reports/recurring-revenue/movements?from=2020-01&to=2020-05&perPage=100');
  const own = body.data.filter(({ organizationId: of }: any) => of === id);
  expect(own.map(({ month, movement, amount }: any) => `${month} ${movement} ${amount}`).toSorted()).toEqual([
    '2020-01 new 0.00',
    '2020-04 expansion 30.00',
  ]);
  const late = await staff.post('/subscriptions', { ...fields, freeUntil: '2019-12-31' });
  expect([late.status, Object.keys(late.body.errors)]).toEqual([422, ['freeUntil']]);
});

test('a pause is 0 EUR a month, no churn, and is resumed at the price of before', async () => {
  const made = await subscription();
  const paused = (await change(made, { kind: 'pause', when: 'on', on: '2020-05-01' })).body.subscription;
  expect(paused.monthlyAmount).toBe('0.00');
  expect((await staff.get(`/organizations/${organizationId}`)).body.status).toBe('user');
  const resumed = (await change(paused, { kind: 'resume', when: 'now' })).body.subscription;
  expect(told(resumed)).toEqual([
    '2020-01-01 2020-04-30 1 90 0 start',
    '2020-05-01 2020-05-14 1 90 100 pause',
    '2020-05-15  1 90 0 resume',
  ]);
  expect(resumed.monthlyAmount).toBe('30.00');
});

test('an end is now, with the period, or on a day, with its reason', async () => {
  const endOf = async (fields: object) =>
    (await change(await subscription(), { kind: 'end', ...fields })).body.subscription.endsOn;
  expect(await endOf({ when: 'now' })).toBe('2020-05-15');
  expect(await endOf({ when: 'next_period' })).toBe('2020-06-30');
  expect(await endOf({ when: 'on', on: '2020-12-31' })).toBe('2020-12-31');
  const made = await subscription();
  created(await invoiced(made.id, '2020-04-01', '2020-06-30'));
  const { body } = await change(made, { kind: 'end', when: 'on', on: '2020-05-31', endReason: 'Association dissoute' });
  expect(body).toMatchObject({ toCredit: '29.67', net: '-29.67', subscription: { endReason: 'Association dissoute' } });
});

test('periods follow the cycle and the alignment of the bills', async () => {
  const startsOn = '2020-02-10';
  const versions = [aVersion({ startsOn, quantity: '1', unitPrice: '10' })];
  const cycles = { periodUnit: 'month', cycleUnit: 'quarter', versions };
  const next = async (fields: object) =>
    (await change(await subscription({ ...cycles, ...fields }), { kind: 'price', when: 'next_period', quantity: '2' }))
      .body.on;
  expect(await next({})).toBe('2020-08-10');
  expect(await next({ anchorDay: 1 })).toBe('2020-08-01');
  expect(await next({ alignment: 'calendar' })).toBe('2020-07-01');
  const made = await subscription({ ...cycles, setupFee: '50' });
  expect(made).toMatchObject({ cycleUnit: 'quarter', cycleCount: 1, setupFee: '50.00', monthlyAmount: '10.00' });
  const without = await staff.patch(`/subscriptions/${made.id}`, { version: made.version, cycleUnit: null });
  expect(without.body).toMatchObject({ cycleUnit: null, cycleCount: null });
});

test.each([
  ['on', { kind: 'price', when: 'on', quantity: '2' }, 'Quel jour ?'],
  ['on', { kind: 'price', when: 'on', on: '2019-12-31', quantity: '2' }, 'L’abonnement n’est pas en cours ce jour-là.'],
  ['on', { kind: 'resume', when: 'now' }, 'Il n’est pas en pause ce jour-là.'],
  ['on', { kind: 'end', when: 'on', on: '2019-12-31' }, 'L’abonnement commence après ce jour.'],
  ['on', { kind: 'cancel', when: 'on', on: '2020-07-01' }, 'Aucun changement à venir ne commence ce jour-là.'],
  ['until', { kind: 'pause', when: 'now', until: '2020-05-14' }, 'La fin est avant le début.'],
  ['unitPrice', { kind: 'price', when: 'now' }, 'Donnez la quantité, le prix ou la remise qui change.'],
  ['discountPercent', { kind: 'discount', when: 'now' }, 'Donnez la remise en pourcentage, ou en euros.'],
  [
    'discountPercent',
    { kind: 'discount', when: 'now', discountPercent: '5', discountAmount: '5' },
    'Donnez la remise en pourcentage, ou en euros.',
  ],
  [
    'discountAmount',
    { kind: 'discount', when: 'now', discountAmount: '90.01' },
    'La remise dépasse ce que coûte une période.',
  ],
  ['until', { kind: 'trial', when: 'now' }, 'Offert jusqu’à quel jour ?'],
  ['kind', { kind: 'rien', when: 'now' }, 'L’un de : price, discount, trial, pause, resume, end, cancel.'],
])('what cannot be is 422 on %s: %j', async (field, fields, sentence) => {
  const { status, body } = await change(await subscription(), fields);
  expect([status, body.errors]).toEqual([422, { [field]: sentence }]);
});

test('a stale version is 409, a reader is 403, an unknown one is 404', async () => {
  const made = await subscription();
  const fields = { kind: 'pause', when: 'now' };
  expect((await change({ ...made, version: made.version + 1 }, fields)).status).toBe(409);
  expect((await change({ id: 9999, version: 1 }, fields)).status).toBe(404);
  const reader = await signedIn(api, 'reader');
  expect((await reader.post(`/subscriptions/${made.id}/changes`, { version: 1, ...fields })).status).toBe(403);
});
