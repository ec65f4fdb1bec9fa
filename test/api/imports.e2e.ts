import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient } from '../support/client.js';
import { imported, settledImport, uploaded } from '../support/imports.js';
import { signedIn } from '../support/people.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const HEAD =
  'Nom;Type;Référence externe;SIREN;Code postal;Ville;Usager depuis (saisi à la main);Étiquettes;Pour rien\n';
const rows = async (id: number, query = '') => (await staff.get(`/imports/${id}/rows?perPage=100${query}`)).body.data;
const organizations = async (query: string) => (await staff.get(`/organizations?${query}`)).body.data;

test('a file becomes records: found, mapped, tried, run, told and undone', async () => {
  await staff.post('/tags', { name: 'Éducation', color: 'red' });
  const file = `${HEAD}Les Amis;Association;A-1;;62800;Liévin;31/01/2019;education;x
"Mairie de Lens";collectivité territoriale;A-2;732 829 320 00074;62300;Lens;;;
Sans ville;Entreprise;A-3;;99999;Nulle part;;;
=cmd|' /C calc'!A0;Entreprise;A-4;;;;31/02/2020;;
`;
  const { body: found } = await uploaded(staff, 'organizations', 'structures.csv', Buffer.from(file, 'latin1'));
  expect(found).toMatchObject({ state: 'draft', total: 4, kind: 'csv', encoding: 'windows-1252' });
  expect(found.columns[0]).toEqual({ title: 'Nom', kind: 'text', samples: expect.arrayContaining(['Les Amis']) });
  expect(found.mapping.columns.map(({ field }: any) => field)).toEqual([
    'name',
    'kind',
    'externalReference',
    'siren',
    'postcode',
    'city',
    'userSince',
    'tags',
  ]);
  expect(found.mapping.keys).toEqual(['externalReference']);

  expect((await staff.post(`/imports/${found.id}/run`)).status).toBe(409);
  const columns = found.mapping.columns.map((column: any) =>
    column.field === 'siren' ? { ...column, field: 'siret' } : column,
  );
  expect((await staff.post(`/imports/${found.id}/check`, { ...found.mapping, columns })).status).toBe(201);
  const trial = await settledImport(staff, found.id);
  expect(trial).toMatchObject({ state: 'checked', handled: 4, counts: { created: 2, rejected: 2 } });
  expect(await organizations('')).toEqual([]);

  await staff.post(`/imports/${found.id}/run`);
  const done = await settledImport(staff, found.id);
  expect(done).toMatchObject({ state: 'done', handled: 4, counts: { created: 2, rejected: 2 } });
  const [amis, mairie] = await organizations('sort=name');
  expect(amis).toMatchObject({ name: 'Les Amis', kind: 'association', communeCode: '62510', userSince: '2019-01-31' });
  expect(amis.tagIds).toHaveLength(1);
  expect(amis.territoryId).not.toBeNull();
  expect(mairie).toMatchObject({ kind: 'local_authority', siret: '73282932000074', siren: '732829320' });

  const rejected = await rows(found.id, '&outcome=rejected');
  expect(rejected.map(({ row }: any) => row)).toEqual([4, 5]);
  expect(rejected[0].reasons).toEqual([
    { row: 4, ofLines: false, title: 'Ville', reason: 'Aucune commune trouvée pour « 99999 Nulle part ».' },
  ]);
  expect(rejected[1].reasons.map(({ title }: any) => title)).toEqual(['Nom', 'Usager depuis (saisi à la main)']);
  const { body: history } = await staff.get(`/history?recordType=organizations&recordId=${amis.id}`);
  const ofImport = { importId: found.id, importName: 'structures.csv' };
  expect(history.data.at(-1)).toMatchObject({ action: 'import', userName: expect.any(String), ...ofImport });

  const file2 = await staff.download(`/imports/${found.id}/rejected`);
  const lines = file2.body.toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe(`${HEAD.trim()};Motif du rejet`);
  expect(lines[1]).toContain('Ville : Aucune commune trouvée');

  await staff.patch(`/organizations/${mairie.id}`, { note: 'Changée', version: mairie.version });
  expect((await staff.post(`/imports/${found.id}/revert`)).status).toBe(201);
  expect(await settledImport(staff, found.id)).toMatchObject({
    state: 'partly_reverted',
    counts: { reverted: 1, held: 1 },
  });
  const [held] = await rows(found.id, '&held=true');
  expect(held).toMatchObject({ label: 'Mairie de Lens', held: expect.stringContaining('modifiée') });
  expect((await organizations('')).map(({ name }: any) => name)).toEqual(['Mairie de Lens']);

  const { data: told } = (await staff.get(`/history?importId=${found.id}&recordType=organizations&perPage=100`)).body;
  expect(told.every((entry: any) => entry.importName === 'structures.csv')).toBe(true);
  const ofRecords = told.filter(({ part }: any) => part === null);
  expect(ofRecords.map(({ action, label }: any) => [action, label])).toEqual([
    ['revert', 'Les Amis'],
    ['import', 'Mairie de Lens'],
    ['import', 'Les Amis'],
  ]);
  const changed = (await staff.get(`/history?recordType=organizations&recordId=${mairie.id}`)).body.data;
  expect(changed[0]).toMatchObject({ action: 'update', importId: null, importName: null });
  expect((await staff.get('/history?importId=x')).status).toBe(400);
});

test('a second import changes what differs alone, and is undone to what was before', async () => {
  const first = `Nom;Type;Référence externe;Code postal;Ville;Téléphone\nB-un;Association;B-1;62300;Lens;0321\nB-deux;Association;B-2;62300;Lens;\n`;
  await imported(staff, 'organizations', first);
  const { done: same } = await imported(staff, 'organizations', first);
  expect(same.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  const { done } = await imported(
    staff,
    'organizations',
    `Nom;Référence externe;Code postal;Ville;Téléphone\nB-un bis;B-1;62800;Liévin;\nB-deux;B-2;;;0322\nAutre;B-9;;;\n`,
    { mapping: { mode: 'update' } },
  );
  expect(done.counts).toMatchObject({ updated: 2, skipped: 1, created: 0 });
  const [un] = await organizations('q=B-un');
  expect(un).toMatchObject({ name: 'B-un bis', city: 'Liévin', communeCode: '62510', phone: '0321' });
  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted', counts: { reverted: 2 } });
  const [back] = await organizations('q=B-un');
  expect(back).toMatchObject({ name: 'B-un', city: 'Lens', communeCode: '62498', phone: '0321' });
});

test('possible duplicates are set aside, and a person decides', async () => {
  await imported(staff, 'organizations', 'Nom;Type;Code postal;Ville\nLe Café Citoyen;Association;62300;Lens\n');
  const file =
    'Nom;Type;Code postal;Ville\nLE CAFE-CITOYEN;Association;62300;Lens\nThé;Association;62300;Lens\nthe;Association;62300;Lens\n';
  const { trial, done } = await imported(staff, 'organizations', file);
  expect(trial.counts).toMatchObject({ created: 1, doubtful: 2 });
  expect(done.counts).toMatchObject({ created: 1, doubtful: 2 });

  const { body } = await uploaded(staff, 'organizations', 'cafes.csv', file.replace('Lens\nThé', 'Lens\nCacao'));
  await staff.post(`/imports/${body.id}/check`, { ...body.mapping });
  await settledImport(staff, body.id);
  const [doubtful, thé] = await rows(body.id, '&outcome=doubtful');
  expect(doubtful.lookAlikes).toEqual([{ id: expect.any(Number), label: 'Le Café Citoyen (62300 Lens)' }]);
  const path = `/imports/${body.id}/rows/${doubtful.id}`;
  expect((await staff.patch(path, { as: 'same', recordId: 999_999 })).status).toBe(422);
  await staff.patch(path, { as: 'same', recordId: doubtful.lookAlikes[0].id });
  expect((await staff.patch(`/imports/${body.id}/rows/${thé.id}`, { as: 'new' })).body.decision).toBe('new');
  await staff.post(`/imports/${body.id}/run`);
  expect((await settledImport(staff, body.id)).counts).toMatchObject({ created: 2, updated: 1, doubtful: 0 });
  expect(await organizations('q=cafe-citoyen')).toMatchObject([{ name: 'LE CAFE-CITOYEN' }]);
});

test('contacts come with their roles, found by the name or the reference of their organization', async () => {
  await imported(
    staff,
    'organizations',
    'Nom;Type;Référence externe\nC-asso;Association;C-1\nC-mairie;Collectivité territoriale;C-2\n',
  );
  const head = 'contact_key;Nom;Prénom;Adresse électronique;Structure;Fonction;Contact principal;Début du rôle\n';
  const { done } = await imported(
    staff,
    'contacts',
    `${head}P-1;Verdebrume;Solveig;s@example.org;C-asso;présidente;oui;01/01/2019
P-1;;;;C-mairie;élue;;
P-2;Autre;Main;a@example.org;C-asso;trésorier;oui;
P-3;Perdu;;;Inconnue;;;
P-4;Deux;;;C-mairie;;;
P-4;;;;;;;
P-4;;;;Inconnue;;;
`,
  );
  expect(done.counts).toMatchObject({ created: 1, rejected: 3 });
  const rejected = await rows(done.id, '&outcome=rejected');
  expect(rejected[0].reasons[0]).toMatchObject({ row: 4, title: 'Contact principal' });
  expect(rejected[1].reasons[0]).toMatchObject({
    row: 5,
    title: 'Structure',
    reason: 'Aucune structure ne répond à « Inconnue ».',
  });
  expect(rejected[2]).toMatchObject({ row: 6, lastRow: 8, reasons: [{ row: 8, title: 'Structure' }] });
  const [contact] = (await staff.get('/contacts?q=verdebrume')).body.data;
  expect(contact.roles).toHaveLength(2);

  const again = await imported(staff, 'contacts', `${head}P-1;Verdebrume;Solveig;s@example.org;C-mairie;maire;;\n`);
  expect(again.done.counts).toMatchObject({ updated: 1 });
  expect((await staff.get(`/contacts/${contact.id}`)).body.roles).toHaveLength(3);
  const same = await imported(staff, 'contacts', `${head}P-1;Verdebrume;Solveig;s@example.org;C-mairie;maire;;\n`);
  expect(same.done.counts).toMatchObject({ unchanged: 1 });
});

test.each([
  ['nothing', 'vide.csv', '', 422],
  ['titles alone', 'titres.csv', 'Nom;Type\n', 422],
  ['10,000 columns', 'large.csv', `${'a;'.repeat(10_000)}\n1\n`, 422],
  ['a picture called a table', 'image.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 422],
  ['a zip that is no table', 'faux.xlsx', Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1'), 422],
])('%s is refused with a sentence', async (_, name, content, status) => {
  const answer = await uploaded(staff, 'organizations', name, content);
  expect(answer.status).toBe(status);
  expect(Object.keys(answer.body.errors ?? {})).toHaveLength(1);
});

test('strange cells are refused where they are, ragged and repeated rows too', async () => {
  const { done } = await imported(
    staff,
    'organizations',
    `Nom;Nom;Type;Référence externe
${'x'.repeat(10_000)};;Association;D-1
D \x1b;;Association;D-2
D🌻 شركة;;Association;D-3
D-quatre;;Association
D-cinq;;Association;D-5;trop
D-six;;Association;D-3
D-sept;;Mairie;D-7
`,
  );
  expect(done.columns.map(({ title }: any) => title)).toEqual(['Nom', 'Nom (2)', 'Type', 'Référence externe']);
  expect(done.counts).toMatchObject({ created: 2, rejected: 5 });
  const reasons = (await rows(done.id, '&outcome=rejected')).map(({ row, reasons: [first] }: any) => [
    row,
    first.title,
    first.reason,
  ]);
  expect(reasons).toEqual([
    [2, 'Nom', 'À remplir, 200 caractères au plus.'],
    [3, 'Nom', 'La cellule contient un caractère invisible ou illisible.'],
    [6, null, expect.stringContaining('plus de cellules')],
    [7, null, 'La ligne 4 porte déjà sur la même fiche.'],
    [8, 'Type', '« Mairie » n’est pas une valeur de cette liste.'],
  ]);
});

test('a mapping that does not hold is refused by the field at fault', async () => {
  const { body } = await uploaded(staff, 'organizations', 'm.csv', 'Nom;Type\nA;Association\n');
  const check = async (change: object) =>
    Object.keys((await staff.post(`/imports/${body.id}/check`, { ...body.mapping, ...change })).body.errors ?? {});
  expect(await check({ columns: [{ title: 'Rien', field: 'name' }] })).toEqual(['mapping.columns.0.title']);
  expect(await check({ columns: [{ title: 'Nom', field: 'rien' }] })).toEqual(['mapping.columns.0.field']);
  expect(await check({ columns: [{ title: 'Nom', field: 'name' }] })).toEqual(['mapping.columns']);
  expect(await check({ keys: ['siren'] })).toEqual(['mapping.keys']);
  expect(await check({ mode: 'update' })).toEqual(['mapping.keys']);
  expect(await check({ defaults: [{ field: 'kind', text: 'Mairie' }] })).toEqual(['mapping.defaults.0.text']);
});

test('who may not write imports nothing, and profiles are kept by name', async () => {
  const reader = await signedIn(api, 'reader');
  expect((await uploaded(reader, 'organizations', 'm.csv', 'Nom\nA\n')).status).toBe(403);
  const { body } = await uploaded(staff, 'organizations', 'm.csv', 'Nom;Type\nA;Association\n');
  for (const verb of ['check', 'run', 'stop', 'revert']) {
    expect((await reader.post(`/imports/${body.id}/${verb}`, verb === 'check' ? body.mapping : undefined)).status).toBe(
      403,
    );
  }
  const profile = { resource: 'organizations', name: 'Ancienne base', mapping: body.mapping };
  expect((await reader.post('/import-profiles', profile)).status).toBe(403);
  const kept = await staff.post('/import-profiles', profile);
  expect(kept).toMatchObject({ status: 201, body: profile });
  expect((await staff.post('/import-profiles', profile)).status).toBe(409);
  expect((await reader.get('/import-profiles?resource=organizations')).body.total).toBe(1);
  expect((await staff.delete(`/import-profiles/${kept.body.id}`)).status).toBeLessThan(300);
});
