import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-15' } });
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const template = async (kind: string) =>
  (await staff.get('/letter-templates')).body.data.find((each: any) => each.kind === kind);

test('there is one for each kind of letter, in French, with what it may name', async () => {
  const { data, total } = (await staff.get('/letter-templates')).body;
  expect([total, data.map(({ kind }: any) => kind)]).toEqual([2, ['renewal_notice', 'price_revision']]);
  expect(data[0]).toMatchObject({
    box: expect.stringContaining('{{lastDayToRefuse}}'),
    variables: expect.arrayContaining(['organization', 'contract', 'lastDayToRefuse']),
  });
});

test('an administrator rewrites one', async () => {
  const { id, version } = await template('price_revision');
  const { status, body } = await administrator.patch(`/letter-templates/${id}`, {
    version,
    subject: 'Nouveaux prix {{revision}}',
    box: 'À partir du {{ effectiveOn }}',
  });
  expect([status, body.subject, body.box]).toEqual([
    200,
    'Nouveaux prix {{revision}}',
    'À partir du {{ effectiveOn }}',
  ]);
  expect((await administrator.patch(`/letter-templates/${id}`, { version, body: 'x' })).status).toBe(409);
  const { data } = (await administrator.get(`/history?recordType=letter-templates&recordId=${id}`)).body;
  expect(data[0]).toMatchObject({ action: 'update', userName: 'administrator' });
});

test.each([
  ['subject', '{{contrat}}', /^Variable inconnue : \{\{contrat\}\}\. Variables possibles : .*\{\{contract\}\}/],
  ['body', 'Le {{effectiveOn}}', /^Variable inconnue : \{\{effectiveOn\}\}/],
  ['body', 'Bonjour {{organization', /^Variable inconnue : \{\{\./],
  ['box', 'Lisez bien', /^La loi veut le dernier jour pour refuser dans l’encadré/],
  ['box', null, /^La loi veut/],
])('a notice of which the %s is %j is refused', async (field, text, sentence) => {
  const { id, version } = await template('renewal_notice');
  const { status, body } = await administrator.patch(`/letter-templates/${id}`, { version, [field]: text });
  expect([status, body.errors]).toEqual([422, { [field]: expect.stringMatching(sentence) }]);
});

test('only who writes settings changes one; none is added or removed', async () => {
  const { id, version } = await template('renewal_notice');
  for (const person of [staff, await signedIn(api, 'reader')]) {
    expect((await person.patch(`/letter-templates/${id}`, { version, subject: 'x' })).status).toBe(403);
    expect((await person.get(`/letter-templates/${id}`)).status).toBe(200);
  }
  expect((await administrator.post('/letter-templates', {})).status).toBe(404);
  expect((await administrator.delete(`/letter-templates/${id}`)).status).toBe(404);
});

describe('a preview', () => {
  const preview = (fields: object) => staff.post('/letters/preview', { kind: 'renewal_notice', ...fields });

  test('fills a template in with a real record, and keeps nothing', async () => {
    const organizationId = created(
      await staff.post('/organizations', anOrganization({ email: 'bureau@example.org' })),
    ).id;
    const contract = aContract(organizationId, { startsOn: '2019-09-01', termMonths: 12, noticeMonths: 1 });
    const { id: recordId } = created(await staff.post('/contracts', contract));
    const { status, body } = await preview({ recordId, body: '{{organization}} et {{cooperative}}, le {{today}}' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      recipient: ['Les Amis du Terril'],
      email: 'bureau@example.org',
      subject: 'Reconduction de votre contrat C-1 : refus possible jusqu’au 31 juillet 2020',
      box: 'Vous pouvez refuser la reconduction de votre contrat C-1 jusqu’au 31 juillet 2020 inclus.',
      placeAndDay: 'Le 15 juin 2020',
      body: expect.stringMatching(/^Les Amis du Terril et .*, le 15 juin 2020$/),
    });
    expect((await staff.get('/letters')).body.total).toBe(0);
    const refused = await preview({ recordId, body: '{{prix}}' });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['body']]);
  });

  test('of a record that no such letter is about is 422', async () => {
    const { status, body } = await preview({ recordId: 9999 });
    expect([status, Object.keys(body.errors)]).toEqual([422, ['recordId']]);
  });
});
