import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, aContract, anOrganization, created } from '../support/records.js';

let api: TestApi;
let admin: ApiClient;
let staff: ApiClient;
let kept: any;
let merged: any;

beforeAll(async () => {
  api = await startApi({ sample: false });
  admin = await signedIn(api, 'administrator');
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());
beforeEach(async () => {
  kept = created(await staff.post('/organizations', anOrganization({ name: 'Les Amis', siren: '303265045' })));
  merged = created(
    await staff.post('/organizations', anOrganization({ name: 'Amis du Terril', phone: '03 21 00 11 22' })),
  );
});

const english = { 'accept-language': 'en' };
const bodyOf = (fields: object = {}) => ({
  version: kept.version,
  others: [{ id: merged.id, version: merged.version }],
  ...fields,
});
const send = (fields: object = {}, headers = english) =>
  staff.post(`/organizations/${kept.id}/merge`, bodyOf(fields), headers);

test('a merge is tried, done, told by the history of both, and taken back from the trash', async () => {
  const contract = created(await staff.post('/contracts', aContract(merged.id, { reference: `C-${merged.id}` })));
  ({ body: merged } = await staff.get(`/organizations/${merged.id}`));
  const choices = [{ field: 'name', id: merged.id }];
  const tried = await send({ choices, dryRun: true });
  expect([tried.status, tried.body]).toEqual([
    200,
    {
      dryRun: true,
      recordType: 'organizations',
      recordId: kept.id,
      record: expect.objectContaining({
        name: 'Amis du Terril',
        siren: '303265045',
        phone: '03 21 00 11 22',
        status: 'user',
      }),
      moved: [{ table: 'contracts', count: 1, text: '1 contract' }],
      notes: [expect.stringContaining('dated places')],
      trashItemId: null,
    },
  ]);
  expect((await staff.get(`/organizations/${merged.id}`)).status).toBe(200);

  const { body } = await send({ choices });
  expect(body).toMatchObject({ dryRun: false, record: { name: 'Amis du Terril' } });
  expect((await staff.get(`/contracts/${contract.id}`)).body).toMatchObject({ organizationId: kept.id, version: 2 });
  const gone = await staff.get(`/organizations/${merged.id}`);
  expect([gone.status, gone.body]).toEqual([
    404,
    { code: 'merged', message: expect.stringContaining(`n° ${kept.id}`), mergedInto: kept.id },
  ]);
  expect((await staff.patch(`/organizations/${merged.id}`, { version: 1, name: 'X' })).body.mergedInto).toBe(kept.id);
  for (const id of [kept.id, merged.id]) {
    const { body: history } = await staff.get(`/history?recordType=organizations&recordId=${id}&action=merge`);
    expect(history.data[0]).toMatchObject({ userName: 'staff', label: 'Fusion de Amis du Terril dans Les Amis' });
  }

  const { body: trash } = await staff.get('/trash?perPage=1');
  expect(trash.data[0]).toMatchObject({ id: body.trashItemId, isMerge: true, recordId: kept.id });
  const restored = await staff.post(`/trash/${body.trashItemId}/restore`);
  expect([restored.status, restored.body]).toEqual([200, { recordType: 'organizations', recordId: kept.id, left: [] }]);
  expect((await staff.get(`/organizations/${kept.id}`)).body).toMatchObject({ name: 'Les Amis', phone: null });
  expect((await staff.get(`/organizations/${merged.id}`)).body).toMatchObject({
    name: 'Amis du Terril',
    status: 'user',
  });
  expect((await staff.post(`/trash/${body.trashItemId}/restore`)).status).toBe(404);
});

test('stale versions are refused with the record of now, and nothing is half merged', async () => {
  await staff.patch(`/organizations/${merged.id}`, { version: merged.version, name: 'Autre' });
  const { status, body } = await send();
  expect([status, body.code, body.current.name]).toEqual([409, 'stale_version', 'Autre']);
  expect((await staff.get(`/organizations/${kept.id}`)).body.phone).toBeNull();
});

test.each<[string, () => object, number, object]>([
  [
    'an unknown field',
    () => ({ choices: [{ field: 'status', id: kept.id }] }),
    422,
    { 'choices.0.field': 'This field is not one to choose.' },
  ],
  [
    'a record that is not merged',
    () => ({ choices: [{ field: 'name', id: 999_999 }] }),
    422,
    { 'choices.0.id': expect.any(String) },
  ],
  [
    'itself',
    () => ({ others: [{ id: kept.id, version: 1 }] }),
    422,
    { others: 'A record does not merge with itself.' },
  ],
  ['nothing', () => ({ others: [] }), 422, { others: 'From 1 to 20 lines.' }],
  ['an unknown key', () => ({ name: 'X' }), 400, { name: 'Unknown key.' }],
])('%s is refused', async (_, fields, expected, errors) => {
  const { status, body } = await send(fields());
  expect([status, body.errors]).toEqual([expected, errors]);
});

test('identifiers that contradict each other are refused, naming the one at fault', async () => {
  const other = created(await staff.post('/organizations', anOrganization({ siret: '732 829 320 00074' })));
  const others = [{ id: other.id, version: other.version }];
  const tried = await send({
    others,
    choices: [
      { field: 'siret', id: other.id },
      { field: 'siren', id: kept.id },
    ],
    dryRun: true,
  });
  expect([tried.status, Object.keys(tried.body.errors)]).toEqual([422, ['siret']]);
});

test('an unknown record is 404, a reader is refused', async () => {
  expect((await send({ others: [{ id: 999_999, version: 1 }] })).status).toBe(404);
  expect((await staff.post('/organizations/999999/merge', bodyOf())).status).toBe(404);
  const reader = await signedIn(api, 'reader');
  expect((await reader.post(`/organizations/${kept.id}/merge`, bodyOf())).status).toBe(403);
  expect((await reader.post('/contacts/1/merge', bodyOf())).status).toBe(403);
});

test('contacts merge and part again', async () => {
  const one = created(await staff.post('/contacts', aContact()));
  const other = created(await staff.post('/contacts', aContact({ email: 'n.sorbier@example.org' })));
  const body = { version: one.version, others: [{ id: other.id, version: other.version }] };
  const done = await staff.post(`/contacts/${one.id}/merge`, body);
  expect(done.body.record.contactPoints).toMatchObject([{ kind: 'email', value: 'n.sorbier@example.org' }]);
  expect((await staff.get(`/contacts/${other.id}`)).body).toMatchObject({ code: 'merged', mergedInto: one.id });
  expect((await staff.post(`/trash/${done.body.trashItemId}/restore`)).status).toBe(200);
  expect((await staff.get(`/contacts/${one.id}`)).body.contactPoints).toEqual([]);
  expect((await staff.get(`/contacts/${other.id}`)).body.email).toBe('n.sorbier@example.org');
});

test('each custom field is taken from the record chosen for it, tried first', async () => {
  const labels = ['Sous-préfecture', 'Projet', 'Réseau'];
  for (const labelFr of labels) {
    await admin.post('/custom-fields', { recordType: 'contacts', labelFr, kind: 'text' });
  }
  const contact = async (customValues: object) =>
    created(await staff.post('/contacts', { ...aContact(), customValues }));
  const one = await contact({ projet: 'GvoT', reseau: 'Foyers', sous_prefecture: 'Lens' });
  const other = await contact({ projet: 'Danse !', sous_prefecture: 'Douai' });
  const body = (field: string) => ({
    version: one.version,
    others: [{ id: other.id, version: other.version }],
    choices: ['projet', field].map((key) => ({ field: `customValues.${key}`, id: other.id })),
  });
  const chosen = { projet: 'Danse !', sous_prefecture: 'Lens' };
  const refused = await staff.post(`/contacts/${one.id}/merge`, body('inconnu'), english);
  expect([refused.status, refused.body.errors]).toEqual([
    422,
    { 'choices.1.field': 'This field is not one to choose.' },
  ]);
  const tried = await staff.post(`/contacts/${one.id}/merge`, { ...body('reseau'), dryRun: true });
  expect(tried.body.record.customValues).toEqual(chosen);
  expect((await staff.get(`/contacts/${one.id}`)).body.customValues.projet).toBe('GvoT');
  const done = await staff.post(`/contacts/${one.id}/merge`, body('reseau'));
  expect(done.body.record.customValues).toEqual(chosen);
  await staff.post(`/trash/${done.body.trashItemId}/restore`);
  expect((await staff.get(`/contacts/${one.id}`)).body.customValues).toEqual(one.customValues);
});

test('a required custom field that one of them fills is not emptied, tried or done; one that none fills stays so', async () => {
  const newField = async (labelFr: string) =>
    created(await admin.post('/custom-fields', { recordType: 'contacts', labelFr, labelEn: 'Badge', kind: 'text' }));
  const fields = [await newField('Jeton'), await newField('Étage')];
  const one = created(await staff.post('/contacts', aContact()));
  const other = created(await staff.post('/contacts', aContact({ customValues: { jeton: 'B-12' } })));
  for (const { id, version } of fields) await admin.patch(`/custom-fields/${id}`, { version, isRequired: true });
  const merge = (from: number, dryRun: boolean, reader = {}) => {
    const choices = [{ field: 'customValues.jeton', id: from }];
    const others = [{ id: other.id, version: other.version }];
    return staff.post(`/contacts/${one.id}/merge`, { version: one.version, others, choices, dryRun }, reader);
  };
  for (const dryRun of [true, false]) {
    const { status, body } = await merge(one.id, dryRun);
    expect([status, body.code, body.errors]).toEqual([
      422,
      'required_field_emptied',
      { 'customValues.jeton': '« Jeton » est obligatoire : gardez l’une de ses valeurs.' },
    ]);
  }
  expect((await merge(one.id, true, english)).body.message).toBe('“Badge” is required: keep one of its values.');
  expect((await staff.get(`/contacts/${other.id}`)).status).toBe(200);
  expect((await merge(other.id, false)).body.record.customValues).toEqual({ jeton: 'B-12' });
  for (const { id, version } of fields) {
    await admin.patch(`/custom-fields/${id}`, { version: version + 1, isRequired: false });
  }
});

test('of two who merge the same records at once, one does', async () => {
  const answers = await Promise.all([send(), send()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});
