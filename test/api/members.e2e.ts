import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { aCooperative, anOrganizationMember, aPersonMember } from '../support/members.js';
import { pdfText } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { aContact, anOrganization, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let reader: ApiClient;
let coop: Awaited<ReturnType<typeof aCooperative>>;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-15' } });
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
  coop = await aCooperative(administrator);
});
afterAll(() => api.stop());

const member = (lastName: string, fields: object = {}) =>
  aPersonMember(administrator, lastName, { categoryId: coop.employee, collegeId: coop.workers, ...fields });

test('a member is numbered, is of a category and a college, and changes of both leave the past as it was', async () => {
  const one = await member('Galibot');
  expect(one).toMatchObject({ name: 'Camille Galibot', categoryName: 'Salariés', state: 'present', shares: 0 });
  const next = await member('Haveur');
  expect(next.number).toBe(one.number + 1);
  const path = `/members/${one.id}`;
  const change = { on: '2019-05-01', categoryId: coop.beneficiary, decision: 'CA du 1er mai' };
  const changed = (await administrator.post(`${path}/category`, change)).body;
  expect(changed.categories).toMatchObject([
    { name: 'Bénéficiaires', startsOn: '2019-05-01', endsOn: null, decision: 'CA du 1er mai' },
    { name: 'Salariés', startsOn: '2018-01-01', endsOn: '2019-04-30' },
  ]);
  const early = await administrator.post(`${path}/category`, { ...change, on: '2019-05-01' });
  expect(early).toMatchObject({ status: 422, body: { errors: { on: expect.stringContaining('passé') } } });
  const none = (await administrator.post(`${path}/college`, { on: '2020-01-01', collegeId: null })).body;
  expect(none).toMatchObject({ collegeName: null, colleges: [{ name: 'Salariés', endsOn: '2019-12-31' }] });
  expect((await staff.get(`/members?categoryId=${coop.beneficiary}`)).body.data).toMatchObject([{ id: one.id }]);
  await expect(
    sql(api.databaseUrl, `update member_category_periods set starts_on = '2017-01-01' where member_id = $1`, [one.id]),
  ).rejects.toThrow('never rewritten');
});

test('an organization or a person is a member once at a time, and neither both nor none', async () => {
  const { id, contactId } = await member('Porion');
  const again = { contactId, startsOn: '2019-01-01', categoryId: coop.employee };
  expect(await administrator.post('/members', again)).toMatchObject({
    status: 422,
    body: { errors: { contactId: expect.stringContaining('Déjà sociétaire') } },
  });
  const none = await administrator.post('/members', { startsOn: '2019-01-01', categoryId: coop.employee });
  expect(none).toMatchObject({ status: 422, body: { errors: { organizationId: expect.any(String) } } });
  const leave = (fields: object, version: number) => administrator.post(`/members/${id}/leave`, { version, ...fields });
  expect((await leave({ endsOn: '2019-12-31' }, 1)).body.errors).toEqual({ leavingReason: expect.any(String) });
  const left = (await leave({ endsOn: '2019-12-31', leavingReason: 'resignation', leavingNote: 'Départ' }, 1)).body;
  expect(left).toMatchObject({ state: 'left', categoryName: 'Salariés', endsOn: '2019-12-31' });
  expect((await leave({ endsOn: null }, 1)).status).toBe(409);
  const back = created(await administrator.post('/members', { ...again, startsOn: '2020-01-01' }));
  expect(back.number).toBeGreaterThan(left.number);
  const ids = async (query: string) =>
    (await staff.get(`/members?contactId=${contactId}&${query}`)).body.data.map((m: any) => m.id);
  expect(await ids('state=left')).toEqual([id]);
  expect(await ids('on=2019-12-31')).toEqual([id]);
  expect(await ids('on=2020-01-01')).toEqual([back.id]);
  expect((await administrator.delete(`/contacts/${contactId}`)).body.message).toContain('2 sociétaires');
});

test('an organization has a representative; letters go to its seat, or elsewhere', async () => {
  const one = await anOrganizationMember(administrator, 'La Berline', { categoryId: coop.beneficiary });
  const { id: representativeId } = created(await administrator.post('/contacts', aContact({ lastName: 'Lampiste' })));
  const path = `/members/${one.id}`;
  const changed = await administrator.patch(path, {
    version: one.version,
    representativeId,
    address: '3 rue du Puits',
    postcode: '62300',
    city: 'Lens',
  });
  expect(changed.body).toMatchObject({
    representativeName: 'Nadia Lampiste',
    email: 'nadia.sorbier@example.org',
    postalAddress: '3 rue du Puits\n62300 Lens',
  });
  expect((await administrator.patch(path, { version: one.version, note: 'x' })).status).toBe(409);
  expect((await administrator.patch(path, { version: 2, startsOn: '2017-01-01' })).status).toBe(400);
  expect((await administrator.get(`/search?q=berline`)).body.groups).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'members', results: [expect.objectContaining({ id: one.id })] }),
    ]),
  );
  const groups = (await reader.get('/search?q=berline')).body.groups;
  expect(groups.map(({ type }: any) => type)).not.toContain('members');
});

test('members that are merged keep their membership; two who are members on one day are not', async () => {
  const one = await anOrganizationMember(administrator, 'Le Chevalement', { categoryId: coop.beneficiary });
  const { id: kept } = created(
    await administrator.post('/organizations', anOrganization({ name: 'Le Chevalement (bis)' })),
  );
  const merge = async (keptId: number, mergedId: number) => {
    const versionOf = async (id: number) => (await administrator.get(`/organizations/${id}`)).body.version;
    const others = [{ id: mergedId, version: await versionOf(mergedId) }];
    return administrator.post(`/organizations/${keptId}/merge`, { version: await versionOf(keptId), others });
  };
  const merged = await merge(kept, one.organizationId);
  expect([merged.status, merged.body]).toEqual([200, expect.anything()]);
  expect((await administrator.get(`/members/${one.id}`)).body).toMatchObject({ organizationId: kept });
  const other = await anOrganizationMember(administrator, 'La Salle des pendus', { categoryId: coop.beneficiary });
  const refused = await merge(kept, other.organizationId);
  expect([refused.status, refused.body.message]).toEqual([422, expect.stringContaining('sociétaire')]);
});

test('colleges weigh from 10 to 50 %, 100 together', async () => {
  const weigh = (workers: string, users: string) =>
    administrator.post('/colleges/weights', {
      weights: [
        { collegeId: coop.workers, weight: workers },
        { collegeId: coop.users, weight: users },
      ],
    });
  expect(await weigh('60', '40')).toMatchObject({
    status: 422,
    body: { errors: { 'weights.0.weight': expect.stringContaining('« Salariés » pèse 60 %') } },
  });
  expect(await weigh('50', '40')).toMatchObject({ status: 422, body: { code: 'weights_sum' } });
  expect(await weigh('50', '50')).toMatchObject({ status: 200, body: { sum: '100.00', isComplete: true } });
  const [college] = (await administrator.get('/colleges')).body.data;
  expect((await administrator.delete(`/colleges/${college.id}`)).body.code).toBe('still_referenced');
});

test('what a SCIC lacks is told, unless it is none', async () => {
  expect((await staff.get('/members/check')).body).toEqual({ missing: ['third'] });
  const rules = (await staff.get('/cooperative-rules')).body;
  const change = (fields: object, version: number) => administrator.patch('/cooperative-rules', { version, ...fields });
  expect((await change({ isScic: false }, rules.version)).status).toBe(200);
  expect((await staff.get('/members/check')).body).toEqual({ missing: [] });
  expect((await change({ ordinaryQuorum: '101' }, rules.version + 1)).status).toBe(422);
  await change({ isScic: true }, rules.version + 1);
});

test('the register is exported and printed, for those who may read it', async () => {
  await member('Raccommodeur');
  const file = await staff.download('/members/export?q=raccommodeur&columns=name,categoryName,state');
  expect(file.body.toString()).toBe('\uFEFFSociétaire;Catégorie;État\r\nCamille Raccommodeur;Salariés;Sociétaire\r\n');
  const { status, body } = await staff.download('/members/register');
  expect([status, await pdfText(body)]).toEqual([200, expect.stringContaining('Raccommodeur')]);
  for (const path of ['/members', '/members/export', '/members/register', '/colleges', '/share-movements', '/capital'])
    expect([path, (await reader.get(path)).status]).toEqual([path, 403]);
  expect((await staff.post('/members', {})).status).toBe(403);
});

test('a member entered by mistake goes to the trash and comes back with its periods', async () => {
  const { id } = await member('Trait');
  const { trashItemId } = (await administrator.delete(`/members/${id}`)).body;
  expect((await administrator.get(`/members/${id}`)).status).toBe(404);
  expect((await administrator.post(`/trash/${trashItemId}/restore`)).status).toBe(200);
  expect((await administrator.get(`/members/${id}`)).body.categories).toHaveLength(1);
});

test('members are sorted by name, also once one is renamed', async () => {
  const { id: organizationId, version } = created(
    await administrator.post('/organizations', anOrganization({ name: 'Éboutoirs' })),
  );
  const fields = { startsOn: '2018-01-01', categoryId: coop.employee };
  created(await administrator.post('/members', { organizationId, ...fields }));
  await member('Éboulis');
  const names = async () =>
    (await staff.get('/members?sort=name&q=ébou')).body.data.map(({ name }: { name: string }) => name);
  expect(await names()).toEqual(['Camille Éboulis', 'Éboutoirs']);
  await administrator.patch(`/organizations/${organizationId}`, { version, name: 'Ébouleurs' });
  expect(await names()).toEqual(['Ébouleurs', 'Camille Éboulis']);
  const unknown = await administrator.post('/members', { organizationId: 999_999, ...fields });
  expect(unknown).toMatchObject({ status: 409, body: { errors: { organizationId: expect.any(String) } } });
  // Nobody changed the member: its history tells nothing.
  const told = await sql(
    api.databaseUrl,
    `select 1 from history_entries where changes ? 'sort_name' and record_type = 'members'`,
  );
  expect(told).toEqual([]);
});
