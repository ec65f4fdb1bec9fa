import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient } from '../support/client.js';
import { imported, settledImport, uploaded } from '../support/imports.js';
import { signedIn } from '../support/people.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  const administrator = await signedIn(api, 'administrator');
  await administrator.post('/custom-fields', { recordType: 'invoices', labelFr: 'Engagement', kind: 'text' });
  staff = await signedIn(api, 'staff');
  await imported(staff, 'organizations', 'Nom;Type;Référence externe\nAsso;Association;O-1\nMairie;Entreprise;O-2\n');
  await imported(
    staff,
    'contracts',
    `Référence;Structure;Objet;Début;Reconduction;Service;Catégorie;Quantité;Prix unitaire;Périodicité;Facturé;Référence de l’abonnement
C-1;Asso;Hébergement;01/01/2020;tacite;Mail;Hébergement;10;1,50;Mois;à échoir;S-1
`,
  );
});
afterAll(() => api.stop());

const HEAD =
  'Numéro;Pièce;Structure;Émise le;Échéance;Payée le;Facture corrigée;Engagement;Désignation;Nature;Catégorie;subscription_key;period_start;period_end;Quantité;Prix unitaire;Montant HT;Taux de TVA\n';
const rows = async (id: number, query = '') => (await staff.get(`/imports/${id}/rows?perPage=100${query}`)).body.data;
const invoice = async (number: string) => {
  const [found] = (await staff.get(`/invoices?q=${number}`)).body.data;
  return found && (await staff.get(`/invoices/${found.id}`)).body;
};

test('rows with one number are the lines of an invoice, and a credit note names one of the same file', async () => {
  const file = `${HEAD}F-1;Facture;Asso;31/01/2020;01/03/2020;15/02/2020;;E-7;Mail, janvier;Récurrent;Hébergement;S-1;01/01/2020;31/01/2020;10;1,50 €;15,00 €;20 %
F-1;;;;;;;;Formation;Ponctuel;Formation;;;;3;0,33;0,99;20
A-1;Avoir;Asso;29/02/2020;29/02/2020;;F-1;;Formation;one_off;training;;;;-1;0,33;-0,33;20
`;
  const { trial, done } = await imported(staff, 'invoices', file);
  expect(done.mapping.columns).toHaveLength(18);
  expect(trial.counts).toMatchObject({ created: 2, rejected: 0 });
  expect(done).toMatchObject({ state: 'done', handled: 3, counts: { created: 2, rejected: 0 } });
  const stored = await invoice('F-1');
  expect(stored).toMatchObject({
    organizationName: 'Asso',
    dueOn: '2020-03-01',
    paidOn: '2020-02-15',
    netAmount: '15.99',
    vatAmount: '3.20',
    customValues: { engagement: 'E-7' },
  });
  expect(stored.lines).toMatchObject([
    { description: 'Mail, janvier', subscriptionId: expect.any(Number), periodEndsOn: '2020-01-31', amount: '15.00' },
    { nature: 'one_off', subscriptionId: null, amount: '0.99' },
  ]);
  expect(await invoice('A-1')).toMatchObject({ creditedInvoiceNumber: 'F-1', netAmount: '-0.33' });
  expect((await staff.get('/organizations?q=Asso')).body.data[0].status).toBe('user');
  expect((await imported(staff, 'invoices', file)).done.counts).toMatchObject({ unchanged: 2, updated: 0, created: 0 });

  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted', counts: { reverted: 2 } });
  expect(await invoice('F-1')).toBeUndefined();
});

test('an invoice that is there gets the lines of the file, and is put back as it was', async () => {
  await imported(
    staff,
    'invoices',
    `${HEAD}F-2;Facture;Asso;31/01/2020;01/03/2020;;;;Mail;Récurrent;Hébergement;S-1;01/01/2020;31/01/2020;10;1,50;;20\n`,
  );
  const before = await invoice('F-2');
  const file =
    'Numéro;Payée le;Désignation;Nature;Catégorie;Quantité;Prix unitaire;Taux de TVA\nF-2;02/03/2020;Mail;;;12;;\nF-2;;Ajout;Ponctuel;Formation;1;10;0\n';
  const { done } = await imported(staff, 'invoices', file, { mapping: { mode: 'update' } });
  expect(done.counts).toMatchObject({ updated: 1, rejected: 0 });
  const after = await invoice('F-2');
  expect(after).toMatchObject({
    paidOn: '2020-03-02',
    netAmount: '28.00',
    lines: [{ quantity: '12.0000' }, { amount: '10.00' }],
  });
  expect(after.lines[0].subscriptionId).toBe(before.lines[0].subscriptionId);
  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted' });
  const told = ({ lines, paidOn, netAmount }: any) => ({
    paidOn,
    netAmount,
    lines: lines.map(({ updatedAt: _, ...line }: any) => line),
  });
  expect(told(await invoice('F-2'))).toEqual(told(before));
});

test('an invoice that a credit note names stays when its import is undone', async () => {
  const { done } = await imported(
    staff,
    'invoices',
    `${HEAD}F-3;Facture;Asso;31/01/2020;01/03/2020;;;;Un;Ponctuel;Formation;;;;1;10;;20\n`,
  );
  await imported(
    staff,
    'invoices',
    `${HEAD}A-3;Avoir;Asso;31/01/2020;01/03/2020;;F-3;;Un;Ponctuel;Formation;;;;-1;10;;20\n`,
  );
  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({ state: 'partly_reverted' });
  expect((await rows(done.id, '&held=true'))[0].held).toContain('avoir');
  expect(await invoice('F-3')).toMatchObject({ netAmount: '10.00' });
});

test('a rule that is broken is told by its row and its column, and the invoice is left out whole', async () => {
  const { done } = await imported(
    staff,
    'invoices',
    `${HEAD}R-1;Facture;Inconnue;31/01/2020;01/03/2020;;;;Un;Ponctuel;Formation;;;;1;10;;20
R-2;Facture;;31/01/2020;01/03/2020;;;;Un;Ponctuel;Formation;;;;1;10;;20
R-3;Facture;Asso;31/01/2020;01/01/2020;;;;Un;Ponctuel;Formation;;;;1;10;;20
R-4;Facture;Asso;31/01/2020;01/03/2020;;;;Un;Ponctuel;Formation;;;;1;10;;20
R-4;;;;;;;;Deux;Ponctuel;Formation;;;;-1;10;;20
R-5;Facture;Asso;31/01/2020;01/03/2020;;;;Un;Ponctuel;Formation;;;;2;10;19;20
R-6;Avoir;Asso;31/01/2020;01/03/2020;;R-0;;Un;Ponctuel;Formation;;;;-1;10;;20
R-7;Avoir;Mairie;31/01/2020;01/03/2020;;F-2;;Un;Ponctuel;Formation;;;;-1;10;;20
R-8;Facture;Asso;31/01/2020;01/03/2020;;;;Un;Ponctuel;Formation;S-0;;;1;10;;20
R-9;Facture;Asso;31/01/2020;01/03/2020;;;;;;;;;;;;;
`,
  );
  expect(done.counts).toMatchObject({ created: 0, rejected: 9 });
  const rejected = (await rows(done.id, '&outcome=rejected')).map(({ reasons: [first] }: any) => first);
  expect(rejected.map(({ row, title }: any) => [row, title])).toEqual([
    [2, 'Structure'],
    [3, 'Structure'],
    [4, 'Échéance'],
    [6, 'Quantité'],
    [7, 'Montant HT'],
    [8, 'Facture corrigée'],
    [9, 'Facture corrigée'],
    [10, 'subscription_key'],
    [11, null],
  ]);
  expect(rejected[8].reason).toContain('ne dit aucune ligne');
});

test('a credit note may name an invoice that an earlier batch of the trial makes', async () => {
  const line = 'Un;Ponctuel;Formation;;;;1;10;;20';
  const many = Array.from({ length: 600 }, (_, index) => `T-${index};Facture;Asso;31/01/2020;01/03/2020;;;;${line}\n`);
  const file = `${HEAD}${many.join('')}TA-1;Avoir;Asso;31/01/2020;01/03/2020;;T-0;;${line.replace(';1;', ';-1;')}\n`;
  const { trial, done } = await imported(staff, 'invoices', file);
  expect(trial.counts).toMatchObject({ created: 601, rejected: 0 });
  expect(done.counts).toMatchObject({ created: 601, rejected: 0 });
  expect(await invoice('TA-1')).toMatchObject({ creditedInvoiceNumber: 'T-0' });
});

test('who may not write imports no invoice', async () => {
  const reader = await signedIn(api, 'reader');
  expect((await uploaded(reader, 'invoices', 'f.csv', HEAD)).status).toBe(403);
});
