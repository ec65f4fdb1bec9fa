import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient, client } from '../support/client.js';
import { emailOf, signedIn } from '../support/people.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  [administrator, staff] = [await signedIn(api), await signedIn(api, 'staff')];
});
afterAll(() => api.stop());

test('everybody is told in the application and nobody by e-mail until she says otherwise, for herself alone', async () => {
  const { body } = await staff.get('/preferences');
  expect(body).toEqual({
    language: 'fr',
    email: emailOf('staff'),
    mailEnabled: false,
    kinds: body.kinds.map(({ kind }: any) => ({ kind, inApp: kind !== 'every_renewal', byEmail: false })),
  });
  expect(body.kinds.map(({ kind }: any) => kind)).toEqual(
    expect.arrayContaining(['assignment', 'due', 'every_renewal']),
  );
  const due = { kind: 'due', inApp: false, byEmail: true };
  const changed = await staff.patch('/preferences', { language: 'en', kinds: [due] });
  expect(changed.body).toEqual({
    ...body,
    language: 'en',
    kinds: body.kinds.map((each: any) => (each.kind === 'due' ? due : each)),
  });
  expect((await staff.get('/preferences')).body).toEqual(changed.body);
  expect((await administrator.get('/preferences')).body).toMatchObject({ language: 'fr', kinds: body.kinds });
});

test('what cannot be chosen is refused, and nothing of it kept', async () => {
  const { body: before } = await staff.get('/preferences');
  const due = { kind: 'due', inApp: false, byEmail: false };
  for (const [changes, field] of [
    [{ language: 'de' }, 'language'],
    [{ kinds: [due, { kind: 'weather', inApp: true, byEmail: true }] }, 'kinds.1.kind'],
    [{ kinds: [{ kind: 'due', inApp: 'often', byEmail: true }] }, 'kinds.0.inApp'],
    [{ kinds: 'all' }, 'kinds'],
  ] as const) {
    const { status, body } = await staff.patch('/preferences', changes);
    expect([changes, status, Object.keys(body.errors)]).toEqual([changes, 422, [field]]);
  }
  expect((await staff.patch('/preferences', { hour: 8 })).status).toBe(400);
  expect((await client(api.url).get('/preferences')).status).toBe(401);
  expect((await staff.get('/preferences')).body).toEqual(before);
});
