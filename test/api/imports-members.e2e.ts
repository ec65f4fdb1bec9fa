import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { imported, settledImport, uploaded } from '../support/imports.js';
import { aCooperative } from '../support/members.js';
import { signedIn } from '../support/people.js';
import { aContact, anOrganization, created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api, 'administrator');
  await aCooperative(administrator);
  created(
    await administrator.post('/organizations', anOrganization({ name: 'Le Cadran', externalReference: 'ORG-1' })),
  );
  created(await administrator.post('/organizations', anOrganization({ name: 'La Boussole' })));
  const camille = { firstName: 'Camille', lastName: 'Aubry', email: 'camille@example.org', externalReference: 'P-1' };
  created(await administrator.post('/contacts', aContact(camille)));
  const nadia = { firstName: 'Nadia', lastName: 'Sorbier', email: 'nadia@example.org' };
  created(await administrator.post('/contacts', aContact(nadia)));
});
afterAll(() => api.stop());

const listed = async () => (await administrator.get('/members?perPage=100&sort=number')).body.data;
const reasons = async (id: number) =>
  (await administrator.get(`/imports/${id}/rows?outcome=rejected`)).body.data.map(
    ({ reasons: [{ title, reason }] }: any) => `${title}: ${reason}`,
  );

const FILE = [
  'N°;organization_key;contact_key;Sociétaire;Catégorie;Collège;Admis le;Décision d’admission;Représenté par;Dernier jour;Motif de sortie',
  '12;ORG-1;;;Bénéficiaires;Usagers;12/03/2019;CA du 12 mars 2019;Nadia Sorbier;;',
  '13;;P-1;;Salariés;Salariés;2018-01-01;;;31/12/2019;Démission',
  '14;;;la boussole;Bénéficiaires;;01/06/2020;;;;',
  '15;;;Inconnue;Salariés;;01/06/2020;;;;',
  '16;;;Nadia Sorbier;Ouvriers;;01/06/2020;;;;',
  'x;;;Nadia Sorbier;Salariés;;01/06/2020;;;;',
  '17;ORG-1;P-1;;Salariés;;01/06/2020;;;;',
  '18;;;Nadia Sorbier;Salariés;;01/06/2020;;;31/12/2020;',
  '12;;;Nadia Sorbier;Salariés;;01/06/2020;;;;',
  '19;ORG-1;;;Bénéficiaires;;01/06/2020;;;;',
].join('\n');

test('rows become members, named by reference or name, with their category, college and leaving', async () => {
  const { trial, done } = await imported(administrator, 'members', FILE);
  expect(trial.counts).toMatchObject({ created: 3, rejected: 7 });
  expect(done.counts).toEqual(trial.counts);
  expect(await listed()).toMatchObject([
    {
      number: 12,
      name: 'Le Cadran',
      categoryName: 'Bénéficiaires',
      collegeName: 'Usagers',
      startsOn: '2019-03-12',
      admissionDecision: 'CA du 12 mars 2019',
      representativeName: 'Nadia Sorbier',
    },
    { number: 13, name: 'Camille Aubry', endsOn: '2019-12-31', leavingReason: 'resignation' },
    { number: 14, name: 'La Boussole', collegeName: null, endsOn: null },
  ]);
  expect(await reasons(done.id)).toEqual([
    expect.stringContaining('Sociétaire: Aucune structure ni personne ne répond à « Inconnue »'),
    expect.stringContaining('Catégorie: « Ouvriers » n’est pas une valeur de cette liste'),
    expect.stringContaining('N°: « x » n’est pas un numéro'),
    expect.stringContaining('contact_key: La ligne nomme une structure et une personne'),
    expect.stringContaining('Motif de sortie: Le motif de la sortie est attendu'),
    expect.stringContaining('La ligne 2 porte déjà sur la même fiche'),
    expect.stringContaining('Déjà sociétaire à ces dates'),
  ]);
});

test.each(['csv', 'xlsx', 'ods'])('the register as %s, imported again, changes nothing', async (format) => {
  const { body: file } = await administrator.download(`/members/export?format=${format}`);
  const { done } = await imported(administrator, 'members', file, { name: `members.${format}` });
  expect(done.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 0 });
});

test('what the register does not fix is changed and put back; what it fixes is refused', async () => {
  const file = [
    'N°;Sociétaire;Catégorie;Note;Dernier jour;Motif de sortie',
    '12;;;À rappeler;;',
    '14;;;;31/12/2020;Exclusion',
    '13;Nadia Sorbier;;;;',
  ].join('\n');
  const { done } = await imported(administrator, 'members', file);
  expect(done.counts).toMatchObject({ created: 0, updated: 2, rejected: 1 });
  expect((await reasons(done.id))[0]).toContain('Le registre porte un autre sociétaire à ce numéro');
  expect(await listed()).toMatchObject([
    { note: 'À rappeler' },
    {},
    { endsOn: '2020-12-31', leavingReason: 'exclusion' },
  ]);
  const moved = await imported(administrator, 'members', 'N°;Catégorie\n12;Salariés');
  expect((await reasons(moved.done.id))[0]).toContain('Le registre en dit une autre');
  await administrator.post(`/imports/${done.id}/revert`);
  expect((await settledImport(administrator, done.id)).state).toBe('reverted');
  expect(await listed()).toMatchObject([{ note: null }, {}, { endsOn: null, leavingReason: null }]);
});

test('who is told of twice without a number is set aside', async () => {
  const file = [
    'Personne;Catégorie;Admis le',
    'Nadia Sorbier;Salariés;01/06/2020',
    'Sorbier Nadia;Salariés;01/06/2020',
  ];
  const { done } = await imported(administrator, 'members', file.join('\n'));
  expect(done.counts).toMatchObject({ created: 1, doubtful: 1 });
  const again = await imported(administrator, 'members', file.slice(0, 2).join('\n'));
  expect(again.done.counts).toMatchObject({ created: 0, unchanged: 1 });
  await administrator.post(`/imports/${done.id}/revert`);
  expect((await settledImport(administrator, done.id)).state).toBe('reverted');
  expect(await listed()).toHaveLength(3);
});

test('only who may write members imports them, and only who may see them reads what was imported', async () => {
  const staff = await signedIn(api, 'staff');
  const reader = await signedIn(api, 'reader');
  expect((await uploaded(staff, 'members', 'members.csv', FILE)).status).toBe(403);
  const { body } = await uploaded(administrator, 'members', 'members.csv', FILE);
  expect((await staff.post(`/imports/${body.id}/check`, body.mapping)).status).toBe(403);
  expect((await staff.post(`/imports/${body.id}/run`)).status).toBe(403);
  expect((await staff.get(`/imports/${body.id}`)).status).toBe(200);
  for (const path of ['', '/rows', '/rejected']) {
    expect((await reader.get(`/imports/${body.id}${path}`)).status).toBe(403);
  }
  const resources = async (client: ApiClient) => (await client.get('/imports/targets')).body;
  expect((await resources(staff)).find(({ resource }: any) => resource === 'members').isAllowed).toBe(false);
  expect((await resources(reader)).some(({ resource }: any) => resource === 'members')).toBe(false);
  expect((await reader.get('/imports?resource=members')).body.total).toBe(0);
  expect((await staff.get('/imports?resource=members')).body.total).toBeGreaterThan(0);
  expect((await administrator.get('/imports/999999')).status).toBe(404);
});
