import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import {
  accountOf,
  aContract,
  aLine,
  anInvoice,
  anOpportunity,
  anOrganization,
  aSubscription,
  aSubsidy,
  aVersion,
  created,
  stagesOf,
} from '../support/records.js';

/** What a forecast of the result counts, and what it does not count twice, on a day and on the days before. */
let api: TestApi;
let staff: ApiClient;
let stages: Record<string, number>;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api);
  stages = await stagesOf(staff);
});
afterAll(() => api.stop());

let count = 0;
const anId = async (name: string) => created(await staff.post('/organizations', anOrganization({ name }))).id;
const sold = async (name: string, contract: object, subscription: object) => {
  const organizationId = await anId(name);
  const told = aContract(organizationId, { reference: `C-${++count}`, renewal: 'none', ...contract });
  const { id: contractId } = created(await staff.post('/contracts', told));
  const { id } = created(await staff.post('/subscriptions', aSubscription(contractId, subscription)));
  return { organizationId, subscriptionId: id, contractId };
};
const invoice = async (organizationId: number, issuedOn: string, line: object, fields: object = {}) =>
  created(
    await staff.post(
      '/invoices',
      anInvoice(organizationId, { number: `F-${++count}`, issuedOn, dueOn: issuedOn, lines: [aLine(line)], ...fields }),
    ),
  );
const monthly = (startsOn: string) => ({
  periodUnit: 'month',
  billed: 'in_arrears',
  versions: [aVersion({ startsOn, quantity: '1', unitPrice: '30' })],
});
const period = (subscriptionId: number, periodStartsOn: string, periodEndsOn: string) => ({
  nature: 'recurring',
  category: 'hosting',
  unitPrice: '30',
  subscriptionId,
  periodStartsOn,
  periodEndsOn,
});
const central = async (on: string) => {
  const { body } = await staff.get(`/result-forecast?on=${on}`);
  return { ...body.scenarios[1], lacking: body.lacking };
};
/** The days of what a part counts of an organization, with its amount. */
const behind = async (part: string, on: string, name: string) => {
  const { body } = await staff.get(`/result-forecast/rows?on=${on}&part=${part}&perPage=100`);
  return body.data
    .filter(({ organizationName }: any) => organizationName === name)
    .map(({ day, counted }: any) => `${day} ${counted}`);
};

test('a period that is invoiced ahead of its day is not awaited any more', async () => {
  const { organizationId, subscriptionId } = await sold('Avance', {}, {});
  await invoice(organizationId, '2020-06-25', period(subscriptionId, '2020-07-01', '2020-09-30'));
  expect(await behind('certain', '2020-06-24', 'Avance')).toEqual(['2020-07-01 150.00', '2020-10-01 150.00']);
  expect(await behind('certain', '2020-06-25', 'Avance')).toEqual(['2020-10-01 150.00']);
});

test('a bill that is late is awaited still, of a subscription that is invoiced, for 45 days', async () => {
  const { organizationId, subscriptionId } = await sold('Retard', {}, monthly('2020-01-01'));
  await invoice(organizationId, '2020-04-30', period(subscriptionId, '2020-04-01', '2020-04-30'));
  const days = async (on: string) => (await behind('certain', on, 'Retard')).map((row: string) => row.slice(0, 7));
  expect((await days('2020-06-30')).slice(0, 3)).toEqual(['2020-05', '2020-06', '2020-07']);
  await invoice(organizationId, '2020-06-30', period(subscriptionId, '2020-05-01', '2020-05-31'));
  expect((await days('2020-06-30')).slice(0, 2)).toEqual(['2020-06', '2020-07']);
});

test('a subscription that no invoice names is billed from the next day on', async () => {
  await sold('Sans lien', {}, monthly('2020-01-01'));
  expect((await behind('certain', '2020-06-30', 'Sans lien'))[0]).toBe('2020-07-31 30.00');
});

test('a contract is seen from the day it was signed, with its set-up fee', async () => {
  const subscription = { setupFee: '80', ...monthly('2020-08-01') };
  await sold('Signature', { startsOn: '2020-08-01', signedOn: '2020-06-15' }, subscription);
  for (const part of ['certain', 'projects']) expect(await behind(part, '2020-06-14', 'Signature')).toEqual([]);
  expect(await behind('certain', '2020-06-15', 'Signature')).toHaveLength(5);
  expect(await behind('projects', '2020-06-15', 'Signature')).toEqual(['2020-08-01 80.00']);
});

test('a won opportunity is awaited less what was invoiced since, credit notes counted', async () => {
  const organizationId = await anId('Projet');
  const won = { closedOn: '2020-04-01', yearlyAmount: '0' };
  created(await staff.post('/opportunities', anOpportunity(organizationId, stages['Gagnée'] ?? 0, won)));
  const { id } = await invoice(organizationId, '2020-05-10', { unitPrice: '400' });
  const credit = { type: 'credit_note', creditedInvoiceId: id };
  await invoice(organizationId, '2020-06-01', { quantity: '-1', unitPrice: '100' }, credit);
  const on = (day: string) => behind('projects', day, 'Projet');
  expect(await on('2020-03-31')).toEqual([]);
  expect(await on('2020-04-01')).toEqual(['2020-04-01 1000.00']);
  expect(await on('2020-05-31')).toEqual(['2020-04-01 600.00']);
  expect(await on('2020-06-30')).toEqual(['2020-04-01 700.00']);
});

test('its recurring part counts until a contract is signed', async () => {
  const { organizationId, contractId } = await sold(
    'Devenu contrat',
    { startsOn: '2020-07-01', signedOn: '2020-06-20' },
    monthly('2020-07-01'),
  );
  const won = { closedOn: '2020-06-10', oneOffAmount: '0', yearlyAmount: '366', contractId };
  created(await staff.post('/opportunities', anOpportunity(organizationId, stages['Gagnée'] ?? 0, won)));
  expect(await behind('projects', '2020-06-19', 'Devenu contrat')).toEqual(['2020-06-10 184.00']);
  expect(await behind('projects', '2020-06-20', 'Devenu contrat')).toEqual([]);
  expect(await behind('certain', '2020-06-20', 'Devenu contrat')).toHaveLength(6);
});

test('an open opportunity is seen from the day it was recorded, if a day is expected of it within the year', async () => {
  const organizationId = await anId('Piste');
  const open = async (fields: object) =>
    created(await staff.post('/opportunities', anOpportunity(organizationId, stages['Proposition'] ?? 0, fields)));
  await open({ expectedOn: '2020-10-01', probability: 40, yearlyAmount: '366' });
  await open({ expectedOn: '2020-06-01', probability: 10, yearlyAmount: '0' });
  await open({ expectedOn: '2021-01-01' });
  await open({});
  expect(await behind('pipeline', '2020-06-29', 'Piste')).toEqual([]);
  expect(await behind('pipeline', '2020-06-30', 'Piste')).toEqual(['2020-06-30 100.00', '2020-10-01 436.80']);
  expect((await central('2020-06-30')).lacking.undatedOpportunities).toBe(1);
});

test('actual costs are known of the months that were over, and a subsidy from its signature', async () => {
  const accountId = await accountOf(staff, '6132');
  const line = { year: 2020, month: 2, accountId, planned: '600', actual: '650' };
  created(await staff.post('/budget-lines', line));
  created(await staff.post('/subsidies', aSubsidy({ amount: '1200', signedOn: '2020-03-10' })));
  const parts = async (on: string) => {
    const { actualCosts, plannedCosts, subsidies } = (await central(on)).parts;
    return [actualCosts, plannedCosts, subsidies];
  };
  expect(await parts('2020-02-29')).toEqual(['0.00', '-600.00', '0.00']);
  expect(await parts('2020-03-01')).toEqual(['-650.00', '0.00', '0.00']);
  expect(await parts('2020-03-10')).toEqual(['-650.00', '0.00', '1200.00']);
  expect((await central('2020-06-30')).lacking.monthsWithoutCosts).toHaveLength(11);
});
