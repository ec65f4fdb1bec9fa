import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, aContract, anOrganization, aRole, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let press: number;
let elected: number;
let nadia: any;

beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  press = created(await staff.post('/tags', { name: 'Presse', color: 'blue' })).id;
  elected = created(await staff.post('/tags', { name: 'Élue', color: 'red' })).id;
  const tagIds = [press, elected];
  const terril = created(await staff.post('/organizations', anOrganization({ tagIds }))).id;
  created(await staff.post('/contracts', aContract(terril, { tagIds })));
  nadia = created(await staff.post('/contacts', aContact({ tagIds: [elected, press], roles: [aRole(terril)] })));
  created(await staff.post('/contacts', aContact({ lastName: 'Autre', email: null })));
});
afterAll(() => api.stop());

const namesIn = async (query: string) => (await staff.get(`/contacts?${query}`)).body.data.map(({ name }: any) => name);

test('contacts carry tags, and lists find them by them', async () => {
  expect(nadia.tagIds).toEqual([press, elected]);
  expect(await namesIn(`tagId=${press}`)).toEqual(['Nadia Sorbier']);
  expect(await namesIn(`withoutTagId=${press}`)).toEqual(['Nadia Autre']);
  const where = JSON.stringify({ field: 'tags', is: 'has', value: elected });
  expect(await namesIn(`where=${encodeURIComponent(where)}`)).toEqual(['Nadia Sorbier']);
});

test('an unknown one is refused, and one in use is not deleted', async () => {
  const { status, body } = await staff.post('/contacts', aContact({ tagIds: [9999] }));
  expect([status, body.errors]).toEqual([422, { tagIds: 'Étiquette inconnue.' }]);
  const removed = await staff.delete(`/tags/${press}`);
  expect([removed.status, removed.body.message]).toEqual([409, expect.stringContaining('1 contact qui la porte')]);
});

test('a change of tags makes older copies stale and is told', async () => {
  const { body } = await staff.patch(`/contacts/${nadia.id}`, { version: 1, tagIds: [press] });
  expect([body.version, body.tagIds]).toEqual([2, [press]]);
  const [entry] = (await staff.get(`/history?recordType=contacts&recordId=${nadia.id}`)).body.data;
  expect(entry).toMatchObject({ part: 'tags', action: 'delete' });
  nadia = (await staff.patch(`/contacts/${nadia.id}`, { version: 2, tagIds: [press, elected] })).body;
});

test.each(['organizations', 'contracts', 'contacts'])('the file of %s names the tags', async (list) => {
  const { body } = await staff.download(
    `/${list}/export?columns=tags&language=fr&sort=${list === 'contacts' ? 'updatedAt&order=DESC' : 'id'}`,
  );
  expect(body.toString().split('\r\n').slice(0, 2)).toEqual(['\ufeffÉtiquettes', 'Élue, Presse']);
});

test('the file of contacts has their roles of today', async () => {
  const { body } = await staff.download('/contacts/export?columns=lastName,roles&language=fr&q=sorbier');
  expect(body.toString()).toContain('Sorbier;présidente, Les Amis du Terril');
});
