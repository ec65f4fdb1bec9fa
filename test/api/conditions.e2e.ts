import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import {
  accountOf,
  aContact,
  aContract,
  aLine,
  anInvoice,
  anOrganization,
  aRole,
  aSubscription,
  aSubsidy,
  created,
} from '../support/records.js';

let api: TestApi;
let reader: ApiClient;

beforeAll(async () => {
  api = await startApi({ sample: false });
  const administrator = await signedIn(api);
  const add = async (path: string, fields: object) => created(await administrator.post(path, fields));
  const grisou = await add(
    '/organizations',
    anOrganization({ name: 'Le Grisou', address: '1 rue', email: 'a@g.example' }),
  );
  const lampe = await add(
    '/organizations',
    anOrganization({ name: 'La Lampe', address: '2 rue', email: 'b@l.example' }),
  );
  await add('/contacts', aContact({ roles: [aRole(grisou.id)] }));
  await add('/contacts', aContact({ firstName: 'Hugo', lastName: 'Aulne', roles: [aRole(lampe.id)] }));
  await add('/subscriptions', aSubscription((await add('/contracts', aContract(grisou.id))).id));
  await add('/invoices', anInvoice(grisou.id));
  await add('/invoices', anInvoice(lampe.id, { number: 'F-2', lines: [aLine({ unitPrice: '10.10' })] }));
  const accountId = await accountOf(administrator, '6132');
  await add('/budget-lines', { year: 2020, month: 1, accountId, planned: '100', actual: null });
  await add('/budget-lines', { year: 2020, month: 2, accountId, planned: '20.5', actual: null });
  await add('/subsidies', aSubsidy());
  await add('/subsidies', aSubsidy({ year: 2021, funder: 'La Région', amount: '2' }));
  reader = await signedIn(api, 'reader');
});
afterAll(() => api.stop());

const where = (conditions: object) => `where=${encodeURIComponent(JSON.stringify(conditions))}`;
const named = (name: string) => ({ field: 'name', is: 'contains', value: name });
const hosted = { field: 'subscriptions', is: 'has', value: { field: 'category', is: 'equals', value: 'hosting' } };
const ofHosted = { field: 'organization', is: 'has', value: hosted };

test.each([
  ['organizations', hosted, 1],
  ['contacts', { field: 'roles', is: 'has', value: ofHosted }, 1],
  ['contracts', ofHosted, 1],
  ['subscriptions', { field: 'organization', is: 'has', value: named('lampe') }, 0],
  ['invoices', ofHosted, 1],
  ['invoice-lines', { field: 'amount', is: 'less', value: '50' }, 1],
  ['budget-lines', { field: 'month', is: 'between', value: [2, 12] }, 1],
  ['budget-lines', { field: 'account', is: 'contains', value: 'loyer' }, 2],
  ['subsidies', { field: 'funder', is: 'starts', value: 'la v' }, 1],
])('the list of %s takes conditions', async (list, conditions, total) => {
  const { status, body } = await reader.get(`/${list}?${where(conditions)}`);
  expect([status, body.total, body.data.length]).toEqual([200, total, total]);
});

test.each([
  ['invoices', ofHosted, { netAmount: '100.00', grossAmount: '120.00' }],
  ['invoice-lines', { field: 'organization', is: 'hasNot', value: hosted }, { amount: '10.10' }],
  ['budget-lines', { field: 'planned', is: 'less', value: 50 }, { planned: '20.50', actual: '0.00' }],
  ['subsidies', { field: 'year', is: 'more', value: 2020 }, { amount: '2.00', received: '0.00', ofYear: '2.00' }],
  ['subscriptions', hosted.value, { monthlyAmount: '50.00', yearlyAmount: '600.00' }],
])('the sums of %s follow the conditions', async (list, conditions, sums) => {
  expect((await reader.get(`/${list}?${where(conditions)}`)).body.sums).toEqual(sums);
});

test('conditions join the simple filters and the search', async () => {
  const all = { any: [named('grisou'), named('lampe')] };
  const found = async (query: string) => (await reader.get(`/organizations?${query}&${where(all)}`)).body.total;
  expect([await found(''), await found('q=lampe'), await found('kind=company')]).toEqual([2, 1, 0]);
});

test('every file of a list takes its conditions', async () => {
  const text = async (path: string, conditions: object) =>
    (await reader.download(`${path}?${where(conditions)}`)).body.toString();
  expect(await text('/organizations/emails', hosted)).toBe('a@g.example\n');
  const csv = await text('/organizations/export', hosted);
  expect([csv.includes('Le Grisou'), csv.includes('La Lampe')]).toEqual([true, false]);
  const cards = await text('/contacts/vcards', { field: 'roles', is: 'has', value: ofHosted });
  expect([cards.includes('Sorbier'), cards.includes('Aulne')]).toEqual([true, false]);
  const labels = await reader.download(`/organizations/labels?${where(named('nobody'))}`);
  expect(labels.status).toBe(422);
});

test.each([
  ['organizations', 'name', 'Nom', 'Name'],
  ['contacts', 'isShared', 'Boîte partagée', 'Shared mailbox'],
  ['contact-roles', 'isMain', 'Principal', 'Main'],
  ['contracts', 'renewal', 'Reconduction', 'Renewal'],
  ['subscriptions', 'monthlyAmount', 'Par mois, hors taxes', 'Per month, excl. VAT'],
  ['invoices', 'dueOn', 'Échéance', 'Due on'],
  ['invoice-lines', 'amount', 'Montant hors taxes', 'Amount excl. VAT'],
  ['budget-lines', 'account', 'Compte', 'Account'],
  ['subsidies', 'funder', 'Financeur', 'Funder'],
])('the fields of %s are described in both languages', async (list, name, french, english) => {
  const labelIn = async (language: string) => {
    const { body } = await reader.get(`/${list}/fields`, { 'accept-language': language });
    return body.find((field: any) => field.name === name).label;
  };
  expect([await labelIn('fr'), await labelIn('en')]).toEqual([french, english]);
});

test.each(['fr', 'en'])('a condition that cannot be read is 400 on `where`, in %s', async (language) => {
  const bad = where({ all: [named('x'), { field: 'name', is: 'starts', value: 7 }] });
  for (const path of ['/organizations', '/organizations/export', '/organizations/emails', '/organizations/labels']) {
    const { status, body } = await reader.get(`${path}?${bad}`, { 'accept-language': language });
    const sentence = language === 'fr' ? 'Condition 2, « Nom » : on attend' : 'Condition 2, “Name”: a text';
    expect([path, status, body.errors.where]).toEqual([path, 400, expect.stringContaining(sentence)]);
  }
  expect((await reader.get(`/contacts/vcards?${bad}`)).status).toBe(400);
});

test('a text that is too long, and a list without conditions, are 400', async () => {
  const long = await reader.get(`/organizations?where=${'x'.repeat(8001)}`);
  const none = await reader.get(`/tags?${where(named('x'))}`);
  expect([long.status, long.body.errors.where]).toEqual([400, expect.any(String)]);
  expect([none.status, none.body.errors.where]).toEqual([400, 'Cette liste ne prend pas de conditions.']);
});
