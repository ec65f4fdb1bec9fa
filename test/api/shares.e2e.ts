import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { aCooperative, anOrganizationMember, aPersonMember } from '../support/members.js';
import { pdfText } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let coop: Awaited<ReturnType<typeof aCooperative>>;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-15' } });
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
  coop = await aCooperative(administrator);
});
afterAll(() => api.stop());

const member = async (lastName: string): Promise<number> =>
  (await aPersonMember(administrator, lastName, { categoryId: coop.employee, collegeId: coop.workers })).id;
const register = (kind: string, fields: object) => administrator.post(`/share-movements/${kind}`, fields);
const held = async (id: number) => {
  const { shares, subscribed, paid } = (await staff.get(`/members/${id}`)).body;
  return [shares, subscribed, paid];
};
const capitalOn = async (day: string) => (await staff.get(`/capital?day=${day}`)).body;

test('shares are subscribed, paid up, given, taken back, and the capital of any day is told', async () => {
  const one = await member('Abatteur');
  const other = await member('Boiseur');
  const first = await register('subscriptions', { memberId: one, day: '2018-02-01', shares: 100, isPaid: true });
  expect(first).toMatchObject({
    status: 201,
    body: {
      movements: [
        { kind: 'subscription', subscribed: '5000.00' },
        { kind: 'payment', paid: '5000.00' },
      ],
    },
  });
  const [owed] = (await register('subscriptions', { memberId: other, day: '2018-03-01', shares: 10 })).body.movements;
  expect(await held(other)).toEqual([10, '500.00', '0.00']);
  const tooMuch = await register('payments', { memberId: other, day: '2018-04-01', amount: '500.01' });
  expect(tooMuch).toMatchObject({
    status: 422,
    body: { errors: { amount: expect.stringMatching(/500,00\s€ souscrits/) } },
  });
  // What was refused leaves no hole in the register.
  expect(await register('payments', { memberId: other, day: '2018-04-01', amount: '200' })).toMatchObject({
    status: 201,
    body: { movements: [{ id: owed.id + 1 }] },
  });
  const transfer = await register('transfers', {
    memberId: one,
    toMemberId: other,
    day: '2019-01-01',
    shares: 40,
    reason: 'Cession',
  });
  expect(transfer.body.movements).toMatchObject([
    { kind: 'transfer_out', shares: -40, otherMemberName: 'Camille Boiseur' },
    { kind: 'transfer_in', shares: 40, memberName: 'Camille Boiseur' },
  ]);
  expect([await held(one), await held(other)]).toEqual([
    [60, '3000.00', '3000.00'],
    [50, '2500.00', '2200.00'],
  ]);
  await register('refunds', { memberId: other, day: '2019-06-01', shares: 10 });
  expect(await held(other)).toEqual([40, '2000.00', '2000.00']);
  expect(await capitalOn('2018-02-28')).toMatchObject({ subscribed: '5000.00', members: 1 });
  expect(await capitalOn('2019-05-31')).toMatchObject({
    subscribed: '5500.00',
    paid: '5200.00',
    shares: 110,
    members: 2,
  });
  expect(await capitalOn('2020-06-15')).toMatchObject({
    subscribed: '5000.00',
    highest: '5500.00',
    floor: '1375.00',
    byCategory: [{ name: 'Salariés', members: 2, shares: 100, subscribed: '5000.00' }],
  });
  expect(await capitalOn('2017-12-31')).toMatchObject({ subscribed: '0.00', points: [], highest: '0.00' });
});

test('of a SCIC it is told that authorities hold more than half of the capital', async () => {
  const authorities = created(
    await administrator.post('/member-categories', { name: 'Collectivités', legalLink: 'authority', position: 3 }),
  );
  const town = await anOrganizationMember(administrator, 'Commune du Grand Terril', { categoryId: authorities.id });
  await register('subscriptions', { memberId: town.id, day: '2019-11-01', shares: 100, isPaid: true });
  expect(await capitalOn('2019-11-01')).toMatchObject({ authorities: '5000.00', authoritiesExceed: false });
  await register('subscriptions', { memberId: town.id, day: '2019-11-02', shares: 1, isPaid: true });
  expect(await capitalOn('2019-11-02')).toMatchObject({
    subscribed: '10050.00',
    authorities: '5050.00',
    authoritiesExceed: true,
  });
  const { version } = (await administrator.get('/cooperative-rules')).body;
  await administrator.patch('/cooperative-rules', { version, isScic: false });
  expect(await capitalOn('2019-11-02')).toMatchObject({ authorities: '5050.00', authoritiesExceed: false });
});

test('no refund brings the capital below a quarter of the highest, nor a member below zero', async () => {
  const id = await member('Cafut');
  await register('subscriptions', { memberId: id, day: '2020-01-10', shares: 900, isPaid: true });
  const { subscribed, floor } = await capitalOn('2020-06-15');
  const most = Math.floor((Number(subscribed) - Number(subscribed) / 4) / 50);
  const refused = await register('refunds', { memberId: id, day: '2020-06-01', shares: most + 1 });
  expect(floor).toBe((Number(subscribed) / 4).toFixed(2));
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'below_capital_floor', errors: { shares: expect.stringContaining('article 13') } },
  });
  expect((await register('refunds', { memberId: id, day: '2020-06-01', shares: 901 })).body.errors.shares).toContain(
    'a 900 parts',
  );
  expect((await register('refunds', { memberId: id, day: '2020-01-09', shares: 1 })).status).toBe(422);
  // Fine on its day, but not on the days after.
  await register('refunds', { memberId: id, day: '2020-05-01', shares: 600 });
  const late = await register('refunds', { memberId: id, day: '2020-02-01', shares: 400 });
  expect(late).toMatchObject({ status: 422, body: { code: 'below_zero' } });
  expect(await held(id)).toEqual([300, '15000.00', '15000.00']);
});

test.each([
  ['subscriptions', { shares: 0 }, 422],
  ['subscriptions', { shares: 1, day: '2020-06-16' }, 422],
  ['subscriptions', { shares: 1, day: '2017-12-31' }, 422],
  ['subscriptions', { shares: 1, memberId: 999_999 }, 404],
  ['payments', { amount: '-1' }, 422],
  ['payments', { amount: '0.001' }, 422],
  ['refunds', { shares: 1.5 }, 422],
  ['transfers', { shares: 1, toMemberId: 999_999 }, 404],
])('%s of %j are refused', async (kind, fields, status) => {
  const memberId = (await staff.get('/members')).body.data[0].id;
  const before = (await staff.get('/share-movements')).body.total;
  expect((await register(kind, { memberId, day: '2020-06-15', ...fields })).status).toBe(status);
  expect((await staff.get('/share-movements')).body.total).toBe(before);
});

test('a movement is never rewritten: its contrary corrects it, both sides of a transfer at once', async () => {
  const one = await member('Dérouleur');
  const other = await member('Encageur');
  await register('subscriptions', { memberId: one, day: '2020-02-01', shares: 8, isPaid: true });
  const [out] = (await register('transfers', { memberId: one, toMemberId: other, day: '2020-03-01', shares: 3 })).body
    .movements;
  const path = `/share-movements/${out.id}/corrections`;
  expect((await administrator.post(path, { day: '2020-03-02' })).body.errors).toHaveProperty('reason');
  expect((await administrator.post(path, { day: '2020-02-28', reason: 'Erreur' })).body.errors).toHaveProperty('day');
  const corrected = await administrator.post(path, { day: '2020-03-02', reason: 'Erreur de saisie' });
  expect(corrected.body.movements).toMatchObject([
    { kind: 'transfer_out', shares: 3, correctsId: out.id },
    { kind: 'transfer_in', shares: -3, correctsId: out.id + 1 },
  ]);
  const [given, taken] = corrected.body.movements;
  expect(given.transferNumber).toBe(taken.transferNumber);
  expect(given.transferNumber).toBe(out.transferNumber + 1);
  expect([await held(one), await held(other)]).toEqual([
    [8, '400.00', '400.00'],
    [0, '0.00', '0.00'],
  ]);
  expect(await administrator.post(path, { day: '2020-03-02', reason: 'Encore' })).toMatchObject({ status: 409 });
  const [contrary] = corrected.body.movements;
  expect(
    (await administrator.post(`/share-movements/${contrary.id}/corrections`, { day: '2020-03-03', reason: 'x' }))
      .status,
  ).toBe(409);
  for (const change of [
    'update share_movements set shares = 1',
    'delete from share_movements',
    'truncate share_movements cascade',
  ])
    await expect(sql(api.databaseUrl, change, [])).rejects.toThrow('never rewritten');
  expect((await administrator.delete(`/members/${one}`)).body.message).toMatch(/mouvements de parts/);
});

test('a certificate is numbered and says for ever what was held', async () => {
  const id = await member('Freinteur');
  await register('subscriptions', { memberId: id, day: '2020-02-01', shares: 4, isPaid: true });
  const make = (fields: object = {}) => administrator.post('/share-certificates', { memberId: id, ...fields });
  const first = (await make()).body;
  expect(first).toMatchObject({ number: 1, day: '2020-06-15' });
  expect((await make({ day: '2020-06-16' })).body.errors).toHaveProperty('day');
  expect((await make({ day: '2020-01-31' })).body.number).toBe(2);
  await register('refunds', { memberId: id, day: '2020-06-14', shares: 1 });
  const text = await pdfText((await staff.download(`/share-certificates/${first.id}/pdf`)).body);
  for (const words of ['Attestation de parts sociales n° 1', 'Camille Freinteur', '200,00'])
    expect(text.replaceAll(/\s/g, ' ')).toContain(words);
  expect((await staff.get(`/share-certificates?memberId=${id}`)).body.data.map(({ number }: any) => number)).toEqual([
    2, 1,
  ]);
  expect((await staff.post('/share-certificates', { memberId: id })).status).toBe(403);
});

test('the register of movements is printed with what each member holds after it, and the totals of a day', async () => {
  const id = await member('Haveur');
  await register('subscriptions', { memberId: id, day: '2020-03-02', shares: 7 });
  await register('payments', { memberId: id, day: '2020-03-03', amount: '150' });
  const print = async (query: string) => {
    const { status, body } = await staff.download(`/share-movements/register${query}`);
    expect(status).toBe(200);
    return (await pdfText(body)).replaceAll(/\s/g, ' ');
  };
  const text = await print('');
  for (const words of ['Registre des mouvements de parts', 'Au 15/06/2020', 'Camille Haveur', '+7', 'Libération'])
    expect(text).toContain(words);
  const { shares, subscribed } = await capitalOn('2020-03-02');
  const before = await print('?on=2020-03-02');
  expect(before).toContain('Parts détenues au 02/03/2020');
  expect(before).toContain(String(shares));
  expect(before).toContain(
    Number(subscribed).toLocaleString('fr-FR', { minimumFractionDigits: 2 }).replaceAll(/\s/g, ' '),
  );
  expect(before).not.toContain('03/03/2020');
  expect((await staff.get('/share-movements/register?on=hier')).status).toBe(400);
  expect((await staff.get('/share-movements/register?on=2020-06-16')).body.errors).toHaveProperty('on');
  expect((await (await signedIn(api, 'reader')).get('/share-movements/register')).status).toBe(403);
});

test('a new nominal value is that of all shares, and nothing comes before it any more', async () => {
  const id = await member('Gueulard');
  await register('subscriptions', { memberId: id, day: '2020-06-14', shares: 4, isPaid: true });
  const before = (await capitalOn('2020-06-14')).shares as number;
  const add = (startsOn: string) => administrator.post('/share-values', { startsOn, value: '60', decision: 'AG' });
  expect((await add('2020-06-13')).body.errors).toHaveProperty('startsOn');
  expect((await add('2020-06-16')).body.errors).toHaveProperty('startsOn');
  expect(await add('2020-06-15')).toMatchObject({ status: 201, body: { value: '60.00' } });
  expect(await held(id)).toEqual([4, '240.00', '240.00']);
  expect((await capitalOn('2020-06-14')).subscribed).toBe((before * 50).toFixed(2));
  expect((await capitalOn('2020-06-15')).subscribed).toBe((before * 60).toFixed(2));
  const late = await register('subscriptions', { memberId: id, day: '2020-06-14', shares: 1 });
  expect(late.body.errors.day).toContain('15 juin 2020');
  expect((await staff.get('/share-values')).body.values).toMatchObject([{ decision: 'AG' }, { value: '50.00' }]);
});
