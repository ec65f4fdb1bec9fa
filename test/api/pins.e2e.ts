import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  [staff, reader] = [await signedIn(api, 'staff'), await signedIn(api, 'reader')];
});
afterAll(() => api.stop());

const organization = async (name: string) => created(await staff.post('/organizations', anOrganization({ name })));
const labels = async (person: ApiClient) => (await person.get('/pins')).body.map(({ label }: any) => label);
const pin = (person: ApiClient, recordId: number, recordType = 'organizations') =>
  person.post('/pins', { recordType, recordId });

test('each person has pins of her own, the latest first, called as the records are now', async () => {
  const one = await organization('Le Fil');
  const contract = created(
    await staff.post('/contracts', aContract(one.id, { reference: 'C-P', title: 'Hébergement' })),
  );
  expect((await pin(reader, one.id)).status).toBe(200);
  await pin(reader, contract.id, 'contracts');
  expect(await labels(reader)).toEqual(['C-P · Hébergement', 'Le Fil']);
  expect(await labels(staff)).toEqual([]);
  await staff.patch(`/organizations/${one.id}`, { version: 1, name: 'Le Fil rouge' });
  const again = await pin(reader, one.id);
  expect(again.body.map(({ label }: any) => label)).toEqual(['Le Fil rouge', 'C-P · Hébergement']);
  const left = await reader.delete(`/pins?recordType=contracts&recordId=${contract.id}`);
  expect([left.status, left.body]).toEqual([
    200,
    [{ recordType: 'organizations', recordId: one.id, label: 'Le Fil rouge' }],
  ]);
});

test('a record in the trash is pinned again once it is back; of merged ones the kept one is pinned', async () => {
  const [kept, other] = [await organization('Gardée'), await organization('Fondue')];
  await pin(staff, other.id);
  const { trashItemId } = (await staff.delete(`/organizations/${other.id}`)).body;
  expect(await labels(staff)).toEqual([]);
  await staff.post(`/trash/${trashItemId}/restore`);
  expect(await labels(staff)).toEqual(['Fondue']);
  const { version } = (await staff.get(`/organizations/${other.id}`)).body;
  const merge = await staff.post(`/organizations/${kept.id}/merge`, {
    version: 1,
    others: [{ id: other.id, version }],
  });
  expect([merge.status, await labels(staff)]).toEqual([200, ['Gardée']]);
});

test.each<[string, object, number, string]>([
  ['no such record', { recordType: 'organizations', recordId: 999_999 }, 404, 'not_found'],
  ['no such kind', { recordType: 'users', recordId: 1 }, 422, 'invalid_fields'],
  ['nothing', {}, 422, 'invalid_fields'],
])('refused: %s', async (_, body, status, code) => {
  const answer = await staff.post('/pins', body);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test('at most 30 pins', async () => {
  for (let count = 0; count < 30; count++) await pin(reader, (await organization(`Épinglée ${count}`)).id);
  const answer = await pin(reader, (await organization('De trop')).id);
  expect([answer.status, answer.body.code]).toEqual([422, 'too_many_pins']);
  expect(await labels(reader)).not.toContain('De trop');
});
