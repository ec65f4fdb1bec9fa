import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let administrator: ApiClient;
let organizationId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  administrator = await signedIn(api, 'administrator');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
});
afterAll(() => api.stop());

const post = (reference?: string | null) => staff.post('/contracts', aContract(organizationId, { reference }));
const given = async (reference?: string | null) => created(await post(reference)).reference;
const settings = async (contractReferencePattern: string) => {
  const { version } = (await administrator.get('/settings')).body;
  return administrator.patch('/settings', { version, contractReferencePattern });
};

test('each gets the next number of the year, never one that is taken', async () => {
  expect(await given()).toBe('C-2020-001');
  expect(await given('C-2020-003')).toBe('C-2020-003');
  expect([await given(null), await given()]).toEqual(['C-2020-002', 'C-2020-004']);
});

test('created at the same moment, each has its own', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => post()));
  const references = answers.map((answer) => created(answer).reference);
  expect(references.toSorted()).toEqual(
    [5, 6, 7, 8, 9, 10].map((number) => `C-2020-${String(number).padStart(3, '0')}`),
  );
});

test('a refused creation leaves no hole', async () => {
  const { status } = await staff.post('/contracts', aContract(organizationId, { reference: null, tagIds: [9999] }));
  expect(status).toBe(422);
  expect(await given()).toBe('C-2020-011');
});

test('a change cannot take the reference away', async () => {
  const { id } = created(await post());
  const { status, body } = await staff.patch(`/contracts/${id}`, { version: 1, reference: null });
  expect([status, Object.keys(body.errors)]).toEqual([422, ['reference']]);
});

test('the cooperative has a pattern of its own; one without a year never starts again', async () => {
  expect((await settings('{yy}/CT {number:4}')).body.contractReferencePattern).toBe('{yy}/CT {number:4}');
  expect(await given()).toBe('20/CT 0013');
  await settings('CT{number}');
  expect([await given(), await given()]).toEqual(['CT1', 'CT2']);
});

test.each(['C-{year}', '{number}{number}', 'C-{number}-{day}', ''])('the pattern %j is refused', async (pattern) => {
  const { status, body } = await settings(pattern);
  expect([status, Object.keys(body.errors)]).toEqual([422, ['contractReferencePattern']]);
});

test('staff do not change the pattern', async () => {
  const { version } = (await staff.get('/settings')).body;
  const { status } = await staff.patch('/settings', { version, contractReferencePattern: 'X{number}' });
  expect(status).toBe(403);
});
