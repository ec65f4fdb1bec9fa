import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { imported, settledImport } from '../support/imports.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, aSubscription, aVersion, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let contractId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  const { id } = created(await staff.post('/organizations', anOrganization({ name: 'Asso' })));
  contractId = created(await staff.post('/contracts', aContract(id, { reference: 'C-1' }))).id;
});
afterAll(() => api.stop());

const NEW = 'Référence;Structure;Objet;Début;Reconduction;Service;Catégorie;Quantité;Prix unitaire;Périodicité;Facturé';
const TERMS = 'Cycle de facturation;Début des périodes;Jour du mois;Frais de mise en service';
const subscription = async (externalReference: string) => {
  const { data } = (await staff.get('/subscriptions?perPage=100')).body;
  return data.find((each: any) => each.externalReference === externalReference);
};

test('contracts come with how their subscriptions are billed, and the same file changes nothing', async () => {
  const file = `${NEW};${TERMS};Référence de l’abonnement
C-2;Asso;Deux;01/01/2020;tacite;Mail;Hébergement;1;10;Mois;à échoir;2 × Trimestre;Avec le calendrier;15;120,50 €;B-1
C-2;;;;;Web;Hébergement;1;10;2 x année;à échoir;;;;;B-2
`;
  expect((await imported(staff, 'contracts', file)).done.counts).toMatchObject({ created: 1, rejected: 0 });
  expect(await subscription('B-1')).toMatchObject({
    periodUnit: 'month',
    periodCount: 1,
    cycleUnit: 'quarter',
    cycleCount: 2,
    alignment: 'calendar',
    anchorDay: 15,
    setupFee: '120.50',
  });
  expect(await subscription('B-2')).toMatchObject({
    periodUnit: 'year',
    periodCount: 2,
    cycleUnit: null,
    cycleCount: null,
    alignment: 'anniversary',
    anchorDay: null,
    setupFee: null,
  });
  expect((await imported(staff, 'contracts', file)).done.counts).toMatchObject({ unchanged: 1, updated: 0 });
});

test.each(['csv', 'xlsx', 'ods'])(
  'the list as %s, imported again, changes nothing of terms and prices',
  async (format) => {
    const externalReference = `E-${format}`;
    const terms = { cycleUnit: 'year', cycleCount: 2, alignment: 'calendar', anchorDay: 3, setupFee: '80.00' };
    const versions = [
      aVersion({ startsOn: '2020-01-01', endsOn: '2020-06-30' }),
      aVersion({ startsOn: '2020-07-01', endsOn: '2020-12-31' }),
    ];
    const fields = { ...terms, periodCount: 2, versions, externalReference };
    created(await staff.post('/subscriptions', aSubscription(contractId, fields)));
    // Nor of one that has no reference: its contract, service and first day tell it.
    const unnamed = { versions: versions.slice(0, 1), service: `Sans référence ${format}` };
    created(await staff.post('/subscriptions', aSubscription(contractId, unnamed)));
    const { body: file } = await staff.download(`/subscriptions/export?format=${format}`);
    const { total } = (await staff.get('/subscriptions?perPage=1')).body;
    const { done } = await imported(staff, 'subscriptions', file, { name: `subscriptions.${format}` });
    expect(done.counts).toMatchObject({ unchanged: total, updated: 0, rejected: 0 });
  },
);

test('terms and the end that a file changes are written, the prices kept, and put back', async () => {
  const versions = [
    aVersion({ startsOn: '2020-01-01', endsOn: '2020-03-31' }),
    aVersion({ startsOn: '2020-04-01', endsOn: null }),
  ];
  created(await staff.post('/subscriptions', aSubscription(contractId, { versions, externalReference: 'U-1' })));
  const before = await subscription('U-1');
  const file = `Référence externe;Début;Fin;${TERMS}\nU-1;01/01/2020;31/12/2020;Année;calendrier;5;50\n`;
  const { done } = await imported(staff, 'subscriptions', file, { mapping: { mode: 'update' } });
  expect(done.counts).toMatchObject({ updated: 1, rejected: 0 });
  expect(await subscription('U-1')).toMatchObject({
    cycleUnit: 'year',
    cycleCount: 1,
    alignment: 'calendar',
    anchorDay: 5,
    setupFee: '50.00',
    versions: [{ endsOn: '2020-03-31' }, { startsOn: '2020-04-01', endsOn: '2020-12-31' }],
  });
  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted' });
  const told = ({ version: _, updatedAt: __, versions: prices, ...own }: any) => ({
    ...own,
    versions: prices.map(({ id: ___, ...price }: any) => price),
  });
  expect(told(await subscription('U-1'))).toEqual(told(before));
});

test.each([
  ['Cycle de facturation', 'Quinzaine', '« Quinzaine » n’est pas une période (Mois, Trimestre, Semestre, Année'],
  ['Cycle de facturation', '121 × Mois', '« 121 × Mois » n’est pas une période'],
  ['Début des périodes', 'Pâques', '« Pâques » n’est pas une valeur de cette liste.'],
  ['Jour du mois', '31', 'Un nombre entier de 1 à 28.'],
  ['Jour du mois', 'lundi', '« lundi » n’est pas un nombre entier.'],
  ['Frais de mise en service', '-5', 'au moins 0'],
])('%s: %s is refused by its column', async (title, cell, sentence) => {
  const file = `${NEW};${title}\nX-1;Asso;X;01/01/2020;tacite;Mail;Hébergement;1;10;Mois;à échoir;${cell}\n`;
  const { done } = await imported(staff, 'contracts', file);
  expect(done.counts).toMatchObject({ created: 0, rejected: 1 });
  const [row] = (await staff.get(`/imports/${done.id}/rows`)).body.data;
  expect(row.reasons).toMatchObject([{ title, reason: expect.stringContaining(sentence) }]);
});
