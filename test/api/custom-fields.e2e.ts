import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { GREEN, newCustomField, RED } from '../support/custom-fields.js';
import { signedIn } from '../support/people.js';
import { aContact, aContract, anInvoice, anOrganization, aSubscription, created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const field = (kind: string, other: object = {}) => newCustomField(administrator, kind, other);
const organization = async (customValues: object) =>
  created(await staff.post('/organizations', anOrganization({ customValues })));
const refusal = async (customValues: object) => {
  const { status, body } = await staff.post('/organizations', anOrganization({ customValues }));
  return [status, body.errors];
};

describe('a field', () => {
  test('is made with a key from its label, and its choices with their codes', async () => {
    const { id } = await field('choice', { labelFr: 'Secteur d’activité', helpFr: 'Le principal', groupFr: 'Projet' });
    const { body } = await staff.get(`/custom-fields/${id}`);
    expect(body).toMatchObject({
      key: 'secteur_d_activite',
      kind: 'choice',
      isRequired: false,
      defaultValue: null,
      groupFr: 'Projet',
      choices: [
        { code: 'rouge', labelFr: 'Rouge', labelEn: 'Red', color: 'red', isArchived: false },
        { code: 'vert', labelFr: 'Vert', labelEn: null, color: null, isArchived: false },
      ],
    });
  });

  test('comes last, unless it is told where', async () => {
    const [first, last] = [await field('text', { position: 1 }), await field('text')];
    const { data } = (await staff.get('/custom-fields?recordType=organizations&sort=position')).body;
    expect([data.at(0).id, data.at(-1).id]).toEqual([first.id, last.id]);
  });

  test('keeps its key when it is renamed, and gives it to no other, deleted or not', async () => {
    const { id, key, version } = await field('text', { labelFr: 'Réseau' });
    const renamed = await administrator.patch(`/custom-fields/${id}`, { version, labelFr: 'Fédération' });
    expect(renamed.body).toMatchObject({ key, labelFr: 'Fédération' });
    expect((await field('text', { labelFr: 'Réseau' })).key).toBe('reseau_2');
    expect((await administrator.delete(`/custom-fields/${id}`)).status).toBe(200);
    expect((await field('number', { labelFr: 'Réseau' })).key).toBe('reseau_3');
  });

  test.each([
    ['labelFr', { labelFr: ' ' }],
    ['kind', { kind: 'formula' }],
    ['recordType', { recordType: 'users' }],
    ['choices', { kind: 'choice', choices: [] }],
    ['choices', { kind: 'choice', choices: [{ ...RED, isArchived: true }] }],
    ['choices', { kind: 'text', choices: [RED] }],
    ['choices.1.labelFr', { kind: 'choice', choices: [RED, { labelFr: 'ROUGE' }] }],
    ['choices.0.color', { kind: 'choice', choices: [{ ...RED, color: '#f00' }] }],
    ['defaultValue', { kind: 'date', defaultValue: '2021-02-29' }],
    ['defaultValue', { kind: 'choice', choices: [RED], defaultValue: 'vert' }],
  ])('is refused for its %s (%j)', async (at, other) => {
    const sent = { recordType: 'organizations', labelFr: 'Refusé', kind: 'text', ...other };
    const { status, body } = await administrator.post('/custom-fields', sent);
    expect([status, Object.keys(body.errors)]).toEqual([422, [at]]);
  });

  test('changes its kind only while no record has a value', async () => {
    const { id, key, version } = await field('text');
    const { id: filled } = await organization({ [key]: 'un mot' });
    const refused = await administrator.patch(`/custom-fields/${id}`, { version, kind: 'number' });
    expect([refused.status, refused.body.errors]).toEqual([
      409,
      { kind: 'Ce champ est rempli sur 1 structure : archivez-le, ou videz-le d’abord.' },
    ]);
    await staff.patch(`/organizations/${filled}`, { version: 1, customValues: { [key]: null } });
    const changed = await administrator.patch(`/custom-fields/${id}`, { version, kind: 'number' });
    expect(changed.body).toMatchObject({ kind: 'number', key });
    expect(await refusal({ [key]: 'un mot' })).toEqual([422, { [`customValues.${key}`]: expect.any(String) }]);
  });

  test('leaves out a choice only while no record has it, and archives it then', async () => {
    const { id, key, version, choices } = await field('multi_choice');
    const { id: filled } = await organization({ [key]: ['rouge'] });
    const refused = await administrator.patch(`/custom-fields/${id}`, { version, choices: [choices[1]] });
    expect([refused.status, refused.body.errors]).toEqual([
      409,
      { choices: '« Rouge » est choisi sur 1 structure : archivez ce choix plutôt.' },
    ]);
    const archived = { ...choices[0], isArchived: true };
    const changed = await administrator.patch(`/custom-fields/${id}`, {
      version,
      choices: [choices[1], archived, { labelFr: 'Bleu' }],
    });
    expect(changed.body.choices.map(({ code }: any) => code)).toEqual(['vert', 'rouge', 'bleu']);
    expect(await refusal({ [key]: ['rouge'] })).toEqual([422, { [`customValues.${key}`]: 'Ce choix est archivé.' }]);
    const kept = await staff.patch(`/organizations/${filled}`, {
      version: 1,
      customValues: { [key]: ['rouge', 'bleu'] },
    });
    expect(kept.body.customValues).toEqual({ [key]: ['rouge', 'bleu'] });
  });

  test('gives the code of a choice that is gone to no other', async () => {
    const { id, version } = await field('choice');
    const { body } = await administrator.patch(`/custom-fields/${id}`, { version, choices: [GREEN] });
    const again = await administrator.patch(`/custom-fields/${id}`, {
      version: body.version,
      choices: [...body.choices, { labelFr: 'Rouge' }],
    });
    expect(again.body.choices.map(({ code }: any) => code)).toEqual(['vert_2', 'rouge_2']);
  });

  test('is archived, not deleted, while records have values; then it takes none', async () => {
    const { id, key, version } = await field('text');
    await organization({ [key]: 'gardé' });
    const refused = await administrator.delete(`/custom-fields/${id}`);
    expect([refused.status, refused.body.message]).toEqual([409, expect.stringMatching(/rempli sur 1 structure/)]);
    await administrator.patch(`/custom-fields/${id}`, { version, isArchived: true });
    expect(await refusal({ [key]: 'encore' })).toEqual([422, { [`customValues.${key}`]: 'Ce champ est archivé.' }]);
  });

  test('comes back from the trash with its choices', async () => {
    const { id, key } = await field('choice');
    await administrator.delete(`/custom-fields/${id}`);
    const [item] = (await administrator.get('/trash?recordType=custom-fields')).body.data;
    expect((await administrator.post(`/trash/${item.id}/restore`)).status).toBe(200);
    expect(await organization({ [key]: 'rouge' })).toMatchObject({ customValues: { [key]: 'rouge' } });
  });

  test('is seen by all who read records, and made by administrators alone', async () => {
    const { id } = await field('text');
    expect((await staff.get(`/custom-fields/${id}`)).status).toBe(200);
    expect((await staff.post('/custom-fields', { recordType: 'contacts', labelFr: 'X', kind: 'text' })).status).toBe(
      403,
    );
    expect((await staff.get('/trash?recordType=custom-fields')).status).toBe(403);
  });
});

describe('a value', () => {
  test.each([
    ['text', ' deux mots ', 'deux mots'],
    ['number', '1234567890.123456', '1234567890.123456'],
    ['money', '12.5', '12.50'],
    ['date', '2024-02-29', '2024-02-29'],
    ['boolean', false, false],
    ['choice', 'vert', 'vert'],
    ['multi_choice', ['vert', 'rouge'], ['rouge', 'vert']],
    ['link', 'https://exemple.fr/', 'https://exemple.fr/'],
  ])('%s %j comes back as %j', async (kind, sent, stored) => {
    const { key } = await field(kind);
    const { id } = await organization({ [key]: sent });
    expect((await staff.get(`/organizations/${id}`)).body.customValues).toEqual({ [key]: stored });
  });

  test.each([
    ['text', 12],
    ['number', '12,5'],
    ['money', '1.005'],
    ['date', '2021-02-29'],
    ['boolean', 'oui'],
    ['choice', 'bleu'],
    ['multi_choice', ['bleu']],
    ['link', 'javascript:alert(1)'],
  ])('%s %j is refused beside its field, and nothing is kept', async (kind, sent) => {
    const { key } = await field(kind);
    const before = (await staff.get('/organizations')).body.total;
    expect(await refusal({ [key]: sent })).toEqual([422, { [`customValues.${key}`]: expect.any(String) }]);
    expect((await staff.get('/organizations')).body.total).toBe(before);
  });

  test('of a field that does not exist is refused by its key', async () => {
    expect(await refusal({ inconnu: 'x' })).toEqual([422, { 'customValues.inconnu': 'Ce champ n’existe pas.' }]);
    expect(await refusal([])).toEqual([422, { customValues: expect.any(String) }]);
  });

  test('changes alone: what is not sent stays, null empties', async () => {
    const [one, other] = [await field('text'), await field('number')];
    const { id } = await organization({ [one.key]: 'un', [other.key]: '2' });
    const changed = await staff.patch(`/organizations/${id}`, { version: 1, customValues: { [other.key]: '3' } });
    expect(changed.body).toMatchObject({ version: 2, customValues: { [one.key]: 'un', [other.key]: '3' } });
    const emptied = await staff.patch(`/organizations/${id}`, { version: 2, customValues: { [one.key]: '' } });
    expect(emptied.body.customValues).toEqual({ [other.key]: '3' });
    const stale = await staff.patch(`/organizations/${id}`, { version: 2, customValues: { [one.key]: 'x' } });
    expect([stale.status, stale.body.current.customValues]).toEqual([409, { [other.key]: '3' }]);
  });

  test('is the default one when nothing is said, and required where it is', async () => {
    const given = await field('choice', { recordType: 'contacts', defaultValue: 'vert' });
    const asked = await field('text', { recordType: 'contacts', isRequired: true });
    const missing = await staff.post('/contacts', aContact());
    expect([missing.status, missing.body.errors]).toEqual([422, { [`customValues.${asked.key}`]: 'À remplir.' }]);
    const contact = created(await staff.post('/contacts', aContact({ customValues: { [asked.key]: 'là' } })));
    expect(contact.customValues).toEqual({ [given.key]: 'vert', [asked.key]: 'là' });
    const emptied = await staff.patch(`/contacts/${contact.id}`, { version: 1, customValues: { [asked.key]: null } });
    expect(emptied.status).toBe(422);
    const untouched = await staff.patch(`/contacts/${contact.id}`, { version: 1, note: 'autre chose' });
    expect(untouched.status).toBe(200);
    await administrator.patch(`/custom-fields/${asked.id}`, { version: 1, isRequired: false });
  });

  test('of a text is found by the search of the list, accents and case aside', async () => {
    const [text, flag] = [await field('text'), await field('boolean')];
    const { id } = await organization({ [text.key]: 'Fédération des Œuvres', [flag.key]: true });
    const found = async (q: string) => (await staff.get(`/organizations?q=${q}`)).body.data.map((one: any) => one.id);
    expect(await found('federation')).toEqual([id]);
    expect(await found(text.key)).toEqual([]);
  });
});

test('every kind of record takes values, and exports them by label', async () => {
  const owner = await organization({});
  const contract = created(await staff.post('/contracts', aContract(owner.id)));
  const records: [string, object][] = [
    ['organizations', anOrganization()],
    ['contacts', aContact()],
    ['contracts', aContract(owner.id, { reference: 'CF-1' })],
    ['subscriptions', aSubscription(contract.id)],
    ['invoices', anInvoice(owner.id)],
  ];
  for (const [list, sent] of records) {
    const { key } = await field('money', { recordType: list, labelFr: `Budget ${list}` });
    const choice = await field('choice', { recordType: list });
    const record = created(
      await staff.post(`/${list}`, { ...sent, customValues: { [key]: '1234.5', [choice.key]: 'rouge' } }),
    );
    expect(record.customValues).toMatchObject({ [key]: '1234.50', [choice.key]: 'rouge' });
    const changed = await staff.patch(`/${list}/${record.id}`, {
      version: record.version,
      customValues: { [key]: '2' },
    });
    expect([list, changed.body.customValues?.[key]]).toEqual([list, '2.00']);
    const [listed] = (await staff.get(`/${list}?id=${record.id}`)).body.data;
    expect(listed.customValues[key]).toBe('2.00');
    if (list === 'contacts') continue;
    const columns = `customValues.${key},customValues.${choice.key}`;
    const { body } = await staff.download(`/${list}/export?id=${record.id}&columns=${columns}`);
    expect(body.toString('utf8').replace('\uFEFF', '')).toBe(`Budget ${list};${choice.labelFr}\r\n2,00;Rouge\r\n`);
  }
});

test('a deleted record gets its values back', async () => {
  const { key } = await field('link');
  const { id } = await organization({ [key]: 'https://exemple.fr' });
  await staff.delete(`/organizations/${id}`);
  const [item] = (await staff.get('/trash?recordType=organizations')).body.data;
  expect((await staff.post(`/trash/${item.id}/restore`)).status).toBe(200);
  expect((await staff.get(`/organizations/${id}`)).body.customValues).toEqual({ [key]: 'https://exemple.fr' });
});
