import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const tag = async (name: string, color = 'blue') => created(await staff.post('/tags', { name, color }));

test('a tag is created, renamed and deleted', async () => {
  const { id } = await tag('Culture');
  const { body } = await staff.patch(`/tags/${id}`, { version: 1, color: 'green' });
  expect(body).toMatchObject({ name: 'Culture', color: 'green', version: 2 });
  expect((await staff.delete(`/tags/${id}`)).status).toBe(200);
});

test('two tags do not differ by case and accents alone', async () => {
  await tag('Éducation');
  const { status, body } = await staff.post('/tags', { name: 'education', color: 'red' });
  expect([status, body.errors]).toEqual([409, { name: 'Cette étiquette existe déjà.' }]);
});

test.each([
  ['name', { name: ' ', color: 'blue' }],
  ['name', { name: 'x'.repeat(41), color: 'blue' }],
  ['color', { name: 'Rose', color: '#ff00ff' }],
])('a bad %s is 422 (%j)', async (field, fields) => {
  const { status, body } = await staff.post('/tags', fields);
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('a reader reads tags and makes none', async () => {
  const reader = await signedIn(api, 'reader');
  expect((await reader.get('/tags')).status).toBe(200);
  expect((await reader.post('/tags', { name: 'Interdite', color: 'blue' })).status).toBe(403);
});

describe.each([
  ['organizations', 'structure', async () => anOrganization()],
  ['contracts', 'contrat', async () => contractOfSomebody()],
])('on %s', (list, french, fields) => {
  test('tags are put on, taken off, listed and filtered by', async () => {
    const [one, other] = [await tag(`${list} 1`), await tag(`${list} 2`)];
    const record = created(await staff.post(`/${list}`, { ...(await fields()), tagIds: [other.id, one.id, one.id] }));
    expect(record.tagIds).toEqual([one.id, other.id]);

    const found = async (query: string) => (await staff.get(`/${list}?${query}`)).body.data.map(({ id }: any) => id);
    expect(await found(`tagId=${one.id}`)).toEqual([record.id]);
    expect(await found(`withoutTagId=${one.id}`)).not.toContain(record.id);

    const changed = await staff.patch(`/${list}/${record.id}`, { version: record.version, tagIds: [other.id] });
    expect(changed.body).toMatchObject({ tagIds: [other.id], version: record.version + 1 });
    expect(await found(`tagId=${one.id}`)).toEqual([]);
    const [listed] = (await staff.get(`/${list}?id=${record.id}`)).body.data;
    expect(listed.tagIds).toEqual([other.id]);

    const untouched = await staff.patch(`/${list}/${record.id}`, {
      version: changed.body.version,
      externalReference: list,
    });
    expect(untouched.body.tagIds).toEqual([other.id]);
  });

  test('an unknown tag is refused, and nothing is kept', async () => {
    const sent = { ...(await fields()), tagIds: [999_999] };
    const before = (await staff.get(`/${list}`)).body.total;
    const { status, body } = await staff.post(`/${list}`, sent);
    expect([status, body.errors]).toEqual([422, { tagIds: 'Étiquette inconnue.' }]);
    expect((await staff.get(`/${list}`)).body.total).toBe(before);
  });

  test('a tag in use is not deleted', async () => {
    const { id } = await tag(`${list} used`);
    created(await staff.post(`/${list}`, { ...(await fields()), tagIds: [id] }));
    const { status, body } = await staff.delete(`/tags/${id}`);
    expect([status, body.message]).toEqual([409, `Cette étiquette a 1 ${french} qui la porte.`]);
  });
});

let contracts = 0;
async function contractOfSomebody() {
  const { id } = created(await staff.post('/organizations', anOrganization()));
  return aContract(id, { reference: `TAG-${contracts++}` });
}
