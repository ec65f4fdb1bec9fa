import type { ServerResponse } from 'node:http';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { type PublicServices, sendJson, startPublicServices } from '../support/public-services.js';
import { anOrganization, created } from '../support/records.js';

let api: TestApi;
let services: PublicServices;
let administrator: ApiClient;
let staff: ApiClient;
beforeAll(async () => {
  [api, services] = await Promise.all([startApi({ sample: false }), startPublicServices()]);
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
});
afterAll(() => Promise.all([api.stop(), services.close()]));
afterEach(() => {
  services.answer = undefined;
});

const set = async (fields: object) => {
  const { body } = await administrator.get('/settings');
  return administrator.patch('/settings', { version: body.version, ...fields });
};
const find = async (q: string) => (await staff.get(`/directory/organizations?${new URLSearchParams({ q })}`)).body;
/** Past what Terril itself asks in a second. */
const later = () => new Promise((resolve) => setTimeout(resolve, 1100));

test('nothing is asked of anybody before it is switched on', async () => {
  expect(await find('terril')).toEqual({
    outcome: 'disabled',
    message: 'Ce service n’est pas activé dans les réglages.',
    retryAfter: null,
    candidates: [],
  });
  expect((await staff.get('/directory/addresses?q=12+rue')).body.outcome).toBe('disabled');
  expect(services.asked).toEqual([]);
});

test.each([
  ['http://10.0.0.1', 422],
  ['http://example.org', 422],
  ['ftp://localhost', 422],
  ['https://a:b@example.org', 422],
  ['https://example.org/?x=', 422],
  ['https://example.org/#a', 422],
  ['http://localhost.example.org', 422],
  ['directory', 422],
  ['https://directory.example/api/', 200],
  ['http://localhost:8080', 200],
])('the address %s is answered %d', async (directoryUrl, status) => {
  const answer = await set({ directoryUrl });
  expect([answer.status, answer.body.errors && Object.keys(answer.body.errors)]).toEqual([
    status,
    status === 422 ? ['directoryUrl'] : undefined,
  ]);
});

test('only administrators say where the services are', async () => {
  expect((await staff.patch('/settings', { version: 1, directoryUrl: services.url })).status).toBe(403);
});

describe('switched on', () => {
  beforeAll(async () => {
    const urls = { directoryUrl: services.url, addressesUrl: `${services.url}/geocodage/` };
    const { status, body } = await set({ ...urls, directoryEnabled: true, addressesEnabled: true });
    expect([status, body]).toMatchObject([200, { addressesUrl: `${services.url}/geocodage` }]);
  });
  beforeEach(later);

  const association = {
    name: 'LES AMIS DU GRAND TERRIL',
    kind: 'association',
    legalForm: 'association_1901',
    siren: '130025265',
    siret: '13002526500013',
    rna: 'W595001234',
    address: '12 RUE JEAN JAURES',
    postcode: '62800',
    city: 'Liévin',
    communeCode: '62510',
    hasCeased: false,
    ceasedOn: null,
  };

  test('a SIREN finds a body, in fields that an organization takes', async () => {
    const { outcome, candidates } = await find('130 025 265');
    expect([outcome, candidates]).toEqual(['found', [association]]);
    expect(services.asked.at(-1)).toBe('/search?q=130025265&page=1&per_page=10');
    const { hasCeased: _, ceasedOn: __, ...fields } = candidates[0];
    expect(created(await staff.post('/organizations', anOrganization(fields)))).toMatchObject({ communeCode: '62510' });
  });

  test('a SIRET finds its own establishment', async () => {
    const [candidate] = (await find('13002526500021')).candidates;
    expect(candidate).toMatchObject({
      siret: '13002526500021',
      address: 'FOSSE 11',
      city: 'Lille',
      communeCode: '59350',
    });
  });

  test('a name finds several, those that have ceased and what they withhold included', async () => {
    const { candidates } = await find('terril');
    expect(candidates).toEqual([
      association,
      expect.objectContaining({
        name: 'LE TERRIL GOURMAND',
        legalForm: 'sarl',
        address: null,
        postcode: null,
        city: 'Lens',
        communeCode: '62498',
        hasCeased: true,
        ceasedOn: '2019-06-30',
      }),
    ]);
  });

  test.each(['', 'ab', '123456789', '13002526500014', '1234'])('%j is not asked about', async (q) => {
    const before = services.asked.length;
    expect(await find(q)).toMatchObject({ outcome: 'invalid', message: expect.stringContaining('trois lettres') });
    expect(services.asked.length).toBe(before);
  });

  test('what is not there is not found', async () => {
    expect(await find('introuvable')).toMatchObject({ outcome: 'not_found', message: expect.stringMatching(/^Rien/) });
  });

  const html = (response: ServerResponse) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Pause</p>');
  test.each<[string, (response: ServerResponse) => void, string]>([
    ['a refusal', (response) => sendJson(response, { erreur: 'Paramètre' }, 400), 'invalid'],
    ['a fault', (response) => sendJson(response, {}, 500), 'unavailable'],
    ['a page', html, 'unavailable'],
    [
      'a page with a JSON header',
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('<p>'),
      'unavailable',
    ],
    [
      'another place',
      (response) => void response.writeHead(302, { location: '/search?q=130025265' }).end(),
      'unavailable',
    ],
    ['a huge answer', (response) => sendJson(response, { results: ['x'.repeat(2_000_000)] }), 'unavailable'],
    ['a broken line', (response) => void response.destroy(), 'unavailable'],
    ['other JSON', (response) => sendJson(response, [{ results: 12 }]), 'not_found'],
    ['null', (response) => sendJson(response, null), 'not_found'],
  ])('%s is an outcome, never a fault', async (_name, answer, outcome) => {
    services.answer = answer;
    expect(await find('terril')).toMatchObject({ outcome, candidates: [], message: expect.any(String) });
  });

  test('silence for 5 seconds is no answer', async () => {
    services.answer = () => undefined;
    expect((await find('terril')).outcome).toBe('unavailable');
  }, 20_000);

  test('a pause that is asked for is kept, and said', async () => {
    services.answer = (response) => void response.writeHead(429, { 'retry-after': '2' }).end();
    expect(await find('terril')).toMatchObject({
      outcome: 'rate_limited',
      retryAfter: 2,
      message: expect.stringContaining('2 s'),
    });
    services.answer = undefined;
    const asked = services.asked.length;
    expect(await find('terril')).toMatchObject({ outcome: 'rate_limited' });
    expect(services.asked.length).toBe(asked);
    await later();
    await later();
    expect((await find('terril')).outcome).toBe('found');
  });

  test('Terril itself asks no faster than the directory takes', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => find('terril')));
    expect(answers).toContainEqual(expect.objectContaining({ outcome: 'rate_limited', retryAfter: 1 }));
  });

  test('addresses by their beginning', async () => {
    const { body } = await staff.get(`/directory/addresses?${new URLSearchParams({ q: '12 rue Jean Jaur' })}`);
    expect(body).toEqual({
      outcome: 'found',
      message: null,
      retryAfter: null,
      candidates: [
        {
          label: '12 Rue Jean Jaurès 62800 Liévin',
          address: '12 Rue Jean Jaurès',
          postcode: '62800',
          city: 'Liévin',
          communeCode: '62510',
        },
      ],
    });
    expect(services.asked.at(-1)).toMatch(/^\/geocodage\/search\?q=12\+rue\+Jean\+Jaur&limit=6&autocomplete=1/);
  });

  test('in English for who reads it, and only for those who write records', async () => {
    const { body } = await staff.get('/directory/organizations?q=nothing+there', { 'accept-language': 'en' });
    expect(body.message).toBe('Nothing with this name or number was found.');
    const reader = await signedIn(api, 'reader');
    expect((await reader.get('/directory/organizations?q=terril')).status).toBe(403);
  });
});
