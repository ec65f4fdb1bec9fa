import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, aSubscription, aVersion, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let contractId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  const association = created(await staff.post('/organizations', anOrganization())).id;
  contractId = created(await staff.post('/contracts', aContract(association))).id;
});
afterAll(() => api.stop());

let count = 0;
const aService = (fields: object = {}) => ({
  name: `Hébergement ${++count}`,
  category: 'hosting',
  nature: 'recurring',
  unitPrice: '180',
  vatRate: '20',
  periodUnit: 'year',
  ...fields,
});
const aOneOff = (fields: object = {}) => aService({ nature: 'one_off', periodUnit: null, ...fields });
const service = async (fields?: object) => created(await staff.post('/services', aService(fields)));

describe('services', () => {
  const price = { kind: 'association', startsOn: '2020-01-01', unitPrice: '150' };

  test('one is created with its prices, listed and found', async () => {
    const made = await service({ name: 'Site web', unit: 'site', account: '706110', unitCost: '48', prices: [price] });
    expect(made).toMatchObject({
      periodCount: 1,
      unitPrice: '180.000000',
      isArchived: false,
      prices: [{ kind: 'association', startsOn: '2020-01-01', endsOn: null, unitPrice: '150.000000' }],
    });
    expect((await staff.get('/services?q=site&nature=recurring&category=hosting')).body.data).toEqual([made]);
    expect((await staff.get(`/services/${made.id}`)).body).toEqual(made);
  });

  test('prices are replaced as a whole, and a change of them alone makes older copies stale', async () => {
    const made = await service({ prices: [price] });
    const later = { ...price, kind: null, startsOn: '2021-01-01' };
    const { body } = await staff.patch(`/services/${made.id}`, { version: made.version, prices: [price, later] });
    expect(body.prices).toHaveLength(2);
    const stale = await staff.patch(`/services/${made.id}`, { version: made.version, prices: [] });
    expect(stale.status).toBe(409);
    expect((await staff.patch(`/services/${made.id}`, { version: body.version, prices: [] })).body.prices).toEqual([]);
  });

  test.each([
    ['periodUnit', { periodUnit: null }, 'Un service récurrent a une période de facturation.'],
    ['periodUnit', { nature: 'one_off' }, 'Un service ponctuel n’a pas de période de facturation.'],
    ['account', { account: '70-61' }, 'Un numéro de compte : 3 à 12 chiffres.'],
    [
      'prices.1.startsOn',
      { prices: [price, { ...price, startsOn: '2020-05-01' }] },
      'Ce tarif en chevauche un autre pour le même type de structure.',
    ],
    ['prices.0.endsOn', { prices: [{ ...price, endsOn: '2019-12-31' }] }, 'La fin est avant le début.'],
  ])('a bad %s is 422 on its field', async (field, fields, sentence) => {
    const { status, body } = await staff.post('/services', aService(fields));
    expect([status, body.errors]).toEqual([422, { [field]: sentence }]);
  });

  test('names are told apart by their letters', async () => {
    await service({ name: 'Liste de diffusion' });
    const { status, body } = await staff.post('/services', aService({ name: 'liste DE diffusion' }));
    expect([status, body.errors]).toEqual([409, { name: 'Un autre service du catalogue porte ce nom.' }]);
  });

  test('what was sold is archived, not deleted, and stays recurring', async () => {
    const made = await service({ name: 'Vendu' });
    created(await staff.post('/subscriptions', aSubscription(contractId, { service: 'vendu' })));
    const removed = await staff.delete(`/services/${made.id}`);
    expect([removed.status, removed.body.message]).toEqual([409, 'Ce service a 1 abonnement.']);
    const changes = { version: made.version, nature: 'one_off', periodUnit: null, periodCount: null };
    expect((await staff.patch(`/services/${made.id}`, changes)).body.errors).toHaveProperty('nature');
    const archived = await staff.patch(`/services/${made.id}`, { version: made.version, isArchived: true });
    expect(archived.body.isArchived).toBe(true);
  });

  test('one never sold goes to the trash with its prices, and back', async () => {
    const made = await service({ prices: [price] });
    const { trashItemId } = (await staff.delete(`/services/${made.id}`)).body;
    expect((await staff.post(`/trash/${trashItemId}/restore`)).status).toBe(200);
    expect((await staff.get(`/services/${made.id}`)).body.prices).toEqual(made.prices);
  });

  test('a reader reads the catalogue and changes nothing of it', async () => {
    const reader = await signedIn(api, 'reader');
    expect((await reader.get('/services')).status).toBe(200);
    expect((await reader.post('/services', aService())).status).toBe(403);
    expect((await reader.post('/bundles', {})).status).toBe(403);
    expect((await reader.post('/subscriptions/of-bundle', {})).status).toBe(403);
  });
});

describe('subscriptions', () => {
  test('one is of the service it is told, else of the one of the same name', async () => {
    const [named, told] = [await service({ name: 'Boîte aux lettres' }), await service()];
    const of = async (fields: object) => created(await staff.post('/subscriptions', aSubscription(contractId, fields)));
    expect(await of({ service: 'boite aux LETTRES' })).toMatchObject({ serviceId: named.id });
    expect(await of({ service: 'boite aux lettres', serviceId: null })).toMatchObject({ serviceId: null });
    const other = await of({ service: 'Autrement dit', serviceId: told.id });
    expect(other).toMatchObject({ serviceId: told.id, service: 'Autrement dit' });
    expect((await staff.get(`/subscriptions?serviceId=${told.id}`)).body.data).toEqual([other]);
    const changed = await staff.patch(`/subscriptions/${other.id}`, { version: other.version, serviceId: named.id });
    expect(changed.body.serviceId).toBe(named.id);
    const unknown = await staff.patch(`/subscriptions/${other.id}`, { version: changed.body.version, serviceId: 9999 });
    expect([unknown.status, unknown.body.errors]).toEqual([422, { serviceId: 'Ce service n’est pas au catalogue.' }]);
  });

  test('the offer is at the price of the day for the kind of the organization', async () => {
    const { id } = await service({
      name: 'Nuage',
      prices: [
        { kind: 'association', startsOn: '2020-03-01', unitPrice: '150' },
        { kind: null, startsOn: '2020-01-01', unitPrice: '170' },
      ],
    });
    const offered = async (on: string) =>
      (await staff.get(`/subscriptions/offer?contractId=${contractId}&serviceId=${id}${on}`)).body;
    const offer = { serviceId: id, service: 'Nuage', category: 'hosting', periodUnit: 'year', periodCount: 1 };
    expect(await offered('')).toEqual({ ...offer, unitPrice: '150.000000' });
    expect(await offered('&on=2020-02-29')).toEqual({ ...offer, unitPrice: '170.000000' });
    expect(await offered('&on=2019-12-31')).toEqual({ ...offer, unitPrice: '180.000000' });
  });

  test('what is one-off, archived or unknown is not offered', async () => {
    const oneOff = created(await staff.post('/services', aOneOff({ name: 'Journée' })));
    const archived = await service({ name: 'Ancien', isArchived: true });
    const refusal = async (serviceId: number, ofContract = contractId) =>
      (await staff.get(`/subscriptions/offer?contractId=${ofContract}&serviceId=${serviceId}`)).body.errors;
    expect(await refusal(oneOff.id)).toEqual({ serviceId: 'Un abonnement est fait d’un service récurrent.' });
    expect(await refusal(archived.id)).toEqual({ serviceId: 'Le service « Ancien » est archivé.' });
    expect(await refusal(9999)).toEqual({ serviceId: 'Ce service n’est pas au catalogue.' });
    expect(await refusal(archived.id, 9999)).toEqual({ contractId: 'Contrat inconnu.' });
  });
});

describe('bundles', () => {
  const bundle = async (items: object[], name = `Pack ${++count}`) =>
    created(await staff.post('/bundles', { name, items }));
  const subscribe = (bundleId: number) =>
    staff.post('/subscriptions/of-bundle', { contractId, bundleId, startsOn: '2020-07-01', billed: 'in_advance' });

  test('a contract subscribes to all the services of one, at the prices of the day', async () => {
    const site = await service({ prices: [{ kind: 'association', startsOn: '2020-07-01', unitPrice: '120' }] });
    const mail = await service({ unitPrice: '18' });
    const made = await bundle([
      { serviceId: site.id, quantity: '1', discountPercent: '10' },
      { serviceId: mail.id, quantity: '5' },
    ]);
    expect(made.items).toMatchObject([
      { serviceName: site.name, quantity: '1.0000', discountPercent: '10.00', periodUnit: 'year' },
      { serviceName: mail.name, quantity: '5.0000', discountPercent: '0.00', unitPrice: '18.000000' },
    ]);
    const { subscriptions } = created(await subscribe(made.id));
    const version = aVersion({ startsOn: '2020-07-01' });
    expect(subscriptions).toMatchObject([
      { serviceId: site.id, versions: [{ ...version, quantity: '1.0000', unitPrice: '120.000000' }] },
      { serviceId: mail.id, versions: [{ ...version, quantity: '5.0000', unitPrice: '18.000000' }] },
    ]);
    expect(subscriptions[0].versions[0].monthlyAmount).toBe('9.000000');
  });

  test('one of whose services is no longer offered is refused, and nothing is kept', async () => {
    const [kept, archived] = [await service(), await service({ name: 'Fini', isArchived: true })];
    const made = await bundle([
      { serviceId: kept.id, quantity: '1' },
      { serviceId: archived.id, quantity: '1' },
    ]);
    const { status, body } = await subscribe(made.id);
    expect([status, body.errors]).toEqual([422, { bundleId: 'Le service « Fini » est archivé.' }]);
    expect((await staff.get(`/subscriptions?serviceId=${kept.id}`)).body.total).toBe(0);
  });

  test('an archived or unknown one is refused', async () => {
    const { id } = await service();
    const made = await bundle([{ serviceId: id, quantity: '1' }]);
    await staff.patch(`/bundles/${made.id}`, { version: made.version, isArchived: true });
    expect((await subscribe(made.id)).body.errors).toEqual({ bundleId: 'Ce pack est archivé.' });
    expect((await subscribe(9999)).body.errors).toEqual({ bundleId: 'Pack inconnu.' });
  });

  test.each([
    ['a one-off service', 'items.0.serviceId', 'Un pack est fait d’abonnements : choisissez un service récurrent.'],
    ['an unknown service', 'items.0.serviceId', 'Ce service n’est pas au catalogue.'],
    ['nothing', 'items', 'De 1 à 50 lignes.'],
  ])('one made of %s is 422', async (what, field, sentence) => {
    const oneOff = created(await staff.post('/services', aOneOff()));
    const items = {
      'a one-off service': [{ serviceId: oneOff.id, quantity: '1' }],
      'an unknown service': [{ serviceId: 9999, quantity: '1' }],
      nothing: [],
    }[what];
    const { status, body } = await staff.post('/bundles', { name: 'Refusé', items });
    expect([status, body.errors]).toEqual([422, { [field]: sentence }]);
  });

  test('its items are changed as a whole; a service it holds is not deleted', async () => {
    const [first, second] = [await service(), await service()];
    const made = await bundle([{ serviceId: first.id, quantity: '1' }]);
    const items = [{ serviceId: second.id, quantity: '3' }];
    const { body } = await staff.patch(`/bundles/${made.id}`, { version: made.version, items });
    expect(body.items).toMatchObject([{ serviceId: second.id, quantity: '3.0000' }]);
    expect((await staff.delete(`/services/${first.id}`)).status).toBe(200);
    const held = await staff.delete(`/services/${second.id}`);
    expect([held.status, held.body.message]).toEqual([409, 'Ce service a 1 place dans un pack.']);
  });
});
