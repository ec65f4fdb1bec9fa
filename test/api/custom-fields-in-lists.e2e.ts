import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { newCustomField } from '../support/custom-fields.js';
import { signedIn } from '../support/people.js';
import { anOrganization, created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let keys: Record<string, string>;
let ids: number[];
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
  keys = {};
  for (const kind of ['text', 'number', 'money', 'date', 'boolean', 'choice', 'multi_choice', 'link']) {
    keys[kind] = (await newCustomField(administrator, kind)).key;
  }
  const first = {
    text: 'École 100 % "libre"',
    number: '10',
    money: '5',
    date: '2020-06-15',
    boolean: true,
    choice: 'rouge',
    multi_choice: ['rouge', 'vert'],
    link: 'https://exemple.fr/a',
  };
  const second = { text: 'Chorale', number: '9.5', money: '-20', date: '2019-12-31', boolean: false, choice: 'vert' };
  ids = [];
  for (const values of [first, second, {}]) {
    const byKey = Object.entries(values).map(([kind, value]) => [keys[kind], value]);
    ids.push(
      created(await staff.post('/organizations', anOrganization({ customValues: Object.fromEntries(byKey) }))).id,
    );
  }
});
afterAll(() => api.stop());

const asked = (query: object) => staff.get(`/organizations?${new URLSearchParams(query as Record<string, string>)}`);
const found = async (query: object) => {
  const { status, body } = await asked(query);
  return [status, body.data?.map(({ id }: any) => ids.indexOf(id)).filter((place: number) => place >= 0)];
};
const where = (kind: string, is: string, value?: unknown) => ({
  where: JSON.stringify({ field: `customValues.${keys[kind]}`, is, value }),
  perPage: '100',
  sort: 'id',
});

test.each<[string, string, unknown, number[]]>([
  ['text', 'contains', 'ECOLE', [0]],
  ['text', 'contains', '100 %', [0]],
  ['text', 'contains', '0 %%', []],
  ['text', 'contains', '"libre"', [0]],
  ['text', 'starts', 'cho', [1]],
  ['text', 'starts', 'libre', []],
  ['text', 'equals', 'chorale', [1]],
  ['text', 'differs', 'chorale', [0, 2]],
  ['text', 'empty', undefined, [2]],
  ['link', 'contains', 'exemple.fr', [0]],
  ['number', 'more', '9.5', [0]],
  ['number', 'between', ['9', '10.0'], [0, 1]],
  ['money', 'less', '0', [1]],
  ['money', 'equals', '5', [0]],
  ['date', 'before', '2020-01-01', [1]],
  ['date', 'between', ['2020-06-01', '2020-06-15'], [0]],
  ['boolean', 'equals', false, [1]],
  ['choice', 'equals', 'rouge', [0]],
  ['choice', 'differs', 'rouge', [1, 2]],
  ['choice', 'oneOf', ['rouge', 'vert'], [0, 1]],
  ['multi_choice', 'equals', 'vert', [0]],
  ['multi_choice', 'differs', 'vert', [1, 2]],
  ['multi_choice', 'filled', undefined, [0]],
])('holds those whose %s %s %j', async (kind, is, value, places) => {
  expect(await found(where(kind, is, value))).toEqual([200, places]);
});

test.each([
  ['text', [1, 0, 2]],
  ['number', [1, 0, 2]],
  ['money', [1, 0, 2]],
  ['date', [1, 0, 2]],
])('is ordered by a %s, the empty ones last', async (kind, places) => {
  const query = new URLSearchParams({ sort: `customValues.${keys[kind]}` });
  for (const id of ids) query.append('id', String(id));
  const { body } = await staff.get(`/organizations?${query}`);
  expect(body.data.map(({ id }: any) => ids.indexOf(id))).toEqual(places);
});

test.each(['choice', 'boolean'])('has no order by a %s', async (kind) => {
  expect((await asked({ sort: `customValues.${keys[kind]}` })).status).toBe(400);
});

test('is described with the fields, their words and their choices', async () => {
  const { body } = await staff.get('/organizations/fields', { 'accept-language': 'en' });
  expect(body).toContainEqual(
    expect.objectContaining({
      name: `customValues.${keys['choice']}`,
      kind: 'choice',
      choices: [
        { value: 'rouge', label: 'Red' },
        { value: 'vert', label: 'Vert' },
      ],
    }),
  );
});

test.each([
  ['choice', 'equals', 'bleu'],
  ['date', 'before', '2021-02-29'],
  ['number', 'contains', '1'],
])('refuses a %s that %s %j', async (kind, is, value) => {
  const { status, body } = await asked(where(kind, is, value));
  expect([status, Object.keys(body.errors)]).toEqual([400, ['where']]);
});

test('takes no condition on a field that is archived', async () => {
  const { id, key } = await newCustomField(administrator, 'text');
  await administrator.patch(`/custom-fields/${id}`, { version: 1, isArchived: true });
  const condition = JSON.stringify({ field: `customValues.${key}`, is: 'filled' });
  expect((await asked({ where: condition })).status).toBe(400);
});
