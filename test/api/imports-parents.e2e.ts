import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient } from '../support/client.js';
import { imported, settledImport } from '../support/imports.js';
import { signedIn } from '../support/people.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const HEAD = 'Référence externe;Nom;Type;Rattachée à;parent_key\n';
const rejected = async (id: number) =>
  (await staff.get(`/imports/${id}/rows?outcome=rejected`)).body.data.map(({ row, reasons: [first] }: any) => [
    row,
    first.title,
    first.reason,
  ]);
const byName = async () => {
  const { data } = (await staff.get('/organizations?perPage=100')).body;
  const nameOf = (id: number) => data.find((each: any) => each.id === id)?.name ?? null;
  return Object.fromEntries(data.map(({ name, parentId }: any) => [name, nameOf(parentId)]));
};

test('the one an organization belongs to may stand anywhere in the file', async () => {
  const file = `${HEAD}A-1;Club de Lens;Association;Comité;
A-2;Comité;Association;;A-4
A-3;Antenne;Association;CLUB DE LENS;
A-4;Fédération;Association;;
A-5;Seule;Association;Nulle part;
A-6;Ronde;Association;;A-7
A-7;Danse;Association;;A-6
`;
  const { trial, done } = await imported(staff, 'organizations', file);
  expect(trial.counts).toMatchObject({ created: 4, rejected: 3 });
  expect(done).toMatchObject({ handled: 7, counts: { created: 4, rejected: 3 } });
  expect(await rejected(done.id)).toEqual([
    [6, 'Rattachée à', 'Aucune structure ne répond à « Nulle part ».'],
    [7, 'parent_key', 'Aucune structure ne répond à « A-7 ».'],
    [8, 'parent_key', 'Aucune structure ne répond à « A-6 ».'],
  ]);
  expect(await byName()).toEqual({
    'Club de Lens': 'Comité',
    Comité: 'Fédération',
    Antenne: 'Club de Lens',
    Fédération: null,
  });
  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted', counts: { reverted: 4, held: 0 } });
  expect(await byName()).toEqual({});
});

test('it may stand many rows further down', async () => {
  const others = Array.from({ length: 600 }, (_, index) => `M-${index};Membre ${index};Association;Tête de réseau;\n`);
  const { trial, done } = await imported(
    staff,
    'organizations',
    `${HEAD}${others.join('')}M-x;Tête de réseau;Association;;\n`,
  );
  expect(trial.counts).toMatchObject({ created: 601, rejected: 0 });
  expect(done).toMatchObject({ handled: 601, counts: { created: 601, rejected: 0 } });
  const [head] = (await staff.get('/organizations?q=reseau')).body.data;
  expect((await staff.get(`/organizations?parentId=${head.id}&perPage=1`)).body.total).toBe(600);
});

test('a file of nothing but parents changes those that are there, and is undone', async () => {
  await imported(
    staff,
    'organizations',
    `${HEAD}P-1;Maison;Association;;\nP-2;Jardin;Association;;\nP-3;Jumelle;Association;;\nP-4;Jumelle;Entreprise;;\n`,
    { mapping: { lookAlikes: 'create' } },
  );
  const parents = 'organization_key,parent_key\nP-2,P-1\nP-1,P-2\nP-3,P-9\nP-9,P-1\n';
  const { trial, done } = await imported(staff, 'organizations', parents);
  expect(done.mapping).toMatchObject({ mode: 'update', keys: ['externalReference'] });
  expect(trial.counts).toMatchObject({ updated: 1, rejected: 2, skipped: 1 });
  expect(done.counts).toEqual(trial.counts);
  expect(await rejected(done.id)).toEqual([
    [3, 'parent_key', expect.stringContaining('au-dessus d’elle-même')],
    [4, 'parent_key', 'Aucune structure ne répond à « P-9 ».'],
  ]);
  const { done: again } = await imported(staff, 'organizations', 'organization_key,parent_key\nP-2,P-1\nP-1,P-2\n');
  expect(again.counts).toMatchObject({ unchanged: 1, rejected: 1 });
  expect(await rejected(again.id)).toEqual([
    [3, 'parent_key', 'Cette structure serait au-dessus d’elle-même : Maison > Jardin > Maison.'],
  ]);
  const { done: named } = await imported(staff, 'organizations', 'Référence externe;Rattachée à\nP-1;jumelle\n');
  expect(await rejected(named.id)).toEqual([[2, 'Rattachée à', 'Plusieurs structures répondent à « jumelle ».']]);

  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted', counts: { reverted: 1 } });
  expect((await byName())['Jardin']).toBeNull();
});
