import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import {
  aContact,
  aContract,
  anInvoice,
  anActivity,
  anOpportunity,
  anOrganization,
  aSubscription,
  created,
  stagesOf,
} from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let staff: ApiClient;
let records: Record<string, number>;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  const add = async (path: string, body: object) => created(await staff.post(`/${path}`, body)).id as number;
  const organizations = await add('organizations', anOrganization());
  const contracts = await add('contracts', aContract(organizations));
  records = {
    organizations,
    contracts,
    contacts: await add('contacts', aContact()),
    subscriptions: await add('subscriptions', aSubscription(contracts)),
    invoices: await add('invoices', anInvoice(organizations)),
    opportunities: await add('opportunities', anOpportunity(organizations, (await stagesOf(staff))['Piste'] as number)),
    activities: await add('activities', anActivity({ organizationId: organizations })),
  };
});
afterAll(() => api.stop());

const PDF = '%PDF-1.7\n';
const sent = async (name: string, purpose = 'attachment', content = PDF) =>
  created(await staff.upload(`/files?${new URLSearchParams({ name, purpose })}`, content)).id as number;
const attach = async (recordType: string, recordId: number, name = 'Statuts.pdf') =>
  created(await staff.post('/attachments', { recordType, recordId, fileId: await sent(name) }));
const namesOf = async (recordType: string, recordId: number) =>
  (await staff.get(`/attachments?recordType=${recordType}&recordId=${recordId}`)).body.data.map(
    ({ name }: any) => name,
  );
const anotherOrganization = async () =>
  created(await staff.post('/organizations', anOrganization({ name: 'Le Cadran' }))).id;
const trashed = async (label: string) => {
  const { body } = await staff.get('/trash');
  return body.data.find((item: any) => item.label === label);
};

test.each(['organizations', 'contacts', 'contracts', 'subscriptions', 'invoices', 'opportunities', 'activities'])(
  'a file is attached to one of the %s, and told in its history',
  async (recordType) => {
    const recordId = records[recordType]!;
    const attachment = await attach(recordType, recordId);
    expect(attachment).toMatchObject({ recordType, recordId, name: 'Statuts.pdf', size: 9, userName: 'staff' });
    const renamed = await staff.patch(`/attachments/${attachment.id}`, { version: 1, name: 'Statuts signés' });
    expect(renamed.body).toMatchObject({ name: 'Statuts signés.pdf', version: 2 });
    await staff.delete(`/attachments/${attachment.id}`);
    const { body } = await staff.get(`/history?recordType=${recordType}&recordId=${recordId}`);
    const told = body.data.filter(({ part }: any) => part === 'attachments');
    expect(told.map(({ action, label }: any) => [action, label])).toEqual([
      ['delete', 'Statuts signés.pdf'],
      ['update', 'Statuts signés.pdf'],
      ['create', 'Statuts.pdf'],
    ]);
  },
);

test('a file of a contract may be a document of one of its amendments, and goes and comes back with it', async () => {
  const amendments = [{ number: 3, title: 'Deux sites', effectiveOn: '2020-03-01' }];
  const fields = aContract(records.organizations!, { reference: 'C-amended', amendments });
  const { id: recordId } = created(await staff.post('/contracts', fields));
  const document = async (of: object) => ({
    fileId: await sent('Avenant.pdf'),
    recordType: 'contracts',
    recordId,
    ...of,
  });
  const made = created(await staff.post('/attachments', await document({ amendmentNumber: 3 })));
  expect(made).toMatchObject({ name: 'Avenant.pdf', amendmentNumber: 3 });
  for (const wrong of [
    { amendmentNumber: 4 },
    { amendmentNumber: 3, recordType: 'contacts', recordId: records.contacts },
  ]) {
    const { status, body } = await staff.post('/attachments', await document(wrong));
    expect([status, body.errors]).toEqual([422, { amendmentNumber: 'Ce contrat n’a pas d’avenant de ce numéro.' }]);
  }
  const { body } = await staff.delete(`/contracts/${recordId}`);
  expect((await staff.post(`/trash/${body.trashItemId}/restore`)).status).toBe(200);
  expect((await staff.get(`/attachments/${made.id}`)).body).toMatchObject({ recordId, amendmentNumber: 3 });
});

test('a file is saved, never shown', async () => {
  const { id } = await attach('contacts', records.contacts!, 'Reçu “fiscal” 2020 – été (1).pdf');
  const { status, body, headers } = await staff.download(`/attachments/${id}/content`);
  expect([status, body.toString()]).toEqual([200, PDF]);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '9',
    'content-disposition': `attachment; filename="Recu fiscal 2020  ete (1).pdf"; filename*=UTF-8''Re%C3%A7u%20%E2%80%9Cfiscal%E2%80%9D%202020%20%E2%80%93%20%C3%A9t%C3%A9%20%281%29.pdf`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
});

test('a file removed is kept in the trash, and comes back', async () => {
  const organization = await anotherOrganization();
  const { id } = await attach('organizations', organization, 'Convention.pdf');
  expect((await staff.delete(`/attachments/${id}`)).status).toBe(200);
  expect((await staff.download(`/attachments/${id}/content`)).status).toBe(404);
  expect(await namesOf('organizations', organization)).toEqual([]);
  const item = await trashed('Convention.pdf');
  const restored = await staff.post(`/trash/${item.id}/restore`);
  expect(restored.body).toEqual({ recordType: 'attachments', recordId: id, left: [] });
  expect((await staff.download(`/attachments/${id}/content`)).body.toString()).toBe(PDF);
});

test('a record takes its files to the trash and back, and a file alone does not come back without it', async () => {
  const organization = await anotherOrganization();
  const { id } = await attach('organizations', organization, 'Bail.pdf');
  const { id: alone } = await attach('organizations', organization, 'Ancien bail.pdf');
  await staff.delete(`/attachments/${alone}`);
  expect((await staff.delete(`/organizations/${organization}`)).status).toBe(200);
  expect((await staff.get(`/attachments/${id}`)).status).toBe(404);
  const item = await trashed('Ancien bail.pdf');
  const refused = await staff.post(`/trash/${item.id}/restore`);
  expect([refused.status, refused.body.message]).toEqual([
    409,
    'La fiche à laquelle ce fichier est joint n’existe plus : restaurez-la d’abord.',
  ]);
  await staff.post(`/trash/${(await trashed('Le Cadran')).id}/restore`);
  expect(await namesOf('organizations', organization)).toEqual(['Bail.pdf']);
  expect((await staff.download(`/attachments/${id}/content`)).body.toString()).toBe(PDF);
});

test('what is unknown, or was sent for something else, is not attached', async () => {
  const fileId = await sent('a.pdf');
  const post = (fields: object) =>
    staff.post('/attachments', { recordType: 'contacts', recordId: records.contacts, fileId, ...fields });
  expect((await post({ recordId: 999_999 })).body.errors).toEqual({ recordId: 'Fiche inconnue.' });
  expect((await post({ fileId: 999_999 })).body.errors).toEqual({ fileId: 'Fichier inconnu.' });
  const table = await sent('a.csv', 'import', 'a;b');
  expect(await post({ fileId: table })).toMatchObject({
    status: 422,
    body: { errors: { fileId: 'Fichier inconnu.' } },
  });
  expect((await post({ recordType: 'users' })).status).toBe(422);
});

test('a name keeps its ending, and a stale version is refused', async () => {
  const { id } = await attach('contacts', records.contacts!, 'a.pdf');
  const rename = (version: number, name: string) => staff.patch(`/attachments/${id}`, { version, name });
  expect((await rename(1, '../virus.exe')).body.name).toBe('virus.exe.pdf');
  expect(await rename(1, 'b')).toMatchObject({ status: 409, body: { code: 'stale_version', current: { version: 2 } } });
  expect((await rename(2, ' ')).body.errors).toHaveProperty('name');
});

test('bytes that are lost are a clear refusal', async () => {
  const { id } = await attach('contacts', records.contacts!, 'perdu.pdf');
  await sql(api.databaseUrl, `update stored_files set key = gen_random_uuid() where name = 'perdu.pdf'`);
  expect(await staff.get(`/attachments/${id}/content`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test('a reader saves files, and attaches none', async () => {
  const { id } = await attach('contacts', records.contacts!);
  const reader = await signedIn(api, 'reader');
  expect((await reader.download(`/attachments/${id}/content`)).status).toBe(200);
  expect((await reader.patch(`/attachments/${id}`, { version: 1, name: 'x' })).status).toBe(403);
  expect((await reader.delete(`/attachments/${id}`)).status).toBe(403);
});
