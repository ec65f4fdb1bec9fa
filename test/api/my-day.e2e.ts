import { addDays } from '@terril/domain';
import { startApi, type TestApi } from '../support/api.js';
import { client, type ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anActivity, anOpportunity, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const subjects = ({ data }: { data: { subject: string }[] }) => data.map(({ subject }) => subject);

test('what I have to do, by when: mine and what I take part in, not what is done or of others', async () => {
  const { id: me } = (await staff.get('/auth/me')).body;
  const reader = await signedIn(api, 'reader');
  const { id: other } = (await reader.get('/auth/me')).body;
  const { day } = (await staff.get('/my-day')).body;
  const task = async (subject: string, days: number | null, fields: object = {}) =>
    created(
      await staff.post(
        '/activities',
        anActivity({ kind: 'task', subject, day: days === null ? null : addDays(day, days), ...fields }),
      ),
    );
  await task('En retard', -3);
  await task('Aujourd’hui', 0, { startTime: '09:00' });
  await task('Demain', 1, { assigneeId: other, colleagueIds: [me] });
  await task('Dans sept jours', 7);
  await task('Plus tard', 8);
  await task('Un jour', null);
  await task('D’une autre', 0, { assigneeId: other });
  await task('Faite', 0, { state: 'done' });
  const organization = created(await staff.post('/organizations', anOrganization()));
  const { body: stages } = await staff.get('/pipeline-stages');
  const steps = { assigneeId: me, nextStep: 'Relancer', nextStepOn: addDays(day, 2) };
  const opportunity = created(
    await staff.post('/opportunities', anOpportunity(organization.id, stages.data[0].id, steps)),
  );

  const { body } = await staff.get('/my-day');
  expect(subjects(body.overdue)).toEqual(['En retard']);
  expect(subjects(body.today)).toEqual(['Aujourd’hui']);
  expect(subjects(body.soon)).toEqual(['Demain', 'Dans sept jours']);
  expect(subjects(body.undated)).toEqual(['Un jour']);
  expect(body.overdue.total).toBe(1);
  expect(body.steps).toEqual([expect.objectContaining({ id: opportunity.id, nextStep: 'Relancer' })]);
  expect(subjects((await reader.get('/my-day')).body.today)).toEqual(['D’une autre']);
  expect((await client(api.url).get('/my-day')).status).toBe(401);
});
