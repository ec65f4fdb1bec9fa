import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api, 'administrator');
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const names = async (query = '') =>
  (await staff.get(`/end-reasons?perPage=100${query}`)).body.data.map(({ nameFr }: any) => nameFr);

test('a new database has the usual ones, and more are put where they belong', async () => {
  const usual = await names();
  expect(usual.slice(0, 2)).toEqual(['Fin d’activité', 'Fin du projet']);
  const reason = created(
    await administrator.post('/end-reasons', { nameFr: 'Déménagement', nameEn: 'Move', position: 1 }),
  );
  expect(reason).toMatchObject({ version: 1, nameFr: 'Déménagement', nameEn: 'Move', position: 1 });
  expect(await names()).toEqual(['Déménagement', ...usual]);
  expect(await names('&q=demenag')).toEqual(['Déménagement']);
});

test('a name is taken once, accents and case ignored', async () => {
  const { status, body } = await administrator.post('/end-reasons', { nameFr: 'FUSION', position: 1 });
  expect([status, body.errors]).toEqual([409, { nameFr: 'Cette raison existe déjà.' }]);
});

test('one without a name is refused, and staff do not write the list', async () => {
  const { status, body } = await administrator.post('/end-reasons', { nameFr: ' ', position: 1 });
  expect([status, Object.keys(body.errors)]).toEqual([422, ['nameFr']]);
  expect((await staff.post('/end-reasons', { nameFr: 'Autre', position: 1 })).status).toBe(403);
});

test('what ended for a reason still says so when that is renamed or taken off the list', async () => {
  const reason = created(await administrator.post('/end-reasons', { nameFr: 'Fin du bail', position: 5 }));
  const organization = created(await staff.post('/organizations', anOrganization()));
  const ended = { endsOn: '2020-12-31', endReason: 'Fin du bail' };
  const contract = created(await staff.post('/contracts', aContract(organization.id, ended)));
  const renamed = await administrator.patch(`/end-reasons/${reason.id}`, { version: 1, nameFr: 'Bail fini' });
  expect(renamed.body).toMatchObject({ version: 2, nameFr: 'Bail fini' });
  expect((await administrator.delete(`/end-reasons/${reason.id}`)).status).toBe(200);
  expect((await staff.get(`/contracts/${contract.id}`)).body.endReason).toBe('Fin du bail');
});
