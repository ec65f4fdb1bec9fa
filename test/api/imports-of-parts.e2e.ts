import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient } from '../support/client.js';
import { imported, settledImport } from '../support/imports.js';
import { signedIn } from '../support/people.js';

const SAMPLE = join(__dirname, '../../sample/cooperative-2020');

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  await importSample('organizations', 'organizations');
});
afterAll(() => api.stop());

const importSample = (resource: string, file: string) =>
  imported(staff, resource, readFileSync(join(SAMPLE, `${file}.csv`)), { name: `${file}.csv` });
const organization = async (reference: string) => {
  const where = encodeURIComponent(JSON.stringify({ field: 'externalReference', is: 'equals', value: reference }));
  return (await staff.get(`/organizations?where=${where}`)).body.data[0];
};
const rows = async (id: number, outcome: string) =>
  (await staff.get(`/imports/${id}/rows?outcome=${outcome}&perPage=100`)).body.data;
const reasons = async (id: number) =>
  (await rows(id, 'rejected')).map(({ row, reasons: [first] }: any) => [row, first.title, first.reason]);
const revert = async (id: number) => {
  await staff.post(`/imports/${id}/revert`);
  return settledImport(staff, id);
};

test.each([
  ['organizations', 'parents', 2],
  ['organization-addresses', 'addresses', 4],
  ['organization-contact-points', 'contact_points', 5],
  ['relations', 'relations', 4],
])(
  'into %s, the %s of the sample come as their titles suggest, and come again to no change',
  async (resource, file, count) => {
    const { trial, done } = await importSample(resource, file);
    expect(trial.counts).toMatchObject({ rejected: 0, skipped: 0, doubtful: 0 });
    expect(done.counts.created + done.counts.updated).toBe(count);
    expect(done.counts).toEqual(trial.counts);
    const { done: again } = await importSample(resource, file);
    expect(again.counts).toMatchObject({ unchanged: count, updated: 0, created: 0, rejected: 0 });
  },
);

test('what can be imported is told in the order of its records, what they own after them', async () => {
  const { body } = await staff.get('/imports/targets');
  expect(body.map(({ resource }: any) => resource)).toEqual([
    'organizations',
    'organization-addresses',
    'organization-contact-points',
    'contacts',
    'contact-contact-points',
    'relations',
    'members',
    'share-movements',
    'contracts',
    'subscriptions',
    'invoices',
    'opportunities',
    'activities',
  ]);
});

test('what the files of parts said is on the records, and each import is undone to what was before', async () => {
  const before = await organization('ORG-045');
  expect(before.addresses).toHaveLength(3);
  expect(before.addresses).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: 'billing',
        address: '3 avenue de l’Europe',
        startsOn: null,
        endsOn: '2018-12-31',
      }),
      expect.objectContaining({ kind: 'site', label: 'ludothèque', communeCode: '59410', startsOn: '2016-09-01' }),
    ]),
  );
  expect(before.contactPoints).toHaveLength(3);

  const points = `organization_key,kind,label,value
ORG-045,téléphone,accueil du soir,0353019210
ORG-045,téléphone,standard,03 53 01 92 99
ORG-020,site web,,https://autre.example.org
ORG-045,adresse électronique,,nouvelle@example.org
`;
  const { done } = await imported(staff, 'organization-contact-points', points);
  expect(done.counts).toMatchObject({ updated: 4, rejected: 0 });
  const after = await organization('ORG-045');
  expect(after.contactPoints.map(({ label, value }: any) => [label, value])).toEqual([
    ['urgence', '06 39 98 92 11'],
    ['comptabilité', 'compta.nouvel-horizon@example.org'],
    ['accueil du soir', '0353019210'],
    ['standard', '03 53 01 92 99'],
    [null, 'nouvelle@example.org'],
  ]);
  const { body: history } = await staff.get(`/history?recordType=organizations&recordId=${after.id}`);
  expect(history.data[0]).toMatchObject({ action: 'import', part: 'contactPoints' });

  expect(await revert(done.id)).toMatchObject({ state: 'reverted', counts: { reverted: 4, held: 0 } });
  const back = await organization('ORG-045');
  expect(back.contactPoints).toEqual(expect.arrayContaining(before.contactPoints));
  expect(back.contactPoints).toHaveLength(3);
});

test('a row of a part that a rule refuses says why, and takes no other row with it', async () => {
  const addresses = `organization_key,kind,label,address,postcode,city,insee_code,starts_on,ends_on
ORG-045,billing,,1 rue Neuve,59370,Mons-en-Barœul,,2020-01-01,
ORG-999,site,,1 rue Neuve,59370,Mons-en-Barœul,,,
ORG-012,site,,,59280,Armentières,,,
ORG-012,site,,1 rue Neuve,99999,Nulle part,,,
ORG-012,dépôt,,1 rue Neuve,59280,Armentières,,,
ORG-012,site,,2 rue Neuve,59280,Armentières,,2020-01-01,2019-01-01
,site,,3 rue Neuve,59280,Armentières,,,
ORG-012,site,,4 rue Neuve,59280,Armentières,,,
`;
  const { trial, done } = await imported(staff, 'organization-addresses', addresses);
  expect(trial.counts).toMatchObject({ updated: 1, rejected: 7 });
  expect(done.counts).toEqual(trial.counts);
  expect(await reasons(done.id)).toEqual([
    [2, 'starts_on', 'Une autre adresse de facturation vaut déjà ces jours-là.'],
    [3, 'organization_key', 'Aucune structure ne répond à « ORG-999 ».'],
    [4, 'address', expect.any(String)],
    [5, 'city', 'Aucune commune trouvée pour « 99999 Nulle part ».'],
    [6, 'kind', '« dépôt » n’est pas une valeur de cette liste.'],
    [7, 'ends_on', 'La fin est avant le début.'],
    [8, null, 'La ligne ne nomme aucune structure.'],
  ]);
  expect((await revert(done.id)).counts).toMatchObject({ reverted: 1, held: 0 });
});

test('an import of organizations is undone once that of their parts is', async () => {
  const head = 'Référence externe;Nom;Type\n';
  const { done: made } = await imported(staff, 'organizations', `${head}X-1;Nouvelle venue;Association\n`);
  const { done: parts } = await imported(
    staff,
    'organization-contact-points',
    'Référence externe de la structure;Type;Valeur\nX-1;Téléphone;03 00 00 00 01\nX-1;Téléphone;03 00 00 00 02\n',
  );
  expect((await revert(made.id)).state).toBe('partly_reverted');
  expect((await revert(parts.id)).state).toBe('reverted');
  expect(await revert(made.id)).toMatchObject({ state: 'reverted', counts: { reverted: 1, held: 0 } });
});

test('contacts are named by their reference or e-mail', async () => {
  await imported(
    staff,
    'contacts',
    'contact_key;Nom;Adresse électronique\nK-1;Verdebrume;k@example.org\nK-2;Un;deux@example.org\nK-3;Autre;deux@example.org\n',
  );
  const points = `contact_key;contact_email;Type;Valeur
K-1;;phone;06 00 00 00 01
;K@example.org;website;k.example.org
;deux@example.org;phone;06 00 00 00 02
;personne@example.org;phone;06 00 00 00 03
K-1;;phone;1
`;
  const { done } = await imported(staff, 'contact-contact-points', points);
  expect(await reasons(done.id)).toEqual([
    [4, 'contact_email', 'Plusieurs contacts répondent à « deux@example.org ».'],
    [5, 'contact_email', 'Aucun contact ne répond à « personne@example.org ».'],
    [6, 'Valeur', 'Un numéro de téléphone a au moins 3 chiffres, et au plus 40 signes.'],
  ]);
  const { done: again } = await imported(staff, 'contact-contact-points', points);
  expect(again.counts).toMatchObject({ unchanged: 2, rejected: 3 });
  const [contact] = (await staff.get('/contacts?q=verdebrume')).body.data;
  expect(contact.contactPoints.map(({ value }: any) => value)).toEqual(['06 00 00 00 01', 'https://k.example.org']);
});

test('relations are said as either of the two says them, ended, refused with a reason, and undone', async () => {
  const file = `organization_key,relation,related_key,starts_on,ends_on,note
ORG-008,a pour membre,ORG-012,,2021-12-31,
ORG-027,Est partenaire de,ORG-026,2018-05-01,,Émissions partagées
ORG-001,est ami de,ORG-002,,,
ORG-001,gère,ORG-001,,,
ORG-001,gère,ORG-998,,,
ORG-012,est membre de,ORG-008,2016-01-01,,
ORG-001,gère,ORG-002,,,
ORG-001,gère,ORG-002,,,
ORG-002,gère,,,,
`;
  const { done } = await imported(staff, 'relations', file);
  expect(done.counts).toMatchObject({ updated: 2, created: 1, rejected: 6 });
  expect(await reasons(done.id)).toEqual([
    [4, 'relation', '« est ami de » n’est pas une valeur de cette liste.'],
    [5, 'related_key', 'Une structure n’est pas en relation avec elle-même.'],
    [6, 'related_key', 'Aucune structure ne répond à « ORG-998 ».'],
    [7, 'starts_on', 'Ces deux structures ont déjà cette relation ces jours-là.'],
    [9, 'starts_on', 'Ces deux structures ont déjà cette relation ces jours-là.'],
    [10, null, 'La ligne ne nomme aucune structure.'],
  ]);
  const [created] = await rows(done.id, 'created');
  expect(created).toMatchObject({ label: 'ORG-001 – ORG-002', row: 8 });
  const { id } = await organization('ORG-012');
  const relation = async () => (await staff.get(`/relations?organizationId=${id}`)).body.data[0];
  expect(await relation()).toMatchObject({ startsOn: '2015-01-01', endsOn: '2021-12-31' });
  expect((await revert(done.id)).counts).toMatchObject({ reverted: 3, held: 0 });
  expect(await relation()).toMatchObject({ startsOn: '2015-01-01', endsOn: null });
  expect((await staff.get(`/relations/${created.recordId}`)).status).toBe(404);
});
