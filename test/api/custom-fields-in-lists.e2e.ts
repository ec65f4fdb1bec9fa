import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { newCustomField } from '../support/custom-fields.js';
import { signedIn } from '../support/people.js';
import { aContact, aContract, anInvoice, anOrganization, aSubscription, created } from '../support/records.js';

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

describe('a bulk change', () => {
  let series = 0;
  /** Organizations of a list of their own, found by `q`, with these values by kind. */
  async function listed(...all: Record<string, unknown>[]) {
    const q = `groupe${String(++series).padStart(2, '0')}`;
    const made: number[] = [];
    for (const values of all) {
      const customValues = Object.fromEntries(Object.entries(values).map(([kind, value]) => [keys[kind], value]));
      made.push(created(await staff.post('/organizations', anOrganization({ name: q, customValues }))).id);
    }
    const give = (customValues: object, other: object = {}) =>
      staff.post(`/organizations/bulk?q=${q}`, { action: 'set', expected: all.length, customValues, ...other });
    const valuesOf = async (kind: string) =>
      (await staff.get(`/organizations?q=${q}&sort=id`)).body.data.map((one: any) => one.customValues[keys[kind]!]);
    return { made, give, valuesOf };
  }

  test('gives all of a list one value, leaves their others, and is undone but for what changed since', async () => {
    const { made, give, valuesOf } = await listed(
      { choice: 'rouge', text: 'un' },
      {},
      { choice: 'rouge', text: 'deux' },
    );
    const { status, body } = await give({ [keys['choice']!]: 'vert' });
    expect([status, body]).toEqual([200, { id: expect.any(Number), done: 3, refused: 0, refusals: [] }]);
    expect([await valuesOf('choice'), await valuesOf('text')]).toEqual([
      ['vert', 'vert', 'vert'],
      ['un', undefined, 'deux'],
    ]);
    const history = await staff.get(`/history?recordType=organizations&recordId=${made[1]}`);
    expect(history.body.data[0]).toMatchObject({
      action: 'bulk',
      changes: [{ field: `customValues.${keys['choice']}`, old: null, new: 'vert' }],
    });
    await staff.patch(`/organizations/${made[0]}`, { version: 2, customValues: { [keys['choice']!]: null } });
    await staff.patch(`/organizations/${made[2]}`, { version: 2, customValues: { [keys['text']!]: 'trois' } });
    expect((await staff.post(`/bulk/${body.id}/undo`)).body).toEqual({ undone: 2, left: 1, refusals: [] });
    expect([await valuesOf('choice'), await valuesOf('text')]).toEqual([
      [undefined, undefined, 'rouge'],
      ['un', undefined, 'trois'],
    ]);
  });

  test('empties a field, beside an ordinary one, as its dry run says', async () => {
    const { give, valuesOf } = await listed({ multi_choice: ['rouge', 'vert'] }, { multi_choice: ['vert'] });
    const wish = { [keys['multi_choice']!]: null };
    expect((await give(wish, { dryRun: true })).body).toMatchObject({ id: null, done: 2 });
    expect(await valuesOf('multi_choice')).toEqual([['rouge', 'vert'], ['vert']]);
    const { body } = await give(wish, { kind: 'company' });
    expect(await valuesOf('multi_choice')).toEqual([undefined, undefined]);
    expect((await staff.post(`/bulk/${body.id}/undo`)).body).toMatchObject({ undone: 2, left: 0 });
    expect(await valuesOf('multi_choice')).toEqual([['rouge', 'vert'], ['vert']]);
  });

  test.each<[string, unknown]>([
    ['number', '12,5'],
    ['date', '2021-02-29'],
    ['choice', 'bleu'],
    ['link', 'javascript:alert(1)'],
  ])('refuses a %s that is %j beside its field, and changes none', async (kind, value) => {
    const { give, valuesOf } = await listed({}, {});
    const { status, body } = await give({ [keys[kind]!]: value }, { kind: 'company' });
    expect([status, body.errors]).toEqual([422, { [`customValues.${keys[kind]}`]: expect.any(String) }]);
    expect(await valuesOf(kind)).toEqual([undefined, undefined]);
  });

  test('refuses a field that there is not, an archived choice, to empty a required field, and nothing at all', async () => {
    const { give } = await listed({});
    expect((await give({ inconnu: 'x' })).body.errors).toEqual({ 'customValues.inconnu': 'Ce champ n’existe pas.' });
    expect((await give({})).body.code).toBe('nothing_to_set');
    const field = await newCustomField(administrator, 'choice');
    const choices = [field.choices[0], { ...field.choices[1], isArchived: true }];
    const changes = { version: field.version, choices, isRequired: true };
    expect((await administrator.patch(`/custom-fields/${field.id}`, changes)).status).toBe(200);
    const at = `customValues.${field.key}`;
    expect((await give({ [field.key]: 'vert' })).body.errors).toEqual({ [at]: 'Ce choix est archivé.' });
    expect((await give({ [field.key]: null })).body.errors).toEqual({ [at]: 'À remplir.' });
    const given = (await give({ [field.key]: 'rouge' })).body;
    // It had none before: there is no other way back.
    expect((await staff.post(`/bulk/${given.id}/undo`)).body).toMatchObject({ undone: 1, left: 0 });
    const reader = await signedIn(api, 'reader');
    const refused = await reader.post('/organizations/bulk', { action: 'set', expected: 1, customValues: {} });
    expect(refused.status).toBe(403);
    await administrator.delete(`/custom-fields/${field.id}`);
  });

  test('gives no value back to a field that became another since', async () => {
    const { id, key, version } = await newCustomField(administrator, 'text');
    const owner = created(await staff.post('/organizations', anOrganization({ customValues: { [key]: 'un mot' } })));
    const wish = { action: 'set', expected: 1, customValues: { [key]: null } };
    const { body } = await staff.post(`/organizations/bulk?id=${owner.id}`, wish);
    expect((await administrator.patch(`/custom-fields/${id}`, { version, kind: 'number' })).status).toBe(200);
    expect((await staff.post(`/bulk/${body.id}/undo`)).body).toMatchObject({ undone: 0, left: 1 });
    expect((await staff.get(`/organizations/${owner.id}`)).body.customValues).toEqual({});
  });

  test('is for every list of records with fields of their own', async () => {
    const owner = created(await staff.post('/organizations', anOrganization()));
    const contract = created(await staff.post('/contracts', aContract(owner.id, { reference: 'CF-9' })));
    const records: [string, number][] = [
      ['contacts', created(await staff.post('/contacts', aContact())).id],
      ['contracts', contract.id],
      ['subscriptions', created(await staff.post('/subscriptions', aSubscription(contract.id))).id],
      ['invoices', created(await staff.post('/invoices', anInvoice(owner.id, { number: 'CF-9' }))).id],
    ];
    for (const [recordType, id] of records) {
      const { key } = await newCustomField(administrator, 'money', { recordType });
      const value = async () => (await staff.get(`/${recordType}/${id}`)).body.customValues[key];
      const wish = { action: 'set', expected: 1, customValues: { [key]: '1234.5' } };
      const { body } = await staff.post(`/${recordType}/bulk?id=${id}`, wish);
      expect([recordType, body.done, await value()]).toEqual([recordType, 1, '1234.50']);
      expect((await staff.post(`/bulk/${body.id}/undo`)).body).toMatchObject({ undone: 1 });
      expect(await value()).toBeUndefined();
    }
  });
});
