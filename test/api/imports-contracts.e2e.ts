import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient } from '../support/client.js';
import { imported, settledImport, uploaded } from '../support/imports.js';
import { signedIn } from '../support/people.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  const administrator = await signedIn(api, 'administrator');
  await administrator.post('/custom-fields', { recordType: 'contracts', labelFr: 'Dossier', kind: 'text' });
  await administrator.post('/custom-fields', { recordType: 'subscriptions', labelFr: 'Serveur', kind: 'text' });
  staff = await signedIn(api, 'staff');
  await staff.post('/tags', { name: 'Fidèle', color: 'green' });
  const organizations =
    'Nom;Type;Référence externe;SIREN\nAsso;Association;O-1;\nMairie;Collectivité territoriale;O-2;732829320\n';
  await imported(staff, 'organizations', organizations);
});
afterAll(() => api.stop());

const HEAD =
  'Référence;Structure;Objet;Signé le;Début;Fin;Reconduction;Préavis (mois);Étiquettes;Dossier;Service;Catégorie;Quantité;Prix unitaire;Périodicité;Facturé;Début de l’abonnement;Fin de l’abonnement;Référence de l’abonnement;Abonnement : Serveur\n';
const rows = async (id: number, query = '') => (await staff.get(`/imports/${id}/rows?perPage=100${query}`)).body.data;
const contract = async (reference: string) => (await staff.get(`/contracts?q=${reference}`)).body.data[0];
const subscriptions = async (contractId: number) =>
  (await staff.get(`/subscriptions?contractId=${contractId}&sort=service`)).body.data;
const organization = async (name: string) => (await staff.get(`/organizations?q=${name}`)).body.data[0];

test('rows with one reference are a contract, and its subscriptions with their prices', async () => {
  const file = `${HEAD}C-1;Asso;Hébergement;15/12/2019;01/01/2020;;Tacite reconduction;3;fidele;D-7;Mail;Hébergement;10;1,50 €;Mensuel;à échoir;;31/03/2020;S-1;srv-1
C-1;;;;;;;;;;;;12;1,60;;;01/04/2020;;S-1;
C-1;;;;;;;;;;Assistance;assistance;1;300;Trimestre;à terme échu;01/02/2020;;;
C-2;Mairie;Sans abonnement;;01/01/2021;;Sans reconduction;;;;;;;;;;;;;
`;
  const { trial, done } = await imported(staff, 'contracts', file);
  expect(done.mapping.columns).toHaveLength(19);
  expect(trial.counts).toMatchObject({ created: 2, rejected: 0 });
  expect(done).toMatchObject({ state: 'done', handled: 4, counts: { created: 2, rejected: 0 } });
  const stored = await contract('C-1');
  expect(stored).toMatchObject({
    organizationName: 'Asso',
    title: 'Hébergement',
    signedOn: '2019-12-15',
    noticeMonths: 3,
    tagIds: [expect.any(Number)],
    customValues: { dossier: 'D-7' },
  });
  const [help, mail] = await subscriptions(stored.id);
  expect(help).toMatchObject({
    service: 'Assistance',
    periodUnit: 'quarter',
    billed: 'in_arrears',
    monthlyAmount: '100.00',
  });
  expect(mail).toMatchObject({
    externalReference: 'S-1',
    startsOn: '2020-01-01',
    endsOn: null,
    monthlyAmount: '19.20',
  });
  expect(mail).toMatchObject({
    customValues: { serveur: 'srv-1' },
    versions: [{ endsOn: '2020-03-31' }, { cause: 'change' }],
  });
  expect(await organization('Asso')).toMatchObject({ status: 'user', firstUserOn: '2020-01-01' });
  expect((await organization('Mairie')).status).toBe('prospect');
  const { body: revenue } = await staff.get('/reports/recurring-revenue/movements?from=2020-01&to=2020-06');
  expect(JSON.stringify(revenue)).toContain('119.20');

  expect((await imported(staff, 'contracts', file)).done.counts).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 2,
  });
});

test('a contract that is there gets what the file adds, and is put back as it was', async () => {
  const before = await subscriptions((await contract('C-1')).id);
  const file = `Référence;Objet;Service;Catégorie;Quantité;Prix unitaire;Périodicité;Facturé;Début de l’abonnement;Référence de l’abonnement
C-1;Tout;;;15;;;;01/04/2020;S-1
C-1;;Sauvegarde;Hébergement;1;5;Mois;à échoir;01/05/2020;S-3
`;
  const { done } = await imported(staff, 'contracts', file, { mapping: { mode: 'update' } });
  expect(done.counts).toMatchObject({ updated: 1, rejected: 0 });
  const stored = await contract('C-1');
  expect(stored).toMatchObject({ title: 'Tout', noticeMonths: 3 });
  const after = await subscriptions(stored.id);
  expect(after.map(({ service, monthlyAmount }: any) => [service, monthlyAmount])).toEqual([
    ['Assistance', '100.00'],
    ['Mail', '24.00'],
    ['Sauvegarde', '5.00'],
  ]);
  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted' });
  const fields = ({ service, versions, customValues }: any) => ({ service, versions, customValues });
  expect((await subscriptions(stored.id)).map(fields)).toEqual(before.map(fields));
  expect(await contract('C-1')).toMatchObject({ title: 'Hébergement' });
});

test('a contract goes with its subscriptions when its import is undone, unless one came later', async () => {
  const file = `${HEAD}C-8;Mairie;Un;;01/01/2020;;tacite;;;;Mail;Hébergement;1;10;Mois;à échoir;;;S-8;
C-9;Mairie;Deux;;01/01/2020;;tacite;;;;Mail;Hébergement;1;10;Mois;à échoir;;;S-9;
`;
  const { done } = await imported(staff, 'contracts', file);
  const { id: contractId } = await contract('C-9');
  expect((await organization('Mairie')).status).toBe('user');
  const versions = [{ startsOn: '2020-01-01', quantity: '1', unitPrice: '1' }];
  const added = {
    contractId,
    service: 'Ajout',
    category: 'hosting',
    periodUnit: 'year',
    billed: 'in_advance',
    versions,
  };
  expect((await staff.post('/subscriptions', added)).status).toBe(201);
  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({
    state: 'partly_reverted',
    counts: { reverted: 1, held: 1 },
  });
  expect((await rows(done.id, '&held=true'))[0].held).toContain('abonnement de ce contrat a été ajouté');
  expect(await contract('C-8')).toBeUndefined();
  expect(await subscriptions(contractId)).toHaveLength(2);
});

test('two imports of a contract are undone one after the other, the last one first', async () => {
  const edition = (price: number) =>
    `${HEAD}C-7;Mairie;Un;;01/01/2020;;tacite;;;;Mail;Hébergement;1;${price};Mois;à échoir;;;S-7;\n`;
  const first = await imported(staff, 'contracts', edition(10));
  const second = await imported(staff, 'contracts', edition(12));
  expect(second.done.counts).toMatchObject({ updated: 1 });
  await staff.post(`/imports/${first.done.id}/revert`);
  expect(await settledImport(staff, first.done.id)).toMatchObject({ state: 'partly_reverted', counts: { held: 1 } });
  for (const { done } of [second, first]) {
    await staff.post(`/imports/${done.id}/revert`);
    expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted', counts: { held: 0 } });
  }
  expect(await contract('C-7')).toBeUndefined();
});

test('a rule that is broken is told by its row and its column, and the contract is left out whole', async () => {
  const { done } = await imported(
    staff,
    'contracts',
    `${HEAD}R-1;Inconnue;X;;01/01/2020;;tacite;;;;;;;;;;;;;
R-2;;X;;01/01/2020;;tacite;;;;;;;;;;;;;
R-3;Asso;X;;01/01/2020;31/12/2019;tacite;;;;;;;;;;;;;
R-4;Asso;X;;01/01/2020;;tacite;;;;Un;Hébergement;1;10;Mois;à échoir;;;R-41;
R-4;;;;;;;;;;Deux;Hébergement;0;10;Mois;à échoir;;;R-42;
R-5;Asso;X;;01/01/2020;;tacite;;;;Un;Hébergement;1;10;Mois;à échoir;;;R-51;
R-5;;;;;;;;;;;;2;10;;;01/02/2020;;R-51;
R-6;Asso;X;;01/01/2020;;tacite;;;;Un;Hébergement;1;10;Semaine;à échoir;;;;
R-7;Asso;X;;01/01/2020;;tacite;;;;Un;Hébergement;1;10;Mois;à échoir;;;S-1;
`,
  );
  expect(done.counts).toMatchObject({ created: 0, rejected: 7 });
  const rejected = (await rows(done.id, '&outcome=rejected')).map(({ reasons: [first] }: any) => first);
  expect(rejected.map(({ row, title }: any) => [row, title])).toEqual([
    [2, 'Structure'],
    [3, 'Structure'],
    [4, 'Fin'],
    [6, 'Quantité'],
    [8, 'Début de l’abonnement'],
    [9, 'Périodicité'],
    [10, 'Référence de l’abonnement'],
  ]);
  expect(await contract('R-4')).toBeUndefined();
});

test('subscriptions alone name their contract by one of its references', async () => {
  const head =
    'key;contract_key;service;category;quantity;unit_price;billing_period;billed;starts_on;ends_on;end_reason\n';
  const file = `${head}T-1;C-2;hosting;hosting;1;75.00;month;in_arrears;2021-01-01;2021-06-30;
T-1;C-2;;;1;80.00;;;2021-07-01;;
T-2;C-0;hosting;hosting;1;75.00;month;in_arrears;2021-01-01;;
T-3;C-2;hosting;hosting;1;;month;in_arrears;2021-01-01;;
`;
  const { done } = await imported(staff, 'subscriptions', file);
  expect(done.counts).toMatchObject({ created: 1, rejected: 2 });
  const rejected = (await rows(done.id, '&outcome=rejected')).map(({ reasons: [first] }: any) => first);
  expect(rejected).toMatchObject([
    { row: 4, title: 'contract_key', reason: 'Aucun contrat ne répond à « C-0 ».' },
    { row: 5, title: 'unit_price' },
  ]);
  const [stored] = await subscriptions((await contract('C-2')).id);
  expect(stored).toMatchObject({
    externalReference: 'T-1',
    versions: [{ unitPrice: '75.000000' }, { unitPrice: '80.000000' }],
  });
  const again = await imported(staff, 'subscriptions', file.replace('80.00', '85.00'));
  expect(again.done.counts).toMatchObject({ updated: 1 });
  await staff.post(`/imports/${again.done.id}/revert`);
  expect(await settledImport(staff, again.done.id)).toMatchObject({ state: 'reverted' });
  expect((await subscriptions(stored.contractId))[0].versions[1].unitPrice).toBe('80.000000');
});

test('who may not write imports no contract', async () => {
  const reader = await signedIn(api, 'reader');
  expect((await uploaded(reader, 'contracts', 'c.csv', HEAD)).status).toBe(403);
});
