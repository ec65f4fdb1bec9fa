import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, anOpportunity, anOrganization, created, stagesOf } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let organizationId: number;
/** The stages of a new database by name. */
let stages: Record<string, number>;
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api, 'administrator');
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  stages = await stagesOf(staff);
});
afterAll(() => api.stop());

const at = (stage: string): number => stages[stage] as number;
const make = async (stage: string, fields: object = {}) =>
  created(await staff.post('/opportunities', anOpportunity(organizationId, at(stage), fields)));
const settle = async (stage: string, changes: object) => {
  const { version } = (await staff.get(`/pipeline-stages/${at(stage)}`)).body;
  return administrator.patch(`/pipeline-stages/${at(stage)}`, { version, ...changes });
};

test('a stage is left forward once what it asks is filled in; backwards and to a lost one freely', async () => {
  const asked = ['contact', 'amount', 'decisionMaker', 'nextStep'];
  expect((await settle('Qualifiée', { exitFacts: asked })).body.exitFacts).toEqual(asked);
  const bare = { oneOffAmount: '0', yearlyAmount: '0' };
  const { id, missing } = await make('Qualifiée', bare);
  expect(missing).toEqual(asked);
  const move = (version: number, changes: object) => staff.patch(`/opportunities/${id}`, { version, ...changes });
  const refused = await move(1, { stageId: at('Proposition') });
  expect([refused.status, refused.body]).toEqual([
    422,
    {
      code: 'exit_conditions',
      message: 'Avant de quitter l’étape « Qualifiée », il manque : Contact, Montant, Qui décide, Prochaine action.',
      errors: {
        contactId: 'À remplir avant de quitter l’étape « Qualifiée » : Contact.',
        oneOffAmount: 'À remplir avant de quitter l’étape « Qualifiée » : Montant.',
        decisionMakers: 'À remplir avant de quitter l’étape « Qualifiée » : Qui décide.',
        nextStep: 'À remplir avant de quitter l’étape « Qualifiée » : Prochaine action.',
      },
    },
  ]);
  expect((await move(1, { stageId: at('Gagnée') })).status).toBe(422);
  expect((await staff.post(`/opportunities/${id}/contract`, { version: 1, startsOn: '2021-01-01' })).status).toBe(422);
  expect((await move(1, { stageId: at('Perdue') })).status).toBe(200);
  expect((await move(2, { stageId: at('Qualifiée') })).status).toBe(200);
  expect((await move(3, { stageId: at('Piste') })).body.missing).toEqual([]);
  const contactId = created(await staff.post('/contacts', aContact())).id;
  const filled = { contactId, yearlyAmount: '12', decisionMakers: [{ contactId, role: 'decides' }], nextStep: 'Devis' };
  expect((await move(4, { stageId: at('Qualifiée'), ...filled })).body.missing).toEqual([]);
  expect((await move(5, { stageId: at('Gagnée') })).body.outcome).toBe('won');
  await settle('Qualifiée', { exitFacts: [] });
});

test('a stage asks what is known, and counts its days from 1', async () => {
  const refused = await settle('Piste', { exitFacts: ['weather'] });
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['exitFacts']]);
  expect(Object.keys((await settle('Piste', { staleDays: 0 })).body.errors)).toEqual(['staleDays']);
});

test('one that did not move for too long, without a step to come, is stale: in the list, by filter and by condition', async () => {
  expect((await settle('Négociation', { staleDays: 30 })).body.staleDays).toBe(30);
  const ids: number[] = [];
  for (const nextStepOn of [null, '2000-01-01', '2190-01-01', null]) {
    ids.push((await make('Négociation', { nextStepOn, title: `Dort ${ids.length}` })).id);
  }
  const won = await make('Gagnée', { title: 'Dort gagnée' });
  await sql(
    api.databaseUrl,
    'update opportunity_stage_stays set entered_on = entered_on - 40 where opportunity_id = any ($1)',
    [[ids[0], ids[1], ids[2], won.id]],
  );
  const { data } = (await staff.get('/opportunities?q=dort&perPage=100')).body;
  const stale = data.filter(({ isStale }: any) => isStale).map(({ id }: any) => id);
  expect(stale.toSorted()).toEqual([ids[0], ids[1]].toSorted());
  const idsOf = async (query: string) =>
    (await staff.get(`/opportunities?q=dort&perPage=100&${query}`)).body.data.map(({ id }: any) => id).toSorted();
  expect(await idsOf('stale=true')).toEqual(stale.toSorted());
  expect(await idsOf('stale=false')).toEqual([ids[2], ids[3], won.id].toSorted());
  const where = encodeURIComponent(JSON.stringify({ field: 'isStale', is: 'equals', value: true }));
  expect(await idsOf(`where=${where}`)).toEqual(stale.toSorted());
  await staff.patch(`/opportunities/${ids[0]}`, { version: 1, stageId: at('Proposition') });
  await staff.patch(`/opportunities/${ids[0]}`, { version: 2, stageId: at('Négociation') });
  expect(await idsOf('stale=true')).toEqual([ids[1]]);
});
