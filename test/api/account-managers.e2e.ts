import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { imported } from '../support/imports.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, aSubscription, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
/** Two people who sign in, and a third of the second one's name. */
let alix: number;
let robin: number;

beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-12-31' } });
  const administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
  const colleague = async (name: string, email: string) =>
    created(
      await administrator.post('/users', {
        name,
        email: `${email}@example.org`,
        role: 'staff',
        password: 'un-mot-de-passe-de-test',
      }),
    ).id;
  alix = await colleague('Alix Terrier', 'alix');
  robin = await colleague('Robin Mineur', 'robin');
  await colleague('Robin Mineur', 'robin.2');
});
afterAll(() => api.stop());

const add = async (name: string, accountManagerId?: number | null) =>
  created(await staff.post('/organizations', anOrganization({ name, accountManagerId })));
const namesIn = async (query: string) => (await staff.get(query)).body.data.map(({ name }: any) => name);

test('whoever reads records sees the names of the people who sign in, and nothing else of them', async () => {
  const { status, body } = await reader.get('/colleagues?q=alix');
  expect([status, body]).toEqual([200, { data: [{ id: alix, name: 'Alix Terrier', active: true }], total: 1 }]);
});

test('an organization is in the care of somebody who is there; lists, conditions and files tell whom', async () => {
  const { id, version } = await add('Chez Alix', alix);
  await add('Chez Robin', robin);
  await add('Chez personne');
  for (const refused of [
    await staff.post('/organizations', anOrganization({ accountManagerId: 9999 })),
    await staff.patch(`/organizations/${id}`, { version, accountManagerId: 9999 }),
  ]) {
    expect([refused.status, refused.body.errors]).toEqual([422, { accountManagerId: 'Personne inconnue.' }]);
  }
  expect(await namesIn(`/organizations?accountManagerId=${alix}`)).toEqual(['Chez Alix']);
  expect(await namesIn('/organizations?q=chez&sort=accountManagerId')).toEqual([
    'Chez Alix',
    'Chez Robin',
    'Chez personne',
  ]);
  const where = JSON.stringify({ all: [{ field: 'accountManager', is: 'empty' }] });
  expect(await namesIn(`/organizations?where=${encodeURIComponent(where)}`)).toEqual(['Chez personne']);
  const file = await staff.download('/organizations/export?q=chez&columns=name,accountManager&language=fr');
  expect(file.body.toString()).toContain('Chez Alix;Alix Terrier\r\nChez personne;\r\nChez Robin;Robin Mineur');
});

test('the history, and the identity of a past day, tell it by name', async () => {
  const { id, version } = await add('Passée de main en main', alix);
  await staff.patch(`/organizations/${id}`, { version, accountManagerId: robin });
  const { data } = (await staff.get(`/history?recordType=organizations&recordId=${id}`)).body;
  expect(data[0].changes).toMatchObject([
    { field: 'accountManagerId', oldName: 'Alix Terrier', newName: 'Robin Mineur' },
  ]);
  const { body } = await staff.get(`/organizations/${id}/as-of?on=2099-12-31`);
  expect(body.accountManagerName).toBe('Robin Mineur');
});

test('many are given to one at once, and back', async () => {
  await add('Lot un', alix);
  await add('Lot deux');
  const wish = { action: 'set', expected: 2 };
  const refused = await staff.post('/organizations/bulk?q=lot', { ...wish, accountManagerId: 9999 });
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['accountManagerId']]);
  const { body } = await staff.post('/organizations/bulk?q=lot', { ...wish, accountManagerId: robin });
  expect(body).toMatchObject({ done: 2, refused: 0 });
  expect(await namesIn(`/organizations?q=lot&accountManagerId=${robin}`)).toEqual(['Lot deux', 'Lot un']);
  await staff.post(`/bulk/${body.id}/undo`);
  expect(await namesIn(`/organizations?q=lot&accountManagerId=${alix}`)).toEqual(['Lot un']);
});

test('a file names them by e-mail or by name, and says which name means several', async () => {
  const { done } = await imported(
    staff,
    'organizations',
    `Nom;Type;Responsable de compte
Import un;Association;ALIX@example.org
Import deux;Association;alix terrier
Import trois;Association;Robin Mineur
Import quatre;Association;Personne
`,
  );
  expect(done?.counts).toMatchObject({ created: 2, rejected: 2 });
  expect(await namesIn(`/organizations?q=import&accountManagerId=${alix}`)).toEqual(['Import deux', 'Import un']);
  const { data } = (await staff.get(`/imports/${done?.id}/rows?outcome=rejected`)).body;
  expect(data.map(({ reasons: [first] }: any) => first.reason)).toEqual([
    'Plusieurs personnes s’appellent « Robin Mineur » : écrivez l’adresse électronique.',
    'Personne ne se connecte sous « Personne » : écrivez l’adresse électronique ou le nom d’un compte.',
  ]);
});

test('of two that are merged, it is the chosen one’s', async () => {
  const kept = await add('Gardée', alix);
  const merged = await add('Fondue', robin);
  const merge = (choices: object[]) =>
    staff.post(`/organizations/${kept.id}/merge`, {
      version: kept.version,
      others: [{ id: merged.id, version: merged.version }],
      choices,
      dryRun: true,
    });
  expect((await merge([])).body.record.accountManagerId).toBe(alix);
  const chosen = await merge([{ field: 'accountManager', id: merged.id }]);
  expect(chosen.body.record.accountManagerId).toBe(robin);
});

test('the reports of recurring revenue are narrowed to those of one account manager', async () => {
  const { id } = await add('Récurrente', robin);
  const contract = created(await staff.post('/contracts', aContract(id)));
  created(await staff.post('/subscriptions', aSubscription(contract.id)));
  for (const [manager, mrr, moves] of [
    [alix, '0.00', 0],
    [robin, '50.00', 1],
  ] as const) {
    const of = async (report: string) =>
      (await reader.get(`/reports/${report}?from=2020-01&to=2020-12&accountManagerId=${manager}`)).body;
    expect((await of('recurring-revenue')).steps.at(-1).end).toBe(mrr);
    expect((await of('recurring-revenue/retention')).mrr).toBe(mrr);
    expect((await of('recurring-revenue/movements')).total).toBe(moves);
  }
});
