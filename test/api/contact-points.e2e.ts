import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let terril: any;
let nadia: any;

const BILLING = { kind: 'email', label: 'comptabilité', value: 'Compta@terril.example' };
const EMERGENCY = { kind: 'phone', label: 'urgence', value: '+33 (0)6 39 98 77 66' };
const SITE = { kind: 'website', label: null, value: 'https://boutique.terril.example' };

beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  const contactPoints = [BILLING, EMERGENCY, { ...SITE, value: 'boutique.terril.example' }];
  terril = created(
    await staff.post('/organizations', anOrganization({ email: null, phone: '03 21 45 67 89', contactPoints })),
  );
  nadia = created(await staff.post('/contacts', aContact({ contactPoints: [EMERGENCY, BILLING] })));
});
afterAll(() => api.stop());

const namesIn = async (path: string) => (await staff.get(path)).body.data.map(({ name }: any) => name);

test('they come back in the order they were added, a website with its scheme', async () => {
  expect(terril.contactPoints).toEqual([BILLING, EMERGENCY, SITE]);
  expect(nadia.contactPoints).toEqual([EMERGENCY, BILLING]);
  expect((await staff.get('/contacts')).body.data[0].contactPoints).toEqual(nadia.contactPoints);
});

test.each(['06 39 98 77 66', '0639987766', '+33639987766', 'compta@terril', 'boutique.terril', '03 21 45 67'])(
  'the list of organizations finds %s',
  async (q) => expect(await namesIn(`/organizations?q=${encodeURIComponent(q)}`)).toEqual(['Les Amis du Terril']),
);

test.each(['06.39.98.77.66', 'compta@terril.example'])('the list of contacts finds %s', async (q) => {
  expect(await namesIn(`/contacts?q=${encodeURIComponent(q)}`)).toEqual(['Nadia Sorbier']);
});

test.each([
  ['06 39 98 77 66', 'phone', EMERGENCY.value],
  ['98 77', 'phone', EMERGENCY.value],
  ['compta@terril.example', 'email', BILLING.value],
])('the search box finds %s', async (q, matched, shown) => {
  const { body } = await staff.get(`/search?q=${encodeURIComponent(q)}`);
  const found = body.groups.find(({ type }: any) => type === 'organizations').results;
  expect(found).toMatchObject([{ title: 'Les Amis du Terril', matched, matchedText: shown }]);
});

test('who has an address is told by its further ones too', async () => {
  expect(await namesIn('/contacts?email=COMPTA@terril.example')).toEqual(['Nadia Sorbier']);
  const alone = created(
    await staff.post('/contacts', aContact({ lastName: 'Seul', email: null, contactPoints: [BILLING] })),
  );
  expect(await namesIn('/contacts?hasEmail=false')).toEqual([]);
  await staff.delete(`/contacts/${alone.id}`);
});

test('the list of e-mails takes the main address, else the first of the others', async () => {
  const both = anOrganization({ name: 'Le Grisou', email: 'grisou@example.org', contactPoints: [BILLING] });
  const { id } = created(await staff.post('/organizations', both));
  const { body } = await staff.download('/organizations/emails');
  expect(body.toString()).toBe('compta@terril.example\ngrisou@example.org\n');
  await staff.delete(`/organizations/${id}`);
});

test.each([
  [[{ kind: 'email', value: 'compta' }], { 'contactPoints.0.value': 'Ce n’est pas une adresse électronique.' }],
  [[BILLING, { ...BILLING, value: 'COMPTA@terril.example' }], { 'contactPoints.1.value': 'Déjà dans la liste.' }],
  [[{ kind: 'website', value: 'javascript:alert(1)' }], { 'contactPoints.0.value': expect.stringContaining('site') }],
  [[{ kind: 'fax', value: '03 21 00 00 00' }], { 'contactPoints.0.kind': expect.stringContaining('L’un de') }],
])('%j is refused, and nothing changes', async (contactPoints, errors) => {
  for (const [path, { id, version }] of [
    ['organizations', terril],
    ['contacts', nadia],
  ] as const) {
    const { status, body } = await staff.patch(`/${path}/${id}`, { version, contactPoints });
    expect([status, body.errors]).toEqual([422, errors]);
    expect((await staff.get(`/${path}/${id}`)).body.version).toBe(version);
  }
});

test('a change of them is told as a part of the record, and makes older copies stale', async () => {
  const relabelled = [{ ...BILLING, label: 'trésorerie' }, SITE];
  const { status, body } = await staff.patch(`/organizations/${terril.id}`, {
    version: terril.version,
    contactPoints: relabelled,
  });
  expect([status, body.version, body.contactPoints]).toEqual([200, terril.version + 1, relabelled]);
  const entries = (await staff.get(`/history?recordType=organizations&recordId=${terril.id}`)).body.data.filter(
    ({ part, action }: any) => part === 'contactPoints' && action !== 'create',
  );
  expect(entries.map(({ action, label, changes }: any) => [action, label, changes.length])).toEqual([
    ['update', BILLING.value, 1],
    ['delete', EMERGENCY.value, 3],
  ]);
  terril = body;
});

test('what is deleted comes back with them', async () => {
  await staff.delete(`/contacts/${nadia.id}`);
  const [item] = (await staff.get('/trash?recordType=contacts')).body.data;
  expect((await staff.post(`/trash/${item.id}/restore`)).status).toBe(200);
  expect((await staff.get(`/contacts/${nadia.id}`)).body.contactPoints).toEqual(nadia.contactPoints);
});

test('a vCard carries them, and brings them back', async () => {
  const { body: card } = await staff.get<string>(`/contacts/${nadia.id}/vcard`);
  expect(card).toContain('label1.TEL;TYPE=VOICE:+33 (0)6 39 98 77 66\r\nlabel1.X-ABLabel:urgence\r\n');
  const { body } = await staff.post('/contacts/vcards', { text: `${card.replace('END:', 'URL:nulle part\r\nEND:')}` });
  expect(body.created[0].warnings).toEqual([
    expect.stringContaining('nulle part'),
    expect.stringContaining('adresse électronique'),
  ]);
  const copy = (await staff.get(`/contacts/${body.created[0].contactId}`)).body;
  expect([copy.email, copy.phone, copy.contactPoints]).toEqual([nadia.email, nadia.phone, [BILLING, EMERGENCY]]);
});
