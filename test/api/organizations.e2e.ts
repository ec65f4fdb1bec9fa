import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient, client } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anInvoice, anOrganization, created } from '../support/records.js';

const ENGLISH = { 'accept-language': 'en-GB,en;q=0.9' };
const SIREN = '732829320';

let api: TestApi;
let staff: ApiClient;
/** Ids by code. */
let territories: Record<string, number>;

beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-12-31' } });
  staff = await signedIn(api, 'staff');
  const { body } = await staff.get('/territories');
  territories = Object.fromEntries(body.data.map(({ id, code }: any) => [code, id]));
});
afterAll(() => api.stop());

const create = async (fields?: object) => created(await staff.post('/organizations', anOrganization(fields)));
const change = (id: number, fields: object) => staff.patch(`/organizations/${id}`, fields);

describe('a new organization', () => {
  test('is placed by its postcode and city', async () => {
    expect(await create()).toMatchObject({
      version: 1,
      name: 'Les Amis du Terril',
      postcode: '62800',
      city: 'Liévin',
      communeCode: '62510',
      departmentCode: '62',
      epciCode: '246200364',
      territoryId: territories['pas_de_calais'],
      territoryOverridden: false,
      status: 'prospect',
      statusReason: 'Ni contrat, ni abonnement, ni facture.',
      firstUserOn: null,
    });
  });

  test.each([
    ['LILLE CEDEX', '59000', '59350', 'nord'],
    ['st omer', '62500', '62765', 'pas_de_calais'],
    ['Creil', '60100', '60175', 'other_hauts_de_france'],
    ['Rennes', '35000', '35238', 'outside'],
  ])('%s %s is commune %s, in %s', async (city, postcode, communeCode, territory) => {
    const placed = { city, communeCode, territoryId: territories[territory] };
    expect(await create({ city, postcode })).toMatchObject(placed);
  });

  test('may have no place: its territory is then not filled in', async () => {
    const { id, ...organization } = await create({ postcode: null, city: undefined });
    const nowhere = { communeCode: null, departmentCode: null, epciCode: null, territoryId: null };
    expect(organization).toMatchObject(nowhere);
    expect((await staff.get('/organizations?withoutTerritory=true')).body.data).toMatchObject([{ id }]);
  });

  test('keeps each identifier compact, and finds by it', async () => {
    const fields = { siret: '732 829 320 00074', rna: 'w595 001 234', vatNumber: 'FR 44 732 829 320' };
    const stored = { siren: SIREN, siret: '73282932000074', rna: 'W595001234', vatNumber: 'FR44732829320' };
    const { id } = created(await staff.post('/organizations', anOrganization({ ...fields, legalForm: 'sarl' })));
    expect((await staff.get(`/organizations/${id}`)).body).toMatchObject({ ...stored, legalForm: 'sarl' });
    for (const q of ['73282932000074', 'W595001234']) {
      expect((await staff.get(`/organizations?q=${q}&legalForm=sarl`)).body.data).toMatchObject([{ id }]);
    }
  });

  test('drops the spaces around its texts and inside its SIREN', async () => {
    expect(await create({ name: '  Le Fil ', siren: '732 829 320' })).toMatchObject({ name: 'Le Fil', siren: SIREN });
  });

  test.each<[string, string, object]>([
    ['an unknown commune code', 'communeCode', { communeCode: '62999' }],
    ['a postcode of another commune', 'postcode', { communeCode: '62510', postcode: '59000' }],
    ['a city that is another commune', 'city', { communeCode: '62510', city: 'Lens' }],
    ['a city that does not fit the postcode', 'communeCode', { postcode: '62800', city: 'Lille' }],
    ['a postcode of several communes', 'communeCode', { postcode: '62300', city: null }],
    ['an unknown place', 'city', { postcode: null, city: 'Trifouillis-les-Oies' }],
    ['a SIREN with a wrong key', 'siren', { siren: '732829321' }],
    ['a SIREN too short', 'siren', { siren: '73282932' }],
    ['a SIRET with a wrong key', 'siret', { siret: '73282932000075' }],
    ['a SIRET of another SIREN', 'siret', { siren: '303265045', siret: '73282932000074' }],
    ['a RNA number without its W', 'rna', { rna: '595001234' }],
    ['a VAT number with a wrong key', 'vatNumber', { vatNumber: 'FR41303265045' }],
    ['an unknown legal form', 'legalForm', { legalForm: 'SARL' }],
    ['an unknown territory', 'territoryId', { territoryId: 999 }],
    ['no name', 'name', { name: '' }],
    ['an unknown kind', 'kind', { kind: 'ngo' }],
    ['an e-mail without @', 'email', { email: 'contact.terril.example' }],
    ['a day that does not exist', 'userSince', { userSince: '2019-02-29' }],
    ['text of another type', 'note', { note: 12 }],
  ])('%s is 422 on %s', async (_, field, fields) => {
    const before = (await staff.get('/organizations')).body.total;
    const { status, body } = await staff.post('/organizations', anOrganization(fields));
    expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
    expect((await staff.get('/organizations')).body.total).toBe(before);
  });

  test('the commune is asked among those that fit, in the language of the reader', async () => {
    const fields = anOrganization({ postcode: '62300', city: null });
    const french = await staff.post('/organizations', fields);
    expect(french.body.errors.communeCode).toBe(
      'Choisissez la commune de « 62300 » : Lens (62498), Éleu-dit-Leauwette (62291).',
    );
    const english = await staff.post('/organizations', fields, ENGLISH);
    expect(english.body.errors.communeCode).toMatch(/^Choose the commune of “62300”: Lens/);
    expect(created(await staff.post('/organizations', { ...fields, communeCode: '62291' })).communeCode).toBe('62291');
  });

  test('an external reference is taken once', async () => {
    await create({ externalReference: 'ORG-1' });
    const { status, body } = await staff.post('/organizations', anOrganization({ externalReference: 'ORG-1' }));
    expect([status, body.code, Object.keys(body.errors)]).toEqual([409, 'already_exists', ['externalReference']]);
  });

  test('a key nobody knows is 400, named', async () => {
    const { status, body } = await staff.post('/organizations', anOrganization({ territory: 'nord', status: 'user' }));
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'unknown_key', message: 'Clé inconnue : territory, status.' });
    expect(Object.keys(body.errors)).toEqual(['territory', 'status']);
  });
});

describe('a change', () => {
  test('sends what changes and nothing else moves', async () => {
    const before = await create({ email: 'contact@terril.example', note: 'Ancienne note' });
    const { status, body } = await change(before.id, { version: 1, note: null, phone: '03 21 00 00 00' });
    expect(status).toBe(200);
    const changed = { note: null, phone: '03 21 00 00 00', version: 2, updatedAt: expect.any(String) };
    expect(body).toEqual({ ...before, ...changed });
  });

  test('with a stale version is 409 with the record as it stands, and changes nothing', async () => {
    const { id } = await create();
    const { body: current } = await change(id, { version: 1, name: 'Nom de l’autre' });
    const { status, body } = await change(id, { version: 1, name: 'Mon nom' });
    expect([status, body.code]).toEqual([409, 'stale_version']);
    expect(body.current).toEqual(current);
    expect((await staff.get(`/organizations/${id}`)).body.name).toBe('Nom de l’autre');
  });

  test('of two at once, one is told', async () => {
    const { id } = await create();
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => change(id, { version: 1, name })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  test('needs the version', async () => {
    const { id } = await create();
    const { status, body } = await change(id, { name: 'Autre' });
    expect([status, Object.keys(body.errors)]).toEqual([422, ['version']]);
  });

  test('cannot empty what must be filled in', async () => {
    const { id } = await create();
    const { status, body } = await change(id, { version: 1, name: null, kind: null });
    expect([status, Object.keys(body.errors)]).toEqual([422, ['name', 'kind']]);
  });
});

describe('the status', () => {
  test('follows contracts and invoices, and says why in the language of the reader', async () => {
    const { id } = await create({ isPartner: true });
    const status = async (headers = {}) => {
      const { body } = await staff.get(`/organizations/${id}`, headers);
      return [body.status, body.firstUserOn, body.statusReason];
    };
    expect(await status()).toEqual(['partner', null, 'Connu comme partenaire, sans contrat ni facture.']);
    const invoice = created(await staff.post('/invoices', anInvoice(id, { issuedOn: '2020-01-01' })));
    expect(await status()).toEqual(['user', '2020-01-01', 'Dernière facture : F-1, du 1er janvier 2020.']);
    await staff.patch(`/invoices/${invoice.id}`, { version: 1, issuedOn: '2019-12-31' });
    expect(await status(ENGLISH)).toEqual(['former', '2019-12-31', 'Last invoice: F-1, of 31 December 2019.']);
    const contract = created(await staff.post('/contracts', aContract(id, { endsOn: '2020-12-31' })));
    expect(await status(ENGLISH)).toEqual([
      'user',
      '2019-12-31',
      'Contract C-1, from 1 January 2020 to 31 December 2020.',
    ]);
    await staff.delete(`/contracts/${contract.id}`);
    await staff.delete(`/invoices/${invoice.id}`);
    expect((await status())[0]).toBe('partner');
  });

  test('the explicit day wins over the records', async () => {
    const { id } = await create({ userSince: '2008-04-01' });
    const contract = created(await staff.post('/contracts', aContract(id, { reference: 'C-2' })));
    expect((await staff.get(`/organizations/${id}`)).body).toMatchObject({ status: 'user', firstUserOn: '2008-04-01' });
    await staff.delete(`/contracts/${contract.id}`);
  });

  test('the reason answers a creation and a change in the language of the reader too', async () => {
    const answer = await staff.post('/organizations', anOrganization(), ENGLISH);
    expect(created(answer).statusReason).toBe('No contract, subscription or invoice.');
    const { id, version } = answer.body;
    const { body } = await staff.patch(`/organizations/${id}`, { version, phone: '03' }, ENGLISH);
    expect(body.statusReason).toBe('No contract, subscription or invoice.');
    const stale = await staff.patch(`/organizations/${id}`, { version, phone: '04' }, ENGLISH);
    expect(stale.body.current.statusReason).toBe('No contract, subscription or invoice.');
  });
});

describe('deleting', () => {
  test('is refused with a sentence while contracts or invoices exist', async () => {
    const { id } = await create();
    const contract = created(await staff.post('/contracts', aContract(id, { reference: 'C-3' })));
    const refused = await staff.delete(`/organizations/${id}`);
    expect([refused.status, refused.body.message]).toEqual([409, 'Cette structure a 1 contrat.']);
    await staff.delete(`/contracts/${contract.id}`);
    const invoice = created(await staff.post('/invoices', anInvoice(id, { number: 'F-3' })));
    const again = await staff.delete(`/organizations/${id}`, ENGLISH);
    expect([again.status, again.body.message]).toEqual([409, 'This organization has 1 invoice.']);
    await staff.delete(`/invoices/${invoice.id}`);
    expect((await staff.delete(`/organizations/${id}`)).status).toBe(200);
    expect((await staff.get(`/organizations/${id}`)).status).toBe(404);
    expect((await staff.delete(`/organizations/${id}`)).status).toBe(404);
  });
});

describe('who asks, and in which language', () => {
  test('nobody is 401, a reader reads only', async () => {
    const { id } = await create();
    expect((await client(api.url).get('/organizations')).status).toBe(401);
    const reader = await signedIn(api, 'reader');
    expect((await reader.get('/organizations')).status).toBe(200);
    expect((await reader.get(`/organizations/${id}`)).status).toBe(200);
    expect((await reader.post('/organizations', anOrganization())).status).toBe(403);
    expect((await reader.patch(`/organizations/${id}`, { version: 1, name: 'x' })).status).toBe(403);
    expect((await reader.delete(`/organizations/${id}`)).status).toBe(403);
    expect((await staff.get(`/organizations/${id}`)).body.name).toBe('Les Amis du Terril');
  });

  test.each([
    ['', 'Structure introuvable : 99999.'],
    ['fr-FR,fr;q=0.9,en;q=0.8', 'Structure introuvable : 99999.'],
    ['de', 'Structure introuvable : 99999.'],
    ['en', 'Organization not found: 99999.'],
    ['en-GB,en;q=0.9,fr;q=0.8', 'Organization not found: 99999.'],
  ])('Accept-Language %p', async (language, message) => {
    const { status, body } = await staff.get('/organizations/99999', { 'accept-language': language });
    expect([status, body]).toEqual([404, { code: 'not_found', message }]);
  });

  test.each(['0', '-1', '1.5', 'abc', '99999999999', '1%00', 'null'])('the id %s is 404', async (id) => {
    for (const { status } of [
      await staff.get(`/organizations/${id}`),
      await staff.patch(`/organizations/${id}`, { version: 1 }),
      await staff.delete(`/organizations/${id}`),
      await staff.get(`/organizations/${id}/territories`),
    ]) {
      expect(status).toBe(404);
    }
  });

  test('an unknown query key is 400, named', async () => {
    const { status, body } = await staff.get('/organizations?territory=nord&page=1');
    expect(status).toBe(400);
    expect(body).toEqual({
      code: 'unknown_key',
      message: 'Clé inconnue : territory.',
      errors: { territory: 'Clé inconnue.' },
    });
    expect((await staff.get('/organizations?foo=1', ENGLISH)).body.message).toBe('Unknown key: foo.');
  });

  test.each(['perPage=101', 'page=0', 'order=up', 'status=customer', 'territoryId=nord', 'id=x', 'sort=password'])(
    'the query %s is 400',
    async (query) => {
      const { status, body } = await staff.get(`/organizations?${query}`);
      expect([status, Object.keys(body.errors)]).toEqual([400, [query.split('=')[0]]]);
    },
  );
});
