import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { accountOf, anOrganization, aSubsidy, created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-12-31' } });
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const territories = async (): Promise<any[]> => (await staff.get('/territories')).body.data;
const territory = async (code: string) => (await territories()).find((found) => found.code === code);
const changeTerritory = async (code: string, fields: object) => {
  const { id, version } = await territory(code);
  return administrator.patch(`/territories/${id}`, { version, ...fields });
};

describe('territories', () => {
  const HAUTS_DE_FRANCE = ['02', '60', '80'];
  const move = (departments: string[]) => changeTerritory('other_hauts_de_france', { departments });

  test('are a partition, in their order', async () => {
    expect(await territories()).toMatchObject([
      { code: 'pas_de_calais', name: 'Pas-de-Calais', departments: ['62'], hiddenWhenEmpty: false },
      { code: 'nord', name: 'Nord', departments: ['59'] },
      { code: 'other_hauts_de_france', name: 'Autres Hauts-de-France', departments: HAUTS_DE_FRANCE },
      { code: 'outside', name: 'Hors région', departments: [] },
    ]);
  });

  test('a change of the rules moves organizations, in the past too, unless chosen by hand', async () => {
    const creil = { postcode: '60100', city: 'Creil', communeCode: '60175' };
    const follows = created(await staff.post('/organizations', anOrganization(creil)));
    const { body: moved } = await staff.patch(`/organizations/${follows.id}`, {
      version: 1,
      postcode: '62300',
      city: 'Lens',
      movedOn: '2020-03-01',
    });
    const nord = await territory('nord');
    const chosen = created(await staff.post('/organizations', anOrganization({ ...creil, territoryId: nord.id })));
    const present = created(await staff.post('/organizations', anOrganization(creil)));

    expect((await move(['02', '80'])).status).toBe(200);
    const outside = await territory('outside');
    const pasDeCalais = await territory('pas_de_calais');
    const idsOf = async (id: number) =>
      (await staff.get(`/organizations/${id}/territories`)).body.map(({ territoryId }: any) => territoryId);
    expect(await idsOf(follows.id)).toEqual([outside.id, pasDeCalais.id]);
    expect(await idsOf(chosen.id)).toEqual([nord.id]);
    const after = (await staff.get(`/organizations/${present.id}`)).body;
    expect(after).toMatchObject({ territoryId: outside.id, version: present.version });
    expect((await staff.get(`/organizations?territoryId=${outside.id}`)).body.total).toBe(1);

    expect((await move(HAUTS_DE_FRANCE)).status).toBe(200);
    const others = await territory('other_hauts_de_france');
    expect(await idsOf(follows.id)).toEqual([others.id, pasDeCalais.id]);
    expect(moved.territoryId).toBe(pasDeCalais.id);
  });

  test.each([
    ['a department in two of them', { departments: ['60', '59'] }, 'department_shared'],
    ['two that take the rest', { departments: [] }, 'one_takes_the_rest'],
  ])('%s is refused, and nothing moves', async (_, fields, code) => {
    const before = await territories();
    const { status, body } = await changeTerritory('other_hauts_de_france', fields);
    expect([status, body.code, Object.keys(body.errors)]).toEqual([422, code, ['departments']]);
    expect(await territories()).toEqual(before);
  });

  test('one must take the rest', async () => {
    const { status, body } = await changeTerritory('outside', { departments: ['75'] });
    expect([status, body.code]).toEqual([422, 'one_takes_the_rest']);
  });

  test.each([['62a'], ['6'], ['2C']])('%s is no department', async (department) => {
    const { status, body } = await changeTerritory('nord', { departments: [department] });
    expect([status, Object.keys(body.errors)]).toEqual([422, ['departments']]);
  });

  test('a new one takes its departments from the rest, and gives them back when it goes', async () => {
    const rennes = { postcode: '35000', city: 'Rennes', communeCode: '35238' };
    const paris = { postcode: '75011', city: 'Paris', communeCode: '75056' };
    const organization = created(await staff.post('/organizations', anOrganization(rennes)));
    const bretagne = { code: 'bretagne', name: 'Bretagne', position: 5, departments: ['22', '29', '35', '56'] };
    const { id } = created(await administrator.post('/territories', bretagne));
    const now = async () => (await staff.get(`/organizations/${organization.id}`)).body;
    expect((await now()).territoryId).toBe(id);
    expect((await administrator.delete(`/territories/${id}`)).status).toBe(409);
    const { version } = await now();
    await staff.patch(`/organizations/${organization.id}`, { version, ...paris, movedOn: null });
    expect((await administrator.delete(`/territories/${id}`)).status).toBe(200);
    expect((await now()).territoryId).toBe((await territory('outside')).id);
  });

  test('a code is taken once', async () => {
    const { status, body } = await administrator.post('/territories', {
      code: 'nord',
      name: 'Nord bis',
      position: 9,
      departments: ['01'],
    });
    expect([status, Object.keys(body.errors)]).toEqual([409, ['code']]);
  });

  test('are for administrators to change', async () => {
    const { id, version } = await territory('nord');
    expect((await staff.patch(`/territories/${id}`, { version, name: 'Flandre' })).status).toBe(403);
    expect((await staff.delete(`/territories/${id}`)).status).toBe(403);
    expect((await changeTerritory('nord', { name: 'Flandre' })).body).toMatchObject({ name: 'Flandre' });
    const stale = await administrator.patch(`/territories/${id}`, { version, name: 'Nord' });
    expect([stale.status, stale.body.current.name]).toEqual([409, 'Flandre']);
    await changeTerritory('nord', { name: 'Nord' });
  });
});

describe('areas', () => {
  const artois = { code: 'artois', name: 'Artois', position: 3, epciCodes: ['200033579'] };

  test('are lists of EPCI that may overlap', async () => {
    const { body } = await staff.get('/areas');
    expect(body.data).toMatchObject([
      { code: 'metropole_lilloise', epciCodes: ['200093201'] },
      { code: 'bassin_minier', epciCodes: expect.arrayContaining(['246200364']) },
    ]);
    const overlapping = created(await administrator.post('/areas', { ...artois, epciCodes: ['246200364'] }));
    const lievin = created(await staff.post('/organizations', anOrganization()));
    for (const { id } of [body.data[1], overlapping]) {
      const { body: found } = await staff.get(`/organizations?areaId=${id}&q=terril`);
      expect(found.data.map((organization: any) => organization.id)).toContain(lievin.id);
    }
    expect((await staff.get(`/organizations?areaId=${body.data[0].id}`)).body.total).toBe(0);
    expect((await administrator.delete(`/areas/${overlapping.id}`)).status).toBe(200);
  });

  test('are created, changed and deleted by administrators', async () => {
    expect((await staff.post('/areas', artois)).status).toBe(403);
    const { id, version } = created(await administrator.post('/areas', artois));
    const { body } = await administrator.patch(`/areas/${id}`, { version, name: 'Arrageois' });
    expect(body).toMatchObject({ name: 'Arrageois', epciCodes: artois.epciCodes, version: 2 });
    expect((await administrator.patch(`/areas/${id}`, { version, name: 'x' })).body.code).toBe('stale_version');
    expect((await administrator.delete(`/areas/${id}`)).status).toBe(200);
    expect((await staff.get(`/areas/${id}`)).status).toBe(404);
  });

  test.each([
    ['an EPCI that does not exist', { epciCodes: ['123456789'] }, 'epciCodes'],
    ['an EPCI that is no SIREN', { epciCodes: ['Lens'] }, 'epciCodes'],
    ['no name', { name: '' }, 'name'],
  ])('%s is 422', async (_, fields, field) => {
    const { status, body } = await administrator.post('/areas', { ...artois, ...fields });
    expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  });
});

describe('the geography', () => {
  const communes = async (q: string, more = '') =>
    (await staff.get(`/geography/communes?q=${encodeURIComponent(q)}${more}`)).body;

  test('finds a commune by the beginning of its name, those of the named territories first', async () => {
    const [first] = await communes('lie');
    expect(first).toEqual({
      code: '62510',
      name: 'Liévin',
      postcodes: ['62800'],
      department: '62',
      departmentName: 'Pas-de-Calais',
      epci: { code: '246200364', name: expect.stringContaining('Lens') },
      territoryId: (await territory('pas_de_calais')).id,
    });
  });

  test.each([
    ['LIÉVIN', 'Liévin'],
    ['lievin', 'Liévin'],
    ['62800', 'Liévin'],
    ['noeux', 'Nœux-les-Mines'],
    ['villeneuve d’ascq', "Villeneuve-d'Ascq"],
  ])('%s finds %s', async (q, name) => {
    expect((await communes(q))[0].name).toBe(name);
  });

  test('gives 10 unless told, none for nothing', async () => {
    expect(await communes('saint')).toHaveLength(10);
    expect(await communes('saint', '&limit=3')).toHaveLength(3);
    expect(await communes('')).toEqual([]);
    expect(await communes('%')).toEqual([]);
    expect((await staff.get('/geography/communes?limit=51')).status).toBe(400);
    expect((await staff.get('/geography/communes?name=lens')).status).toBe(400);
  });

  test('finds EPCI', async () => {
    const { body } = await staff.get('/geography/epcis?q=metropole%20europeenne');
    expect(body).toContainEqual({ code: '200093201', name: 'Métropole Européenne de Lille', department: '59' });
  });
});

describe('the settings', () => {
  test('tell the day of the clock and whether this is the demo', async () => {
    const { body } = await staff.get('/settings');
    expect(body).toMatchObject({
      cooperativeName: 'Ma coopérative',
      fiscalYearStartMonth: 1,
      today: '2020-12-31',
      demo: false,
    });
  });

  test('are changed by administrators; the fiscal year moves the reports', async () => {
    expect((await staff.patch('/settings', { version: 1, cooperativeName: 'x' })).status).toBe(403);
    const changes = { version: 1, cooperativeName: 'Les Terrils', fiscalYearStartMonth: 9 };
    const { body } = await administrator.patch('/settings', changes);
    expect(body).toMatchObject({ cooperativeName: 'Les Terrils', fiscalYearStartMonth: 9, version: 2 });
    const stale = await administrator.patch('/settings', { version: 1, cooperativeName: 'x' });
    expect([stale.status, stale.body.current]).toEqual([409, body]);
    const { body: turnover } = await staff.get('/reports/turnover');
    expect(turnover).toMatchObject({ year: 2020, from: '2020-09-01', to: '2021-08-31', previous: { year: 2019 } });
    await administrator.patch('/settings', { version: 2, fiscalYearStartMonth: 1 });
  });

  test('the years of the reports follow the fiscal year of each record', async () => {
    const { body: settings } = await administrator.get('/settings');
    await administrator.patch('/settings', { version: settings.version, fiscalYearStartMonth: 9 });
    const years = async () => (await staff.get('/reports/years')).body.years;
    expect(await years()).toEqual([2020]);
    created(await staff.post('/subsidies', aSubsidy({ year: 2019, startsOn: '2019-09-01', endsOn: '2020-08-31' })));
    expect(await years()).toEqual([2019]);
    const line = { year: 2018, accountId: await accountOf(staff, '6132'), planned: '1' };
    created(await staff.post('/budget-lines', { ...line, month: 9 }));
    expect(await years()).toEqual([2018, 2019]);
    created(await staff.post('/budget-lines', { ...line, month: 8 }));
    expect(await years()).toEqual([2017, 2018, 2019]);
    await administrator.patch('/settings', { version: settings.version + 1, fiscalYearStartMonth: 1 });
  });

  test.each([0, 13, '1.5', null])('%p is no month', async (fiscalYearStartMonth) => {
    const { status, body } = await administrator.patch('/settings', { version: 1, fiscalYearStartMonth });
    expect([status, Object.keys(body.errors)]).toEqual([422, ['fiscalYearStartMonth']]);
  });
});
