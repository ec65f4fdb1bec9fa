import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, aContract, aLine, anInvoice, anOrganization, aSubscription, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;

beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

let series = 0;
/** Three new organizations, found by `q`. */
async function three(): Promise<{ q: string; ids: number[] }> {
  const q = `serie${String(++series).padStart(2, '0')}`;
  const kinds = ['association', 'company', 'association'];
  const ids: number[] = [];
  for (const kind of kinds) {
    ids.push(created(await staff.post('/organizations', anOrganization({ name: `${q} ${ids.length}`, kind }))).id);
  }
  return { q, ids };
}
const kindsOf = async (q: string) =>
  (await staff.get(`/organizations?q=${q}`)).body.data.map(({ kind }: { kind: string }) => kind);
const tagsOf = async (q: string) =>
  (await staff.get(`/organizations?q=${q}`)).body.data.map(({ tagIds }: { tagIds: number[] }) => tagIds);
const newTag = async () => created(await staff.post('/tags', { name: `T${++series}`, color: 'blue' })).id;

test('one value for a whole filtered list, told by the history as one action, and undone but for what changed since', async () => {
  const { q, ids } = await three();
  const { status, body } = await staff.post(`/organizations/bulk?q=${q}`, {
    action: 'set',
    kind: 'cooperative',
    expected: 3,
  });
  expect([status, body]).toEqual([200, { id: expect.any(Number), done: 3, refused: 0, refusals: [] }]);
  expect(await kindsOf(q)).toEqual(['cooperative', 'cooperative', 'cooperative']);
  const { data } = (await staff.get(`/history?recordType=organizations&recordId=${ids[1]}`)).body;
  expect(data[0]).toMatchObject({
    action: 'bulk',
    userName: 'staff',
    changes: [{ field: 'kind', old: 'company', new: 'cooperative' }],
  });
  const changed = (await staff.get(`/organizations/${ids[0]}`)).body;
  await staff.patch(`/organizations/${ids[0]}`, { version: changed.version, kind: 'collective' });
  const undone = await staff.post(`/bulk/${body.id}/undo`);
  expect([undone.status, undone.body]).toEqual([200, { undone: 2, left: 1, refusals: [] }]);
  expect(await kindsOf(q)).toEqual(['collective', 'company', 'association']);
  expect((await staff.post(`/bulk/${body.id}/undo`)).body).toEqual({ undone: 0, left: 3, refusals: [] });
});

test('a dry run tells the same and does nothing', async () => {
  const { q } = await three();
  const wanted = { action: 'set', kind: 'cooperative', expected: 3, dryRun: true };
  const { body } = await staff.post(`/organizations/bulk?q=${q}`, wanted);
  expect(body).toEqual({ id: null, done: 3, refused: 0, refusals: [] });
  expect(await kindsOf(q)).toEqual(['association', 'company', 'association']);
});

test('tags are added to those without, taken off again, and those who had it before keep it', async () => {
  const { q, ids } = await three();
  const tagId = await newTag();
  const { version } = (await staff.get(`/organizations/${ids[0]}`)).body;
  await staff.patch(`/organizations/${ids[0]}`, { version, tagIds: [tagId] });
  const wanted = { action: 'addTags', tagIds: [tagId], expected: 2 };
  const selected = ids.slice(0, 2).map((id) => `id=${id}`);
  const added = (await staff.post(`/organizations/bulk?${selected.join('&')}`, wanted)).body;
  expect(await tagsOf(q)).toEqual([[tagId], [tagId], []]);
  expect((await staff.post(`/bulk/${added.id}/undo`)).body).toMatchObject({ undone: 1, left: 0 });
  expect(await tagsOf(q)).toEqual([[tagId], [], []]);
  const off = { action: 'removeTags', tagIds: [tagId], expected: 3 };
  const removed = (await staff.post(`/organizations/bulk?q=${q}`, off)).body;
  expect(await tagsOf(q)).toEqual([[], [], []]);
  await staff.post(`/bulk/${removed.id}/undo`);
  expect(await tagsOf(q)).toEqual([[tagId], [], []]);
});

test('those that nothing holds go to the trash, the others are named with the reason, and all come back', async () => {
  const { q, ids } = await three();
  created(await staff.post('/contracts', aContract(ids[1] ?? 0, { reference: `C-${q}` })));
  const wanted = { action: 'trash', expected: 3 };
  const { body } = await staff.post(`/organizations/bulk?q=${q}`, wanted);
  expect(body).toEqual({
    id: expect.any(Number),
    done: 2,
    refused: 1,
    refusals: [{ id: ids[1], label: `${q} 1`, message: 'Cette structure a 1 contrat.' }],
  });
  expect((await staff.get(`/organizations?q=${q}`)).body.total).toBe(1);
  expect((await staff.post(`/bulk/${body.id}/undo`)).body).toEqual({ undone: 2, left: 0, refusals: [] });
  expect((await staff.get(`/organizations?q=${q}`)).body.total).toBe(3);
});

test('contacts take a language and tags, contracts take tags', async () => {
  created(await staff.post('/contacts', aContact({ lastName: 'Groupe' })));
  const spoken = await staff.post('/contacts/bulk?q=groupe', { action: 'set', language: 'nl', expected: 1 });
  expect(spoken.body).toMatchObject({ done: 1 });
  expect((await staff.get('/contacts?q=groupe')).body.data[0].language).toBe('nl');
  const { ids } = await three();
  const contract = created(await staff.post('/contracts', aContract(ids[0] ?? 0, { reference: `C-${++series}` })));
  const tagId = await newTag();
  await staff.post('/contacts/bulk?q=groupe', { action: 'addTags', tagIds: [tagId], expected: 1 });
  expect((await staff.get('/contacts?q=groupe')).body.data[0].tagIds).toEqual([tagId]);
  await staff.post(`/contracts/bulk?id=${contract.id}`, { action: 'addTags', tagIds: [tagId], expected: 1 });
  expect((await staff.get(`/contracts/${contract.id}`)).body.tagIds).toEqual([tagId]);
});

test('subscriptions take a category and go to the trash, but for those invoiced; all comes back with its prices', async () => {
  const { q, ids } = await three();
  const organizationId = ids[0] ?? 0;
  const contract = created(await staff.post('/contracts', aContract(organizationId, { reference: `C-${q}` })));
  const [free, invoiced] = [
    created(await staff.post('/subscriptions', aSubscription(contract.id, { service: `${q} libre` }))),
    created(await staff.post('/subscriptions', aSubscription(contract.id, { service: `${q} facturé` }))),
  ];
  const lines = [aLine({ subscriptionId: invoiced.id })];
  created(await staff.post('/invoices', anInvoice(organizationId, { number: `F-${q}`, lines })));
  const list = `/subscriptions/bulk?contractId=${contract.id}`;
  const set = await staff.post(list, { action: 'set', category: 'assistance', billed: 'in_arrears', expected: 2 });
  expect([set.status, set.body.done]).toEqual([200, 2]);
  expect((await staff.get(`/subscriptions/${free.id}`)).body).toMatchObject({
    category: 'assistance',
    billed: 'in_arrears',
  });
  await staff.post(`/bulk/${set.body.id}/undo`);
  expect((await staff.get(`/subscriptions/${free.id}`)).body).toMatchObject({
    category: 'hosting',
    billed: 'in_advance',
  });
  const { body } = await staff.post(list, { action: 'trash', expected: 2 });
  expect(body).toMatchObject({ done: 1, refused: 1, refusals: [{ id: invoiced.id, label: `${q} facturé` }] });
  const before = (await staff.get(`/organizations/${organizationId}`)).body.status;
  expect((await staff.post(`/bulk/${body.id}/undo`)).body).toEqual({ undone: 1, left: 0, refusals: [] });
  expect((await staff.get(`/subscriptions/${free.id}`)).body).toMatchObject({ versions: free.versions });
  expect((await staff.get(`/organizations/${organizationId}`)).body.status).toBe(before);
});

test('invoices take the day they were paid and go to the trash, but for one that a credit note names', async () => {
  const { q, ids } = await three();
  const organizationId = ids[0] ?? 0;
  const make = async (number: string, fields: object = {}) =>
    created(await staff.post('/invoices', anInvoice(organizationId, { number: `${q}-${number}`, ...fields })));
  const named = await make('1');
  const plain = await make('2');
  const note = { type: 'credit_note', creditedInvoiceId: named.id, lines: [aLine({ quantity: '-1' })] };
  await make('3', note);
  const list = `/invoices/bulk?organizationId=${organizationId}&type=invoice`;
  const paid = await staff.post(list, { action: 'set', paidOn: '2020-06-15', expected: 2 });
  expect(paid.body).toMatchObject({ done: 2, refused: 0 });
  expect((await staff.get(`/invoices/${plain.id}`)).body.paidOn).toBe('2020-06-15');
  await staff.post(`/bulk/${paid.body.id}/undo`);
  expect((await staff.get(`/invoices/${plain.id}`)).body.paidOn).toBeNull();
  const tried = await staff.post(list, { action: 'set', issuedOn: '2020-06-15', expected: 2 });
  expect([tried.status, tried.body.code]).toEqual([400, 'unknown_key']);
  const { body } = await staff.post(list, { action: 'trash', expected: 2 });
  expect(body).toMatchObject({ done: 1, refusals: [{ id: named.id, label: named.number }] });
  expect((await staff.post(`/bulk/${body.id}/undo`)).body).toMatchObject({ undone: 1, left: 0 });
  expect((await staff.get(`/invoices/${plain.id}`)).body.lines).toEqual(plain.lines);
});

test('of those that come back together, one whose number was taken since stays, and says so', async () => {
  const { q, ids } = await three();
  const organizationId = ids[0] ?? 0;
  const numbers = [1, 2, 3, 4, 5].map((one) => `${q}-${one}`);
  for (const number of numbers) created(await staff.post('/invoices', anInvoice(organizationId, { number })));
  const wish = { action: 'trash', expected: 5 };
  const { body } = await staff.post(`/invoices/bulk?organizationId=${organizationId}`, wish);
  created(await staff.post('/invoices', anInvoice(organizationId, { number: numbers[2] })));
  const undone = (await staff.post(`/bulk/${body.id}/undo`)).body;
  expect(undone).toMatchObject({
    undone: 4,
    left: 1,
    refusals: [{ label: numbers[2], message: 'Une autre facture porte ce numéro.' }],
  });
  expect((await staff.get(`/invoices?organizationId=${organizationId}`)).body.total).toBe(5);
});

describe('what holds a record goes with it', () => {
  /** A federation, its union and the club of that, found by `q`; each is under the one before. */
  async function group(): Promise<{ q: string; ids: number[] }> {
    const q = `serie${String(++series).padStart(2, '0')}`;
    const ids: number[] = [];
    for (const name of ['Fédération', 'Union', 'Club']) {
      const fields = { name: `${q} ${name}`, parentId: ids.at(-1) };
      ids.push(created(await staff.post('/organizations', anOrganization(fields))).id);
    }
    return { q, ids };
  }
  const trash = { action: 'trash', expected: 3 };

  test('an organization and those under it, in one action, and back', async () => {
    const { q, ids } = await group();
    const { body } = await staff.post(`/organizations/bulk?q=${q}`, trash);
    expect(body).toEqual({ id: expect.any(Number), done: 3, refused: 0, refusals: [] });
    expect((await staff.get(`/organizations?q=${q}`)).body.total).toBe(0);
    expect((await staff.post(`/bulk/${body.id}/undo`)).body).toEqual({ undone: 3, left: 0, refusals: [] });
    expect((await staff.get(`/organizations/${ids[2]}`)).body).toMatchObject({ parentId: ids[1] });
  });

  test('one that stays keeps all those above it, each of which says what holds it', async () => {
    const { q, ids } = await group();
    created(await staff.post('/contracts', aContract(ids[2] ?? 0, { reference: `C-${q}` })));
    const { body } = await staff.post(`/organizations/bulk?q=${q}`, trash);
    expect(body).toMatchObject({ done: 0, refused: 3 });
    expect(Object.fromEntries(body.refusals.map(({ id, message }: any) => [id, message]))).toEqual({
      [ids[0] ?? 0]: 'Cette structure a 1 structure rattachée.',
      [ids[1] ?? 0]: 'Cette structure a 1 structure rattachée.',
      [ids[2] ?? 0]: 'Cette structure a 1 contrat.',
    });
    const above = { ...trash, expected: 2 };
    const two = await staff.post(`/organizations/bulk?id=${ids[0]}&id=${ids[1]}`, above);
    expect(two.body).toMatchObject({ done: 0, refused: 2 });
  });

  test('of those that come back, one whose reference was taken stays, and so do those under it', async () => {
    const { q, ids } = await group();
    const { version } = (await staff.get(`/organizations/${ids[1]}`)).body;
    await staff.patch(`/organizations/${ids[1]}`, { version, externalReference: `R-${q}` });
    const { body } = await staff.post(`/organizations/bulk?q=${q}`, trash);
    created(await staff.post('/organizations', anOrganization({ externalReference: `R-${q}` })));
    const undone = (await staff.post(`/bulk/${body.id}/undo`)).body;
    expect(undone).toMatchObject({ undone: 1, left: 2 });
    expect(Object.fromEntries(undone.refusals.map(({ id, message }: any) => [id, message]))).toEqual({
      [ids[1] ?? 0]: 'Une autre structure porte cette référence externe.',
      [ids[2] ?? 0]: `À restaurer d’abord : structure n° ${ids[1]}, dont cette fiche dépend, n’existe plus.`,
    });
  });

  test('of those that come back in parts, one that was recorded before what it is under does too', async () => {
    const { q, ids } = await three();
    const [under = 0, taken = 0, parentId] = ids;
    for (const [id, fields] of [
      [under, { parentId }],
      [taken, { externalReference: `R-${q}` }],
    ] as const) {
      const { version } = (await staff.get(`/organizations/${id}`)).body;
      await staff.patch(`/organizations/${id}`, { version, ...fields });
    }
    const { body } = await staff.post(`/organizations/bulk?q=${q}`, trash);
    created(await staff.post('/organizations', anOrganization({ externalReference: `R-${q}` })));
    const undone = (await staff.post(`/bulk/${body.id}/undo`)).body;
    expect(undone).toMatchObject({ undone: 2, left: 1, refusals: [{ id: taken }] });
    expect((await staff.get(`/organizations/${under}`)).body).toMatchObject({ parentId });
  });

  test('an invoice and the credit note that names it', async () => {
    const { q, ids } = await three();
    const organizationId = ids[0] ?? 0;
    const named = created(await staff.post('/invoices', anInvoice(organizationId, { number: `${q}-1` })));
    const note = { type: 'credit_note', creditedInvoiceId: named.id, lines: [aLine({ quantity: '-1' })] };
    const credit = created(await staff.post('/invoices', anInvoice(organizationId, { number: `${q}-2`, ...note })));
    const list = `/invoices/bulk?organizationId=${organizationId}`;
    const { body } = await staff.post(list, { action: 'trash', expected: 2 });
    expect(body).toMatchObject({ done: 2, refused: 0 });
    expect((await staff.post(`/bulk/${body.id}/undo`)).body).toMatchObject({ undone: 2, left: 0 });
    const { data } = (await staff.get(`/invoices?organizationId=${organizationId}&sort=number`)).body;
    expect(data.map(({ id, creditedInvoiceId, total }: any) => [id, creditedInvoiceId, total])).toEqual([
      [named.id, null, named.total],
      [credit.id, named.id, credit.total],
    ]);
  });
});

describe('refused, and nothing done', () => {
  test.each<[string, string, object, number, string]>([
    ['a list that changed', 'organizations/bulk?q=serie', { action: 'trash', expected: 1 }, 409, 'set_changed'],
    ['nothing to set', 'organizations/bulk?q=serie01', { action: 'set', expected: 3 }, 422, 'nothing_to_set'],
    ['no tag', 'organizations/bulk?q=serie01', { action: 'addTags', expected: 3 }, 422, 'which_tags'],
    [
      'an unknown tag',
      'organizations/bulk?q=serie01',
      { action: 'addTags', tagIds: [9999], expected: 3 },
      422,
      'unknown_tag',
    ],
    ['values of contracts', 'contracts/bulk?q=serie', { action: 'set', title: 'X', expected: 1 }, 400, 'unknown_key'],
    [
      'an empty kind',
      'organizations/bulk?q=serie01',
      { action: 'set', kind: null, expected: 3 },
      422,
      'invalid_fields',
    ],
  ])('%s', async (_, path, body, status, code) => {
    const answer = await staff.post(`/${path}`, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('an unknown action to undo, and a reader', async () => {
    expect((await staff.post('/bulk/999999/undo')).status).toBe(404);
    const reader = await signedIn(api, 'reader');
    const wanted = { action: 'trash', expected: 3 };
    expect((await reader.post('/organizations/bulk?q=serie01', wanted)).status).toBe(403);
    expect((await reader.post('/subscriptions/bulk', wanted)).status).toBe(403);
    expect((await reader.post('/invoices/bulk', wanted)).status).toBe(403);
    expect((await reader.post('/bulk/1/undo')).status).toBe(403);
  });
});
