import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { client } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, aSubscription, aVersion, created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let services: number[];
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-03-15', PUBLIC_URL: 'https://crm.example.org' } });
  administrator = await signedIn(api);
  services = [];
  for (const name of ['Nuage', 'Listes']) {
    const service = {
      name,
      category: 'hosting',
      nature: 'recurring',
      unitPrice: '5',
      vatRate: '20',
      periodUnit: 'month',
    };
    services.push(
      created(await administrator.post('/services', { ...service, description: 'Ligne 1\nLigne 2 = 3' })).id,
    );
  }
  const subscribe = async (name: string, fields: object, stage?: string) => {
    const { id } = created(await administrator.post('/organizations', anOrganization({ name })));
    const terms = { reference: name, startsOn: '2019-01-01', ...(stage && { stage }) };
    const contract = created(await administrator.post('/contracts', aContract(id, terms)));
    const versions = [aVersion({ startsOn: '2020-01-10', ...fields })];
    created(
      await administrator.post('/subscriptions', aSubscription(contract.id, { serviceId: services[0], versions })),
    );
  };
  await subscribe('Les Amis discrets', {});
  await subscribe('La Ruche secrète', { endsOn: '2020-02-10' });
  await subscribe('Le Brouillon', {}, 'draft');
});
afterAll(() => api.stop());

const read = (name: string, headers = {}) => client(api.url).get<string>(`/chatonsinfos/${name}.properties`, headers);
const change = async (fields: object) => {
  const { version } = (await administrator.get('/chatons-export')).body;
  return administrator.patch('/chatons-export', { version, ...fields });
};

/** As StatoolInfos reads it: comments, empty lines, `key = value`. @throws on any other line */
function parsed(content: string): Record<string, string> {
  const lines = content.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const pairs = lines.map((line) => /^([\w.-]+) = (.+)$/.exec(line)?.slice(1) ?? line);
  expect(pairs.filter((pair) => typeof pair === 'string')).toEqual([]);
  return Object.fromEntries(pairs as [string, string][]);
}

test('is off at first: nothing is public, all of it can be looked at before', async () => {
  expect((await administrator.get('/chatons-export')).body).toMatchObject({
    enabled: false,
    serviceIds: [],
    address: 'https://crm.example.org/api/chatonsinfos/organization.properties',
  });
  expect((await read('organization')).status).toBe(404);
  const { body } = await administrator.get('/chatons-export/files');
  expect(body.map(({ name }: any) => name)).toEqual(['organization']);
});

test.each<[string, object, string]>([
  ['without a website', { enabled: true }, 'website'],
  ['with an address that is none', { website: 'exemple' }, 'website'],
  ['with a service that is not there', { serviceIds: [999] }, 'serviceIds'],
])('is refused %s', async (_, fields, field) => {
  const { status, body } = await change(fields);
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test.each<[string, object, string]>([
  [
    'of a service that is not published',
    { serviceIds: [], software: [{ serviceId: 999, name: 'Nextcloud' }] },
    'software.0.serviceId',
  ],
  ['without its name', { software: [{ serviceId: 1 }] }, 'software.0.name'],
  [
    'installed in an unknown way',
    { software: [{ serviceId: 1, name: 'Nextcloud', installType: 'MAGIC' }] },
    'software.0.installType',
  ],
  ['in a country that is none', { hostCountryCode: 'France' }, 'hostCountryCode'],
  ['on a server of an unknown kind', { serverType: 'BIG' }, 'serverType'],
])('software or a host is refused %s', async (_, fields, field) => {
  const { status, body } = await change(fields);
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('is for administrators to turn on, and knows a stale version', async () => {
  const staff = await signedIn(api, 'staff');
  expect((await staff.patch('/chatons-export', { version: 1, enabled: true })).status).toBe(403);
  expect((await administrator.patch('/chatons-export', { version: 9, enabled: false })).status).toBe(409);
});

describe('once on', () => {
  beforeAll(async () => {
    const fields = { website: 'https://www.example.org', memberSince: '2018-06-01', serviceIds: [services[0]] };
    expect((await change({ enabled: true, ...fields })).status).toBe(200);
  });

  test('the organization leads to the services chosen, and they to their metrics', async () => {
    const { status, body, headers } = await read('organization');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    const base = 'https://crm.example.org/api/chatonsinfos';
    expect(parsed(body)).toMatchObject({
      'file.class': 'organization',
      'file.protocol': 'ChatonsInfos-0.5',
      'file.datetime': '2020-03-15T00:00:00',
      'organization.website': 'https://www.example.org',
      'organization.memberof.chatons.startdate': '2018-06-01',
      [`subs.service-${services[0]}`]: `${base}/service-${services[0]}.properties`,
    });
    expect(body).not.toContain(`service-${services[1]}`);
    const service = parsed((await read(`service-${services[0]}`)).body);
    expect(service).toMatchObject({
      'file.class': 'service',
      'service.name': 'Nuage',
      'service.description': 'Ligne 1 Ligne 2 = 3',
      'service.startdate': '2020-01-10',
      [`subs.service-${services[0]}-metrics`]: `${base}/service-${services[0]}-metrics.properties`,
    });
  });

  test('services tell their software and their host, as far as they are known', async () => {
    const software = [{ serviceId: services[0], name: 'Nextcloud', licenseName: 'AGPL-3.0', installType: 'CONTAINER' }];
    const host = { hostName: 'La coopérative', serverType: 'VIRTUAL', providerType: 'HOSTEDBAY' };
    const once = await change({ software: [...software, ...software] });
    expect(once.body.errors).toHaveProperty(['software.1.serviceId']);
    expect((await change({ software, ...host })).status).toBe(200);
    const { body } = await read(`service-${services[0]}`);
    expect(parsed(body)).toMatchObject({
      'software.name': 'Nextcloud',
      'software.license.name': 'AGPL-3.0',
      'service.install.type': 'CONTAINER',
      'host.name': 'La coopérative',
      'host.server.type': 'VIRTUAL',
      'host.provider.type': 'HOSTEDBAY',
      'host.country.name': 'France',
      'host.country.code': 'FR',
    });
    expect(body).not.toContain('software.website');
  });

  test('metrics count the organizations subscribed at the end of each month, once signed', async () => {
    const metrics = parsed((await read(`service-${services[0]}-metrics`)).body);
    expect(metrics).toMatchObject({
      'file.class': 'metrics',
      'metrics.service.users.2018.months': '0,0,0,0,0,0,0,0,0,0,0,0',
      'metrics.service.users.2019': '0',
      'metrics.service.users.2020': '1',
      'metrics.service.users.2020.months': '2,1,1',
    });
  });

  test('no client and no person is named in any of them', async () => {
    const { body: files } = await administrator.get('/chatons-export/files');
    expect(files).toHaveLength(3);
    for (const { name, content } of files) {
      expect((await read(name)).body).toBe(content);
      expect(content).not.toMatch(/Amis|Ruche|Brouillon|@|terril\.example/i);
    }
  });

  test('what is not chosen is not there, and nothing new is 304', async () => {
    for (const name of [`service-${services[1]}`, 'service-999-metrics', 'x', '%00', 'constructor']) {
      expect([name, (await read(name)).status]).toEqual([name, 404]);
    }
    const etag = (await read('organization')).headers.get('etag') ?? '';
    expect((await read('organization', { 'if-none-match': etag })).status).toBe(304);
  });

  test('turned off, all of it is gone', async () => {
    expect((await change({ enabled: false })).status).toBe(200);
    expect((await read('organization')).status).toBe(404);
    expect((await read(`service-${services[0]}`)).status).toBe(404);
  });
});
