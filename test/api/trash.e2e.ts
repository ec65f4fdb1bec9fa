import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, aLine, anInvoice, anOrganization, aSubscription, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let administrator: ApiClient;
let organizationId: number;

beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  administrator = await signedIn(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  ({ id: organizationId } = created(await staff.post('/organizations', anOrganization())));
});

let references = 0;
const newContract = async () => {
  const reference = `C-${++references}`;
  return created(await staff.post('/contracts', aContract(organizationId, { reference })));
};
const lastItem = async () => (await staff.get('/trash?perPage=1')).body.data[0];
const english = { 'accept-language': 'en' };

test('a refused deletion counts what holds the record, in both languages, and deletes nothing', async () => {
  const contract = await newContract();
  await newContract();
  const number = `F-${++references}`;
  const invoice = created(await staff.post('/invoices', anInvoice(organizationId, { number })));
  const path = `/organizations/${organizationId}`;
  const refused = await staff.delete(path);
  expect([refused.status, refused.body]).toEqual([
    409,
    { code: 'still_referenced', message: 'Cette structure a 2 contrats et 1 facture.' },
  ]);
  expect((await staff.delete(path, english)).body.message).toBe('This organization has 2 contracts and 1 invoice.');
  created(await staff.post('/subscriptions', aSubscription(contract.id)));
  expect((await staff.delete(`/contracts/${contract.id}`)).body.message).toBe('Ce contrat a 1 abonnement.');
  const credit = { number: `${number}-A`, type: 'credit_note', creditedInvoiceId: invoice.id };
  const line = aLine({ quantity: '-1' });
  created(await staff.post('/invoices', anInvoice(organizationId, { ...credit, lines: [line] })));
  expect((await staff.delete(`/invoices/${invoice.id}`)).body.message).toBe('Cette facture a 1 avoir.');
  const { territoryId } = (await staff.get(path)).body;
  const held = await administrator.delete(`/territories/${territoryId}`);
  const places = /^Ce territoire a \d lieux? de structures? et \d structures?\.$/;
  expect([held.status, held.body.message]).toEqual([409, expect.stringMatching(places)]);
  expect((await staff.get(path)).status).toBe(200);
});

test('a deleted record is in the trash with who deleted it, and comes back under its id', async () => {
  const contract = await newContract();
  const deleted = await staff.delete(`/contracts/${contract.id}`);
  expect((await staff.get(`/contracts/${contract.id}`)).status).toBe(404);
  const item = await lastItem();
  expect([deleted.status, deleted.body]).toEqual([200, { trashItemId: item.id }]);
  expect(item).toMatchObject({
    recordType: 'contracts',
    recordId: contract.id,
    label: `${contract.reference} Hébergement`,
    userName: 'staff',
  });
  const restored = await staff.post(`/trash/${item.id}/restore`);
  expect([restored.status, restored.body]).toEqual([200, { recordType: 'contracts', recordId: contract.id, left: [] }]);
  expect((await staff.get(`/contracts/${contract.id}`)).body).toEqual(contract);
  expect((await staff.post(`/trash/${item.id}/restore`)).status).toBe(404);
  const { data } = (await staff.get(`/history?recordType=contracts&recordId=${contract.id}`)).body;
  expect(data.map(({ action }: any) => action)).toEqual(['restore', 'delete', 'create']);
});

test('a number taken since, or a parent that is gone, refuses the restoration and keeps the item', async () => {
  const contract = await newContract();
  await staff.delete(`/contracts/${contract.id}`);
  const item = await lastItem();
  const other = created(await staff.post('/contracts', aContract(organizationId, { reference: contract.reference })));
  const taken = await staff.post(`/trash/${item.id}/restore`);
  expect([taken.status, taken.body]).toEqual([
    409,
    {
      code: 'already_exists',
      message: 'Un autre contrat porte cette référence.',
      errors: { reference: 'Un autre contrat porte cette référence.' },
    },
  ]);
  await staff.delete(`/contracts/${other.id}`);
  await staff.delete(`/organizations/${organizationId}`);
  const gone = await staff.post(`/trash/${item.id}/restore`);
  expect([gone.status, gone.body]).toEqual([
    409,
    {
      code: 'parent_gone',
      message: `À restaurer d’abord : structure n° ${organizationId}, dont cette fiche dépend, n’existe plus.`,
    },
  ]);
  const { data } = (await staff.get('/trash?recordType=organizations')).body;
  expect(data[0].recordId).toBe(organizationId);
  expect((await staff.post(`/trash/${data[0].id}/restore`)).status).toBe(200);
  expect((await staff.post(`/trash/${item.id}/restore`)).status).toBe(200);
});

test('a credit note whose invoice changed hands does not come back', async () => {
  const invoice = created(await staff.post('/invoices', anInvoice(organizationId, { number: `F-${++references}` })));
  const credit = { type: 'credit_note', creditedInvoiceId: invoice.id, lines: [aLine({ quantity: '-1' })] };
  const note = created(
    await staff.post('/invoices', anInvoice(organizationId, { ...credit, number: `A-${references}` })),
  );
  await staff.delete(`/invoices/${note.id}`);
  const other = created(await staff.post('/organizations', anOrganization({ name: 'Autre' })));
  await staff.patch(`/invoices/${invoice.id}`, { version: invoice.version, organizationId: other.id });
  const refused = await staff.post(`/trash/${(await lastItem()).id}/restore`);
  expect([refused.status, refused.body.code]).toEqual([422, 'bad_credited_invoice']);
  expect((await staff.get(`/invoices/${note.id}`)).status).toBe(404);
});

test('of two restorations at once one wins; only administrators empty the trash or see configuration in it', async () => {
  const contract = await newContract();
  await staff.delete(`/contracts/${contract.id}`);
  const { id } = await lastItem();
  const both = await Promise.all([staff, administrator].map((person) => person.post(`/trash/${id}/restore`)));
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
  await staff.delete(`/contracts/${contract.id}`);
  const again = await lastItem();
  expect((await staff.delete(`/trash/${again.id}`)).status).toBe(403);
  expect((await administrator.delete(`/trash/${again.id}`)).status).toBe(204);
  expect((await administrator.delete(`/trash/${again.id}`)).status).toBe(404);
  const area = created(await administrator.post('/areas', { code: 'z', name: 'Zone', position: 9, epciCodes: [] }));
  await administrator.delete(`/areas/${area.id}`);
  const [item] = (await administrator.get('/trash?recordType=areas')).body.data;
  expect((await staff.get('/trash?recordType=areas')).status).toBe(403);
  expect((await staff.get('/trash?q=zone')).body.total).toBe(0);
  expect((await staff.post(`/trash/${item.id}/restore`)).status).toBe(403);
  expect((await administrator.post(`/trash/${item.id}/restore`)).status).toBe(200);
  expect((await staff.get('/trash?recordType=guess')).status).toBe(400);
});
