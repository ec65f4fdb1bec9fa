import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anOpportunity, anOrganization, aStage, created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api, 'administrator');
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

test('a new database has one pipeline with six stages, in their order', async () => {
  const { body } = await staff.get('/pipeline-stages');
  expect(body.data.map(({ name, probability, outcome }: any) => [name, probability, outcome])).toEqual([
    ['Piste', 10, 'open'],
    ['Qualifiée', 30, 'open'],
    ['Proposition', 50, 'open'],
    ['Négociation', 75, 'open'],
    ['Gagnée', 100, 'won'],
    ['Perdue', 0, 'lost'],
  ]);
});

test('pipelines and their stages are created, changed and deleted', async () => {
  const pipeline = created(await administrator.post('/pipelines', { name: 'Marchés publics', position: 20 }));
  expect(pipeline).toMatchObject({ name: 'Marchés publics', position: 20, isArchived: false, version: 1 });
  const stage = created(await administrator.post('/pipeline-stages', aStage(pipeline.id)));
  expect(stage).toMatchObject({ ...aStage(pipeline.id), isArchived: false });
  const { body } = await staff.get(`/pipeline-stages?pipelineId=${pipeline.id}`);
  expect(body.data).toEqual([stage]);
  const changed = await administrator.patch(`/pipeline-stages/${stage.id}`, { version: 1, outcome: 'won' });
  expect(changed.body).toMatchObject({ outcome: 'won', version: 2 });
  const kept = await administrator.delete(`/pipelines/${pipeline.id}`);
  expect([kept.status, kept.body.message]).toEqual([409, 'Ce parcours a 1 étape.']);
  expect((await administrator.delete(`/pipeline-stages/${stage.id}`)).status).toBe(200);
  expect((await administrator.delete(`/pipelines/${pipeline.id}`)).status).toBe(200);
});

test('names are taken once, a stage needs its pipeline, a chance ends at 100 %', async () => {
  const pipeline = created(await administrator.post('/pipelines', { name: 'Écoles', position: 30 }));
  created(await administrator.post('/pipeline-stages', aStage(pipeline.id)));
  const refused = async (path: string, body: object) => {
    const answer = await administrator.post(path, body);
    return [answer.status, Object.keys(answer.body.errors)];
  };
  expect(await refused('/pipelines', { name: 'ecoles', position: 1 })).toEqual([409, ['name']]);
  expect(await refused('/pipeline-stages', aStage(pipeline.id, { name: 'PROPOSITION ECRITE' }))).toEqual([
    409,
    ['name'],
  ]);
  expect(await refused('/pipeline-stages', aStage(999_999))).toEqual([422, ['pipelineId']]);
  expect(await refused('/pipeline-stages', aStage(pipeline.id, { name: 'X', probability: 101 }))).toEqual([
    422,
    ['probability'],
  ]);
});

test('a stage that holds opportunities keeps what it means, and is not deleted', async () => {
  const pipeline = created(await administrator.post('/pipelines', { name: 'Communes', position: 40 }));
  const stage = created(await administrator.post('/pipeline-stages', aStage(pipeline.id)));
  const organization = created(await staff.post('/organizations', anOrganization()));
  created(await staff.post('/opportunities', anOpportunity(organization.id, stage.id)));
  const path = `/pipeline-stages/${stage.id}`;
  const changed = await administrator.patch(path, { version: 1, outcome: 'lost' });
  expect([changed.status, Object.keys(changed.body.errors)]).toEqual([422, ['outcome']]);
  expect((await administrator.patch(path, { version: 1, probability: 60 })).body).toMatchObject({ probability: 60 });
  const kept = await administrator.delete(path);
  expect([kept.status, kept.body.message]).toEqual([409, 'Cette étape a 1 opportunité et 1 passage d’opportunité.']);
});

test('staff do not write the settings of pipelines', async () => {
  expect((await staff.post('/pipelines', { name: 'Autre', position: 1 })).status).toBe(403);
  expect((await staff.post('/pipeline-stages', aStage(1, { name: 'Autre' }))).status).toBe(403);
});
