import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { imported } from '../support/imports.js';
import { signedIn } from '../support/people.js';
import { anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  created(await staff.post('/organizations', anOrganization({ name: 'Le Cadran', externalReference: 'ORG-1' })));
});
afterAll(() => api.stop());

test('rows become activities of organizations named by reference or name, done or not as they say', async () => {
  const file = [
    'Identifiant,Code structure,Structure,Type,Sujet,Note,Date,Fait,Heure,Durée,Résultat,Responsable',
    'A-1,ORG-1,,Appel,Point,Tout va bien,12/03/2020,oui,14:30,20,Joint,staff',
    'A-2,,le cadran,task,,Renouveler le nom de domaine,2020-05-02,non,,,,',
    'A-3,,,Note,Vu au salon,,2020-05-03,oui,,,,',
    'A-4,,Personne,Appel,Point,,2020-05-03,oui,,,,',
    'A-5,ORG-1,,Danse,Point,,2020-05-03,oui,,,,',
    'A-6,ORG-1,,Appel,Point,,2020-05-03,oui,25:00,,,',
    'A-7,ORG-1,,Appel,Point,,2020-05-03,oui,,,,Inconnue',
  ].join('\n');
  const { done } = await imported(staff, 'activities', file);
  expect(done.counts).toMatchObject({ created: 3, rejected: 4 });
  const { data } = (await staff.get('/activities?sort=fallsOn&order=ASC')).body;
  const of = (reference: string) => data.find((one: any) => one.externalReference === reference);
  expect(of('A-1')).toMatchObject({
    kind: 'call',
    state: 'done',
    doneOn: '2020-03-12',
    startTime: '14:30',
    duration: 20,
    outcome: 'reached',
    organizationName: 'Le Cadran',
    assigneeName: 'staff',
    body: 'Tout va bien',
  });
  expect(of('A-2')).toMatchObject({
    kind: 'task',
    state: 'planned',
    day: '2020-05-02',
    doneOn: null,
    assigneeName: null,
    organizationName: 'Le Cadran',
    subject: 'Renouveler le nom de domaine',
  });
  expect(of('A-3')).toMatchObject({ kind: 'note', organizationId: null });
  const { body } = await staff.get(`/imports/${done.id}/rows?outcome=rejected`);
  expect(body.data.map(({ reasons: [{ title }] }: any) => title)).toEqual([
    'Structure',
    'Type',
    'Heure',
    'Responsable',
  ]);
});

test('what was exported is read again as it is, and what differs is changed', async () => {
  const exported = (await staff.get('/activities/export?format=csv&language=fr')).body;
  const again = await imported(staff, 'activities', exported);
  expect(again.done.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 0 });
  const changed = await imported(staff, 'activities', 'Référence externe,Fait\nA-2,oui');
  expect(changed.done.counts).toMatchObject({ updated: 1 });
  expect((await staff.get('/activities?q=domaine')).body.data).toMatchObject([{ state: 'done', doneOn: '2020-06-30' }]);
});
