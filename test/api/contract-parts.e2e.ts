import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, aContract, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let client: number;
let town: number;
let contact: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  client = created(await staff.post('/organizations', anOrganization())).id;
  town = created(await staff.post('/organizations', anOrganization({ name: 'La Ville' }))).id;
  contact = created(await staff.post('/contacts', aContact({ firstName: 'Zoé', lastName: 'Essai' }))).id;
});
afterAll(() => api.stop());

let count = 0;
const post = (fields: object) => staff.post('/contracts', aContract(client, { reference: `P-${++count}`, ...fields }));
const create = async (fields: object) => created(await post(fields));
const patch = (id: number, version: number, fields: object) => staff.patch(`/contracts/${id}`, { version, ...fields });

test('a contract shows who signs it, its other parties and its amendments, and keeps those that are not sent', async () => {
  const made = await create({
    signatories: [
      { side: 'client', contactId: contact, function: 'Présidente', signedOn: '2019-12-15' },
      { side: 'cooperative', name: 'A. Gérant' },
    ],
    parties: [{ role: 'payer', organizationId: town }],
    amendments: [
      { title: 'Stockage doublé', signedOn: '2020-05-02', effectiveOn: '2020-06-01', description: 'De 10 à 20 Go.' },
      { title: 'Nom de domaine', effectiveOn: '2020-03-01' },
    ],
  });
  expect(made.signatories).toMatchObject([
    { side: 'client', contactId: contact, name: 'Zoé Essai', function: 'Présidente', signedOn: '2019-12-15' },
    { side: 'cooperative', contactId: null, name: 'A. Gérant', function: null, signedOn: null },
  ]);
  expect(made.parties).toMatchObject([{ role: 'payer', organizationId: town, organizationName: 'La Ville' }]);
  expect(made.amendments).toMatchObject([
    { number: 2, title: 'Nom de domaine', effectiveOn: '2020-03-01', signedOn: null },
    { number: 1, title: 'Stockage doublé', effectiveOn: '2020-06-01', description: 'De 10 à 20 Go.' },
  ]);
  const { body } = await patch(made.id, 1, { parties: [] });
  expect(body).toMatchObject({ version: 2, parties: [], signatories: made.signatories, amendments: made.amendments });
  expect((await staff.get('/contracts')).body.data.find(({ id }: any) => id === made.id)).toEqual(body);
});

test('only what changes of an amendment is in the history, under its contract', async () => {
  const { id } = await create({
    amendments: [
      { title: 'A', effectiveOn: '2020-02-01' },
      { title: 'B', effectiveOn: '2020-03-01' },
    ],
  });
  const { body } = await patch(id, 1, {
    amendments: [
      { number: 1, title: 'A', effectiveOn: '2020-02-01' },
      { number: 2, title: 'B', effectiveOn: '2020-04-01' },
    ],
  });
  expect(body.amendments[1]).toMatchObject({ number: 2, effectiveOn: '2020-04-01' });
  const { data } = (await staff.get(`/history?recordType=contracts&recordId=${id}`)).body;
  const told = data.filter(({ part, action }: any) => part === 'amendments' && action === 'update');
  expect(told).toMatchObject([{ changes: [{ field: 'effectiveOn', old: '2020-03-01', new: '2020-04-01' }] }]);
});

test.each<[string, string, () => object]>([
  ['a signatory without a name', 'signatories.0.name', () => ({ signatories: [{ side: 'client' }] })],
  ['an unknown contact', 'signatories.0.contactId', () => ({ signatories: [{ side: 'client', contactId: 9999 }] })],
  ['a side that is none', 'signatories.0.side', () => ({ signatories: [{ side: 'bank', name: 'A' }] })],
  ['an unknown party', 'parties.0.organizationId', () => ({ parties: [{ role: 'payer', organizationId: 9999 }] })],
  [
    'a party told twice',
    'parties.1.organizationId',
    () => ({ parties: ['payer', 'payer'].map((role) => ({ role, organizationId: town })) }),
  ],
  [
    'an amendment before the start',
    'amendments.0.effectiveOn',
    () => ({ amendments: [{ title: 'A', effectiveOn: '2019-12-31' }] }),
  ],
  [
    'a number told twice',
    'amendments.1.number',
    () => ({ amendments: [1, 1].map((number) => ({ number, title: 'A', effectiveOn: '2020-02-01' })) }),
  ],
])('%s is refused', async (_, field, fields) => {
  const { status, body } = await post(fields());
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('numbers may be exchanged between amendments', async () => {
  const { id } = await create({
    amendments: [1, 2].map((number) => ({ number, title: `N${number}`, effectiveOn: '2020-02-01' })),
  });
  const { body } = await patch(id, 1, {
    amendments: [
      { number: 2, title: 'N1', effectiveOn: '2020-02-01' },
      { number: 1, title: 'N2', effectiveOn: '2020-02-01' },
    ],
  });
  expect(body.amendments.map(({ number, title }: any) => `${number} ${title}`)).toEqual(['1 N2', '2 N1']);
});

test('a party and a contact who signs are not deleted, and the party is no user by that', async () => {
  const organization = created(await staff.post('/organizations', anOrganization({ name: 'Garant' })));
  const signing = created(await staff.post('/contacts', aContact({ lastName: 'Signataire' })));
  await create({
    parties: [{ role: 'guarantor', organizationId: organization.id }],
    signatories: [{ side: 'client', contactId: signing.id }],
  });
  expect((await staff.get(`/organizations/${organization.id}`)).body.status).toBe('prospect');
  const party = await staff.delete(`/organizations/${organization.id}`);
  expect([party.status, party.body.message]).toEqual([409, 'Cette structure a 1 contrat où elle est partie.']);
  const signs = await staff.delete(`/contacts/${signing.id}`);
  expect([signs.status, signs.body.message]).toEqual([409, 'Ce contact a 1 signature de contrat.']);
});

test('a contract does not start after an amendment of it takes effect', async () => {
  const { id } = await create({ amendments: [{ title: 'A', effectiveOn: '2020-02-01' }] });
  const { status, body } = await patch(id, 1, { startsOn: '2020-02-02' });
  expect([status, body.errors]).toEqual([422, { startsOn: 'Un avenant prend effet avant ce début.' }]);
  expect((await patch(id, 1, { startsOn: '2020-02-01' })).status).toBe(200);
});

test('its parts go to the trash and come back with it', async () => {
  const before = await create({
    signatories: [{ side: 'cooperative', name: 'A. Gérant' }],
    parties: [{ role: 'beneficiary', organizationId: town }],
    amendments: [{ title: 'A', effectiveOn: '2020-02-01' }],
  });
  const { trashItemId } = (await staff.delete(`/contracts/${before.id}`)).body;
  expect((await staff.post(`/trash/${trashItemId}/restore`)).status).toBe(200);
  expect((await staff.get(`/contracts/${before.id}`)).body).toEqual(before);
});

test('organizations and contacts that are merged are parties and signatories as one', async () => {
  const twin = created(await staff.post('/organizations', anOrganization({ name: 'La Ville bis' }))).id;
  const double = created(await staff.post('/contacts', aContact({ firstName: 'Zoé', lastName: 'Essai-Double' }))).id;
  const { id } = await create({
    parties: [town, twin].map((organizationId) => ({ role: 'payer', organizationId })),
    signatories: [{ side: 'client', contactId: double }],
  });
  const merge = async (list: string, keptId: number, otherId: number) => {
    const version = async (ofId: number) => (await staff.get(`/${list}/${ofId}`)).body.version;
    const others = [{ id: otherId, version: await version(otherId) }];
    const body = { version: await version(keptId), others, choices: [] };
    expect((await staff.post(`/${list}/${keptId}/merge`, body)).body).not.toHaveProperty('code');
  };
  await merge('organizations', town, twin);
  await merge('contacts', contact, double);
  const { body } = await staff.get(`/contracts/${id}`);
  expect(body.parties).toMatchObject([{ role: 'payer', organizationId: town }]);
  expect(body.signatories).toMatchObject([{ contactId: contact, name: 'Zoé Essai-Double' }]);
});
