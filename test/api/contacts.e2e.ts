import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, anOrganization, aRole, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
let terril: number;
let cadran: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
  terril = created(await staff.post('/organizations', anOrganization())).id;
  cadran = created(await staff.post('/organizations', anOrganization({ name: 'Le Cadran', email: null }))).id;
});
afterAll(() => api.stop());
afterEach(async () => {
  const { body } = await staff.get('/contacts?perPage=100');
  for (const { id } of body.data) await staff.delete(`/contacts/${id}`);
});

const create = async (fields?: object) => created(await staff.post('/contacts', aContact(fields)));
const refusal = async (fields: object) => {
  const { status, body } = await staff.post('/contacts', aContact(fields));
  return [status, body.errors];
};
const namesOf = async (query: string) => {
  const { status, body } = await staff.get(`/contacts?${query}`);
  return [status, body.data?.map(({ name }: any) => name), body.total];
};

test('a contact has dated roles in several organizations, those of today first', async () => {
  const contact = await create({
    roles: [
      aRole(terril, { function: 'trésorière', startsOn: null, endsOn: '2019-12-31', isBilling: true }),
      aRole(terril, { isMain: true }),
      aRole(cadran, { function: null, startsOn: null, isTechnical: true }),
    ],
  });
  expect(contact).toMatchObject({ version: 1, name: 'Nadia Sorbier', isShared: false, objectsToProspecting: false });
  expect(contact.roles.map(({ id: _, ...role }: any) => role)).toEqual([
    {
      organizationId: cadran,
      organizationName: 'Le Cadran',
      function: null,
      isMain: false,
      isBilling: false,
      isTechnical: true,
      startsOn: null,
      endsOn: null,
      isCurrent: true,
    },
    {
      organizationId: terril,
      organizationName: 'Les Amis du Terril',
      function: 'présidente',
      isMain: true,
      isBilling: false,
      isTechnical: false,
      startsOn: '2020-01-01',
      endsOn: null,
      isCurrent: true,
    },
    {
      organizationId: terril,
      organizationName: 'Les Amis du Terril',
      function: 'trésorière',
      isMain: false,
      isBilling: true,
      isTechnical: false,
      startsOn: null,
      endsOn: '2019-12-31',
      isCurrent: false,
    },
  ]);
  expect((await reader.get(`/contacts/${contact.id}`)).body).toEqual(contact);
  expect((await reader.get('/contacts')).body.data).toEqual([contact]);
});

test('a shared mailbox has a name alone, and an address may be that of several contacts', async () => {
  await create({ firstName: null, lastName: 'Accueil', isShared: true, email: 'accueil@example.org' });
  await create({ email: 'Accueil@Example.org' });
  expect(await namesOf('email=ACCUEIL@example.org')).toEqual([200, ['Accueil', 'Nadia Sorbier'], 2]);
  expect(await refusal({ lastName: 'Accueil', isShared: true })).toEqual([
    422,
    { firstName: 'Une boîte partagée n’a pas de prénom.' },
  ]);
});

describe('one main contact on any day', () => {
  const main = (fields?: object) => ({ roles: [aRole(terril, { isMain: true, ...fields })] });

  test('another is refused by name, on the row at fault', async () => {
    await create(main({ endsOn: '2020-06-30' }));
    const roles = [aRole(cadran), aRole(terril, { isMain: true, startsOn: '2020-06-30' })];
    expect(await refusal({ firstName: 'Igor', roles })).toEqual([
      422,
      { 'roles.1.isMain': 'Nadia Sorbier est déjà le contact principal de cette structure ces jours-là.' },
    ]);
    expect((await staff.get('/contacts')).body.total).toBe(1);
  });

  test('another follows the day after, elsewhere or beside', async () => {
    await create(main({ endsOn: '2020-06-30' }));
    await create(main({ startsOn: '2020-07-01' }));
    await create(main({ startsOn: null, endsOn: '2019-12-31' }));
    await create({ roles: [aRole(cadran, { isMain: true }), aRole(terril)] });
  });

  test('nor twice the same person', async () => {
    const roles = [aRole(terril, { isMain: true }), aRole(terril, { isMain: true, function: 'trésorière' })];
    expect(await refusal({ roles })).toEqual([
      422,
      { 'roles.1.isMain': 'Un seul de ces rôles peut être celui de contact principal ces jours-là.' },
    ]);
  });

  test('two at once: the database lets one pass', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => staff.post('/contacts', aContact(main()))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.message).toContain('contact principal');
  });
});

test.each<[string, string, (own: number) => object[]]>([
  ['an end before the start', 'roles.0.endsOn', (own) => [aRole(own, { endsOn: '2019-12-31' })]],
  ['the same function twice', 'roles.1.startsOn', (own) => [aRole(own), aRole(own, { function: 'Présidente' })]],
  ['no function twice', 'roles.1.startsOn', (own) => [0, 1].map(() => aRole(own, { function: null }))],
  ['an unknown organization', 'roles.1.organizationId', (own) => [aRole(own), aRole(9999)]],
  ['a day that does not exist', 'roles.0.startsOn', (own) => [aRole(own, { startsOn: '2021-02-29' })]],
])('%s is 422 on %s', async (_, field, roles) => {
  const [status, errors] = await refusal({ roles: roles(terril) });
  expect([status, Object.keys(errors)]).toEqual([422, [field]]);
});

test.each<[string, object]>([
  ['lastName', { lastName: '' }],
  ['email', { email: 'nadia' }],
  ['language', { language: 'xx' }],
  ['objectedOn', { objectedOn: '2020-01-01' }],
  ['newsletterConsentOn', { newsletterConsentSource: 'bulletin papier' }],
  ['roles', { roles: 'présidente' }],
])('a bad %s is 422', async (field, fields) => {
  const [status, errors] = await refusal(fields);
  expect([status, Object.keys(errors)]).toEqual([422, [field]]);
});

describe('a change', () => {
  test('sends all the roles; older copies are then stale', async () => {
    const { id } = await create({ roles: [aRole(terril, { isMain: true })] });
    const roles = [aRole(terril, { isMain: true, endsOn: '2020-03-31' }), aRole(terril, { startsOn: '2020-04-01' })];
    const { status, body } = await staff.patch(`/contacts/${id}`, { version: 1, roles });
    expect([status, body.version, body.roles.length]).toEqual([200, 2, 2]);
    const stale = await staff.patch(`/contacts/${id}`, { version: 1, lastName: 'Autre' });
    expect([stale.status, stale.body.code, stale.body.current]).toEqual([409, 'stale_version', body]);
    const emptied = await staff.patch(`/contacts/${id}`, { version: 2, roles: [] });
    expect(emptied.body.roles).toEqual([]);
  });

  test('without roles leaves them', async () => {
    const { id } = await create({ roles: [aRole(terril)] });
    const { body } = await staff.patch(`/contacts/${id}`, {
      version: 1,
      phone: null,
      objectsToProspecting: true,
      objectedOn: '2020-06-30',
    });
    expect(body).toMatchObject({ phone: null, objectsToProspecting: true, objectedOn: '2020-06-30' });
    expect(body.roles).toHaveLength(1);
  });

  test('that is refused leaves everything as it was', async () => {
    const contact = await create({ roles: [aRole(terril)] });
    const roles = [aRole(terril), aRole(terril)];
    const { status } = await staff.patch(`/contacts/${contact.id}`, { version: 1, lastName: 'X', roles });
    expect(status).toBe(422);
    expect((await staff.get(`/contacts/${contact.id}`)).body).toEqual(contact);
  });

  test('a reader makes none', async () => {
    const { id } = await create();
    expect((await reader.post('/contacts', aContact())).status).toBe(403);
    expect((await reader.patch(`/contacts/${id}`, { version: 1 })).status).toBe(403);
    expect((await reader.delete(`/contacts/${id}`)).status).toBe(403);
  });
});

test('an organization with contacts stays; a contact goes with its roles', async () => {
  const { id } = created(await staff.post('/organizations', anOrganization({ name: 'Éphémère' })));
  const contact = await create({ roles: [aRole(id)] });
  const { status, body } = await staff.delete(`/organizations/${id}`);
  expect([status, body.message]).toEqual([409, 'Cette structure a 1 rôle de contact.']);
  expect((await staff.delete(`/contacts/${contact.id}`)).status).toBe(200);
  expect((await staff.get(`/contacts/${contact.id}`)).status).toBe(404);
  expect((await staff.delete(`/organizations/${id}`)).status).toBe(200);
});

describe('the list', () => {
  beforeEach(async () => {
    await create({
      mobile: '+33 (0)6 00 11 22 33',
      roles: [aRole(terril, { isBilling: true }), aRole(cadran, { isMain: true })],
    });
    await create({
      firstName: 'Igor',
      lastName: 'Élan',
      email: null,
      phone: '+32 2 511 00 00',
      objectsToProspecting: true,
      roles: [aRole(terril, { isMain: true, endsOn: '2020-06-29' })],
    });
    await create({
      firstName: null,
      lastName: 'Accueil',
      isShared: true,
      phone: null,
      email: 'accueil@example.org',
      newsletterConsentOn: '2020-02-01',
      newsletterConsentSource: 'formulaire du site',
      lastContactOn: '2020-05-05',
    });
  });

  test.each<[string, string[]]>([
    ['', ['Accueil', 'Igor Élan', 'Nadia Sorbier']],
    ['sort=name&order=DESC', ['Nadia Sorbier', 'Igor Élan', 'Accueil']],
    ['q=elan', ['Igor Élan']],
    ['q=nadia SORB', ['Nadia Sorbier']],
    ['q=accueil@EXAMPLE', ['Accueil']],
    ['q=03 21 00', ['Nadia Sorbier']],
    ['q=0321.00.11.22', ['Nadia Sorbier']],
    ['q=%2B33 3 21 00 11 22', ['Nadia Sorbier']],
    ['q=sorbier 06 00 11', ['Nadia Sorbier']],
    ['q=0032 2 511', ['Igor Élan']],
    ['q=06 99 99', []],
    ['q=cadran', ['Nadia Sorbier']],
    ['q=amis terril', ['Igor Élan', 'Nadia Sorbier']],
    ['hasEmail=false', ['Igor Élan']],
    ['isShared=true', ['Accueil']],
    ['objectsToProspecting=true', ['Igor Élan']],
    ['newsletterConsent=true', ['Accueil']],
    ['isMain=true', ['Nadia Sorbier']],
    ['isMain=true&anyDay=true', ['Igor Élan', 'Nadia Sorbier']],
    ['isBilling=true', ['Nadia Sorbier']],
    ['isTechnical=true', []],
  ])('%p', async (query, names) => {
    expect(await namesOf(query)).toEqual([200, names, names.length]);
  });

  test('of an organization: the roles of today, or of any day, one role meeting all that is asked', async () => {
    expect(await namesOf(`organizationId=${terril}`)).toEqual([200, ['Nadia Sorbier'], 1]);
    expect((await namesOf(`organizationId=${terril}&anyDay=true`))[2]).toBe(2);
    expect((await namesOf(`organizationId=${terril}&isBilling=true`))[2]).toBe(1);
    expect((await namesOf(`organizationId=${terril}&isMain=true`))[2]).toBe(0);
  });

  test.each(['name', 'lastContactOn', 'updatedAt', 'id'])('sorts by %s', async (sort) => {
    const [, ascending] = await namesOf(`sort=${sort}`);
    const [, descending] = await namesOf(`sort=${sort}&order=DESC`);
    expect(descending).toEqual(ascending.toReversed());
  });
});
