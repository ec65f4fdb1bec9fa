import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient } from '../support/client.js';
import { imported, settledImport, uploaded } from '../support/imports.js';
import { signedIn } from '../support/people.js';

let api: TestApi;
let admin: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  admin = await signedIn(api, 'administrator');
  for (const recordType of ['organizations', 'contacts']) {
    for (const [labelFr, kind] of Object.entries(KINDS)) {
      const choices = ['choice', 'multi_choice'].includes(kind) ? CHOICES : undefined;
      const { status } = await admin.post('/custom-fields', { recordType, labelFr, kind, choices });
      if (status !== 201) throw new Error(`custom field ${labelFr}: ${status}`);
    }
  }
});
afterAll(() => api.stop());

const KINDS = {
  Surnom: 'text',
  Effectif: 'number',
  Dotation: 'money',
  Agrément: 'date',
  Bénévole: 'boolean',
  Secteur: 'choice',
  Publics: 'multi_choice',
  Wiki: 'link',
};
const CHOICES = [{ labelFr: 'Culture' }, { labelFr: 'Eau, gaz', labelEn: 'Water, gas' }, { labelFr: 'Sport' }];
const TITLES = Object.keys(KINDS).join(';');
const found = async (resource: string, query: string) => (await admin.get(`/${resource}?${query}`)).body.data[0];

test.each([
  ['organizations', 'Nom;Type;Référence externe', 'Alpha;Association;A-1', 'Alpha;;A-1'],
  ['contacts', 'Nom;Prénom;Référence externe', 'Alpha;Ada;A-1', ';;A-1'],
])('the own fields of %s are read by their kind, kept, changed and put back', async (resource, head, row, again) => {
  const file = `${head};${TITLES}\n${row};Le Petit;12,50;1 234,5 €;31/01/2020;oui;eau, GAZ;"Sport, Eau, gaz";https://wiki.example.org\n`;
  const { done } = await imported(admin, resource, file);
  expect(done.counts).toMatchObject({ created: 1 });
  expect(done.mapping.columns).toHaveLength(11);
  const values = {
    surnom: 'Le Petit',
    effectif: '12.5',
    dotation: '1234.50',
    agrement: '2020-01-31',
    benevole: true,
    secteur: 'eau_gaz',
    publics: ['eau_gaz', 'sport'],
    wiki: 'https://wiki.example.org',
  };
  expect((await found(resource, 'q=alpha')).customValues).toEqual(values);
  expect((await imported(admin, resource, file)).done.counts).toMatchObject({ unchanged: 1 });

  const { done: changed } = await imported(admin, resource, `${head};Surnom;Publics\n${again};;Culture\n`, {
    mapping: { mode: 'update' },
  });
  expect(changed.counts).toMatchObject({ updated: 1 });
  expect((await found(resource, 'q=alpha')).customValues).toEqual({ ...values, publics: ['culture'] });
  await admin.post(`/imports/${changed.id}/revert`);
  expect(await settledImport(admin, changed.id)).toMatchObject({ state: 'reverted' });
  expect((await found(resource, 'q=alpha')).customValues).toEqual(values);
});

test('a value that its field does not take is refused by its column', async () => {
  const { done } = await imported(
    admin,
    'organizations',
    `Nom;Type;${TITLES}
B-un;Association;;beaucoup;;;;;;
B-deux;Association;;;;;;Pêche;;
B-trois;Association;;;;;;;Sport, Pêche;
B-quatre;Association;;;;;;;;javascript:alert(1)
B-cinq;Association;;;1,005;;;;;
`,
  );
  expect(done.counts).toMatchObject({ created: 0, rejected: 5 });
  const { data } = (await admin.get(`/imports/${done.id}/rows?perPage=100`)).body;
  expect(data.map(({ row, reasons: [first] }: any) => [row, first.title])).toEqual([
    [2, 'Effectif'],
    [3, 'Secteur'],
    [4, 'Publics'],
    [5, 'Wiki'],
    [6, 'Dotation'],
  ]);
});

test('a field that new records need must be filled, and profiles keep own fields', async () => {
  const { body: field } = await admin.post('/custom-fields', {
    recordType: 'contacts',
    labelFr: 'Parrain',
    kind: 'text',
    isRequired: true,
  });
  const { body } = await uploaded(admin, 'contacts', 'c.csv', 'Nom;Parrain\nBeta;Ada\n');
  expect(body.mapping.columns[1]).toEqual({ title: 'Parrain', field: `customValues.${field.key}` });
  const columns = body.mapping.columns.slice(0, 1);
  const refused = await admin.post(`/imports/${body.id}/check`, { ...body.mapping, columns });
  expect(refused).toMatchObject({ status: 422, body: { errors: { 'mapping.columns': expect.any(String) } } });
  const profile = { resource: 'contacts', name: 'Parrains', mapping: body.mapping };
  expect(await admin.post('/import-profiles', profile)).toMatchObject({ status: 201, body: profile });
});
