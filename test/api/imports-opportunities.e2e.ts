import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { imported } from '../support/imports.js';
import { signedIn } from '../support/people.js';
import { anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  created(await staff.post('/organizations', anOrganization({ name: 'Le Cadran', externalReference: 'ORG-1' })));
});
afterAll(() => api.stop());

const listed = async () => (await staff.get('/opportunities?sort=title&perPage=100')).body.data;

test('rows become opportunities of organizations named by reference or name, in the stage they name', async () => {
  const file = [
    'Référence,Code structure,Structure,Objet,Étape,Suivie par,Montant ponctuel,Probabilité propre (%)',
    'O-1,ORG-1,,Site,Qualifiée,STAFF,"1 200,50",40',
    'O-2,,le cadran,Listes,won,,300,',
    'O-3,,Personne,Nuage,Piste,,10,',
    'O-4,ORG-1,,Nuage,Ailleurs,,10,',
    'O-5,ORG-1,,Nuage,Piste,Inconnue,10,',
    'O-6,,,Nuage,Piste,,10,',
  ].join('\n');
  const { done } = await imported(staff, 'opportunities', file);
  expect(done.counts).toMatchObject({ created: 2, rejected: 4 });
  expect(await listed()).toMatchObject([
    { title: 'Listes', organizationName: 'Le Cadran', outcome: 'won', oneOffAmount: '300.00' },
    { title: 'Site', stageName: 'Qualifiée', assigneeName: 'staff', oneOffAmount: '1200.50', probability: 40 },
  ]);
  const { body } = await staff.get(`/imports/${done.id}/rows?outcome=rejected`);
  expect(body.data.map(({ reasons: [{ reason }] }: any) => reason)).toEqual([
    expect.stringContaining('Personne'),
    expect.stringContaining('Aucune étape ne s’appelle « Ailleurs »'),
    expect.stringContaining('Inconnue'),
    expect.anything(),
  ]);
});

test('what was exported is read again as it is, what differs is changed, and all of it is undone', async () => {
  const exported = (await staff.get('/opportunities/export?format=csv&language=fr')).body;
  const again = await imported(staff, 'opportunities', exported);
  expect(again.done.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2, rejected: 0 });
  const moved = await imported(staff, 'opportunities', 'Référence,Étape\nO-1,Négociation');
  expect(moved.done.counts).toMatchObject({ updated: 1 });
  const of = async (title: string) => (await listed()).find((one: any) => one.title === title);
  expect((await of('Site')).stageName).toBe('Négociation');
  await staff.post(`/imports/${moved.done.id}/revert`);
  for (;;) {
    const { state } = (await staff.get(`/imports/${moved.done.id}`)).body;
    if (state === 'reverted') break;
    expect(state).toBe('reverting');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await of('Site')).stageName).toBe('Qualifiée');
});
