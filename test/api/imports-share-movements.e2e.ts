import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { imported, settledImport, uploaded } from '../support/imports.js';
import { aCooperative, anOrganizationMember, aPersonMember } from '../support/members.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api, 'administrator');
  const { employee, beneficiary } = await aCooperative(administrator);
  await aPersonMember(administrator, 'Aubry', { number: 1, categoryId: employee });
  await anOrganizationMember(administrator, 'Le Cadran', { number: 2, categoryId: beneficiary });
});
afterAll(() => api.stop());

const held = async () =>
  (await administrator.get('/members?sort=number')).body.data.map(({ shares, subscribed, paid }: any) => [
    shares,
    subscribed,
    paid,
  ]);
const count = async () => (await administrator.get('/share-movements?perPage=1')).body.total;
const rows = async (id: number, outcome: string) =>
  (await administrator.get(`/imports/${id}/rows?outcome=${outcome}&perPage=100`)).body.data.map(
    ({ row, reasons: [first] }: any) => `${row} ${first?.title}: ${first?.reason}`,
  );

/** In no order: a payment stands before what it pays. */
const FILE = [
  'N° de sociétaire;Sociétaire;Date;Type;Nombre;Montant;Cessionnaire;Motif',
  '1;;02/03/2018;Versement;;500;;',
  '1;;01/03/2018;Souscription;10;500,00;;CA du 1er mars 2018',
  ';le cadran;05/03/2018;subscription;;200;;',
  '2;;06/03/2018;Libération;4;200;;',
  '1;;01/04/2019;Cession;2;;Le Cadran;',
  '2;;01/05/2019;Remboursement;1;50;;',
];
const WRONG = [
  '2;;02/05/2019;Remboursement;50;;;',
  '1;;02/05/2019;Libération;;9999;;',
  '1;;02/05/2019;Souscription;2;90;;',
  '1;;02/05/2019;Souscription;;75;;',
  '1;;02/05/2019;Souscription;;;;',
  '1;;02/05/2019;Souscription;-2;;;',
  '1;;02/05/2019;Cession;2;;;',
  '1;;01/01/2017;Souscription;2;;;',
  '9;;02/05/2019;Souscription;2;;;',
  ';;02/05/2019;Souscription;2;;;',
];

let done: any;

test('rows enter the register in the order of their days; what its rules refuse is told', async () => {
  const run = await imported(administrator, 'share-movements', [...FILE, ...WRONG].join('\n'));
  done = run.done;
  expect(run.trial.counts).toMatchObject({ created: 6, rejected: 10 });
  expect(done.counts).toEqual(run.trial.counts);
  expect(await held()).toEqual([
    [8, '400.00', '400.00'],
    [5, '250.00', '250.00'],
  ]);
  expect(await rows(done.id, 'rejected')).toEqual([
    expect.stringContaining('8 Nombre: Ce sociétaire a 5 parts'),
    expect.stringContaining('9 Montant: Le 2 mai 2019, ce sociétaire aurait libéré'),
    expect.stringMatching(/10 Montant: Ces parts valent 100,00.€ ce jour-là, pas 90,00.€/),
    expect.stringMatching(/11 Montant: 75,00.€ ne font pas un nombre entier/),
    expect.stringContaining('12 Nombre: Le nombre de parts ou le montant est attendu'),
    expect.stringContaining('13 Type: Une correction se note au registre'),
    expect.stringContaining('14 null: Une cession va d’un sociétaire à un autre'),
    expect.stringContaining('15 Date: La part n’a pas de valeur nominale ce jour-là'),
    expect.stringContaining('16 N° de sociétaire: Aucun sociétaire ne répond à « 9 »'),
    expect.stringContaining('17 '),
  ]);
});

test('the same file again, and the register’s own, add nothing', async () => {
  const before = await count();
  const again = await imported(administrator, 'share-movements', FILE.join('\n'));
  expect(again.done.counts).toMatchObject({ created: 0, updated: 0, unchanged: 6, rejected: 0 });
  const wrong = (await administrator.get('/share-movements?sort=day&order=DESC')).body.data[0];
  created(
    await administrator.post(`/share-movements/${wrong.id}/corrections`, { day: '2019-06-01', reason: 'Erreur' }),
  );
  for (const format of ['csv', 'xlsx', 'ods']) {
    const { body: file } = await administrator.download(`/share-movements/export?format=${format}`);
    const own = await imported(administrator, 'share-movements', file, { name: `movements.${format}` });
    expect(own.done.counts).toMatchObject({ created: 0, unchanged: before + 1, rejected: 0 });
  }
  expect(await count()).toBe(before + 1);
});

test('both sides of a transfer are one, and a row told twice waits for a person', async () => {
  const file = [
    'N°;Date;Type;Nombre;N° du cessionnaire',
    '1;01/07/2019;Cession;1;2',
    '2;01/07/2019;Acquisition;1;1',
    '1;02/07/2019;Souscription;1;',
    '1;02/07/2019;Souscription;1;',
  ].join('\n');
  const { body } = await uploaded(administrator, 'share-movements', 'twice.csv', file);
  await administrator.post(`/imports/${body.id}/check`, body.mapping);
  expect((await settledImport(administrator, body.id)).counts).toMatchObject({ created: 2, doubtful: 2 });
  const { data } = (await administrator.get(`/imports/${body.id}/rows?outcome=doubtful`)).body;
  const [, second] = data;
  await administrator.patch(`/imports/${body.id}/rows/${second.id}`, { as: 'new' });
  await administrator.post(`/imports/${body.id}/run`);
  expect((await settledImport(administrator, body.id)).counts).toMatchObject({ created: 3, doubtful: 1 });
  const all = await imported(administrator, 'share-movements', file);
  expect(all.done.counts).toMatchObject({ created: 0, unchanged: 4 });
  await administrator.post(`/imports/${body.id}/revert`);
  expect((await settledImport(administrator, body.id)).state).toBe('reverted');
});

test('undone, each movement is taken back on its day; what was corrected since stays; the file may come again', async () => {
  await administrator.post(`/imports/${done.id}/revert`);
  const undone = await settledImport(administrator, done.id);
  // The refund was corrected by hand a month later: what it gave back has to have been there.
  expect(undone).toMatchObject({ state: 'partly_reverted', counts: { reverted: 3, held: 3 } });
  expect(await held()).toEqual([
    [0, '0.00', '0.00'],
    [4, '200.00', '200.00'],
  ]);
  const again = await imported(administrator, 'share-movements', FILE.join('\n'));
  expect(again.done.counts).toMatchObject({ created: 3, unchanged: 3, rejected: 0 });
});

test('only who may write members imports movements', async () => {
  const staff = await signedIn(api, 'staff');
  expect((await uploaded(staff, 'share-movements', 'movements.csv', FILE.join('\n'))).status).toBe(403);
});
