import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient } from '../support/client.js';
import { imported } from '../support/imports.js';
import { signedIn } from '../support/people.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const doubtful = async (id: number) =>
  (await staff.get(`/imports/${id}/rows?outcome=doubtful&perPage=100`)).body.data.map(({ row, lookAlikes }: any) => [
    row,
    lookAlikes.map(({ label }: any) => label),
  ]);

/** The pairs that a scan of the whole base lists. */
async function scanned(recordType: string): Promise<string[][]> {
  await staff.post('/duplicates/scan');
  for (;;) {
    const { body } = await staff.get('/duplicates/scan');
    if (!body.isRunning && body.finishedAt) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { data } = (await staff.get(`/duplicates?recordType=${recordType}&perPage=100`)).body;
  return data.map(({ records }: any) => records.map(({ name }: any) => name).toSorted());
}

const HEAD = 'Nom;Type;SIREN;Code postal;Ville;Téléphone;Adresse électronique\n';
const THERE = `${HEAD}Les Ateliers du Fil;Association;732829320;62300;Lens;03 21 00 00 01;fil@ateliers.example.org\n`;
const NEW = `${HEAD}Association les ateliers du fil;Association;;62300;Lens;;
Tout autre nom;Entreprise;732829320;;;;
Ateliers du Fil et du Bois;Association;;;;03.21.00.00.01;
Artois, ateliers du fil;Association;;;;;FIL@ateliers.example.org
Boulangerie Martin;Entreprise;;;;0321000001;
Les Ateliers du Fil;Association;;59000;Lille;;
Sans ressemblance;Association;;62300;Lens;;
`;

test('a new organization is set aside when duplicates would list it with one that is there', async () => {
  await imported(staff, 'organizations', THERE);
  const { trial, done } = await imported(staff, 'organizations', NEW, { mapping: { keys: [] } });
  const there = ['Les Ateliers du Fil (62300 Lens · 732829320 · fil@ateliers.example.org · 03 21 00 00 01)'];
  expect(await doubtful(done.id)).toEqual([
    [2, there],
    [3, there],
    [4, there],
    [5, there],
  ]);
  expect(done.counts).toEqual(trial.counts);
  expect(done.counts).toMatchObject({ created: 3, doubtful: 4 });

  const { done: all } = await imported(staff, 'organizations', NEW, { mapping: { keys: [], lookAlikes: 'create' } });
  expect(all.counts).toMatchObject({ created: 7 });
  expect((await scanned('organizations')).flat()).toEqual(
    expect.arrayContaining([
      'Les Ateliers du Fil',
      'Association les ateliers du fil',
      'Tout autre nom',
      'Ateliers du Fil et du Bois',
      'Artois, ateliers du fil',
    ]),
  );
});

test('rows of one file that may be one record are told apart in the trial as in the run', async () => {
  const file = `${HEAD}Maison du Jardin;Association;552100554;;;03 21 99 99 99;
Maison des Jardiniers;Association;;;;03 21 99 99 99;
Jardin SARL;Entreprise;552 100 554;;;;
`;
  const { trial, done } = await imported(staff, 'organizations', file, { mapping: { keys: [] } });
  expect(trial.counts).toMatchObject({ created: 2, doubtful: 1 });
  expect(done.counts).toEqual(trial.counts);
  const { data } = (await staff.get(`/imports/${done.id}/rows?outcome=doubtful`)).body;
  expect(data[0].reasons).toMatchObject([{ row: 4, reason: 'La ligne 2 semble porter sur la même fiche.' }]);
});

test('a new contact is, by its name with its e-mail or organization, not by a shared mailbox alone', async () => {
  await imported(staff, 'organizations', 'Nom;Type\nAmicale;Association\nAutre;Association\n');
  const head = 'Nom;Prénom;Adresse électronique;Structure\n';
  await imported(staff, 'contacts', `${head}Verdebrume;Solveig;bureau@amicale.example.org;Amicale\n`);
  const { trial, done } = await imported(
    staff,
    'contacts',
    `${head}VERDEBRUME;Solveig;bureau@amicale.example.org;\nVerdebrume;Solveig;;Amicale\nTout;Autre;bureau@amicale.example.org;\nHomère;Un;;Autre\nHomère;Un;;Autre\n`,
  );
  const there = ['Solveig Verdebrume (bureau@amicale.example.org · Amicale)'];
  expect(await doubtful(done.id)).toEqual([
    [2, there],
    [3, there],
    [6, []],
  ]);
  expect(done.counts).toEqual(trial.counts);
});
