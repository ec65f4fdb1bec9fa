import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { imported, settledImport } from '../support/imports.js';
import { signedIn } from '../support/people.js';
import { aContact, aContract, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let account: any;
let payer: any;
let contact: any;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  account = created(await staff.post('/organizations', anOrganization({ name: 'Asso' })));
  payer = created(await staff.post('/organizations', anOrganization({ name: 'Mairie', externalReference: 'O-2' })));
  contact = created(await staff.post('/contacts', aContact()));
});
afterAll(() => api.stop());

/** What a file tells of a contract: all but what the API derives, and which contact signs. */
const told = ({ signatories, parties, amendments, ...contract }: any) => {
  const { reference, title, stage, signedOn, startsOn, endsOn, renewal } = contract;
  const { termMonths, renewalMonths, noticeMonths, endReason } = contract;
  return {
    reference,
    title,
    stage,
    signedOn,
    startsOn,
    endsOn,
    renewal,
    termMonths,
    renewalMonths,
    noticeMonths,
    endReason,
    signatories: signatories.map(({ id: _, contactId: __, ...own }: any) => own),
    parties: parties.map(({ id: _, ...own }: any) => own),
    amendments: amendments.map(({ id: _, ...own }: any) => own),
  };
};
const contracts = async () => (await staff.get('/contracts?sort=reference')).body.data;
const clear = async () => {
  for (const { id } of await contracts()) await staff.delete(`/contracts/${id}`);
};
const fill = async () => {
  const terms = { termMonths: 36, renewalMonths: 12, noticeMonths: 3, endReason: 'Fusion', signedOn: '2019-12-15' };
  const signatories = [
    { side: 'client', contactId: contact.id, function: 'présidente', signedOn: '2019-12-15' },
    { side: 'cooperative', name: 'Ada | « Gérante »' },
  ];
  const parties = [
    { role: 'payer', organizationId: payer.id },
    { role: 'guarantor', organizationId: payer.id },
  ];
  const amendments = [
    { number: 2, title: 'Trois sites', effectiveOn: '2020-05-01', description: 'Un par ville :\nLens et Lille' },
    { number: 1, title: 'Deux sites', effectiveOn: '2020-03-01', signedOn: '2020-02-15' },
  ];
  const parts = { signatories, parties, amendments };
  created(await staff.post('/contracts', aContract(account.id, { reference: 'P-1', ...terms, ...parts })));
  created(await staff.post('/contracts', aContract(account.id, { reference: 'P-2', stage: 'draft' })));
  created(
    await staff.post('/contracts', aContract(account.id, { reference: 'P-3', stage: 'sent', endsOn: '2021-12-31' })),
  );
};

test.each(['csv', 'xlsx', 'ods'])(
  'contracts with all their parts go out as %s and come back the same',
  async (format) => {
    await clear();
    await fill();
    const before = (await contracts()).map(told);
    const { body: file } = await staff.download(`/contracts/export?format=${format}`);
    const name = `contracts.${format}`;
    const same = await imported(staff, 'contracts', file, { name });
    expect(same.done.counts).toMatchObject({ unchanged: 3, updated: 0, rejected: 0 });
    await clear();
    const { done } = await imported(staff, 'contracts', file, { name });
    expect(done.counts).toMatchObject({ created: 3, rejected: 0 });
    expect((await contracts()).map(told)).toEqual(before);
  },
);

test('a file that adds a signatory keeps who the others are, and is undone', async () => {
  await clear();
  await fill();
  const [before] = await contracts();
  const cell = 'Pour le client | Nadia Sorbier | trésorière\nPour la coopérative | Zoé Essai';
  const file = `Référence;Signataires;Avenants\nP-1;"${cell}";"1 | Deux sites | 01/03/2020"\n`;
  const { done } = await imported(staff, 'contracts', file, { mapping: { mode: 'update' } });
  expect(done.counts).toMatchObject({ updated: 1, rejected: 0 });
  const [after] = await contracts();
  expect(after.signatories).toMatchObject([
    { name: 'Nadia Sorbier', contactId: contact.id, function: 'trésorière' },
    { name: 'Zoé Essai', contactId: null },
  ]);
  expect([after.parties, after.amendments.length]).toEqual([before.parties, 1]);
  await staff.post(`/imports/${done.id}/revert`);
  expect(await settledImport(staff, done.id)).toMatchObject({ state: 'reverted' });
  expect(told((await contracts())[0])).toEqual(told(before));
});

test.each([
  ['Signataires', 'Nadia Sorbier', 'Chaque signataire est une ligne'],
  ['Autres parties', 'Payeur | Personne', 'Aucune structure ne répond à « Personne »'],
  ['Autres parties', 'Ami | Mairie', 'Chaque partie est une ligne'],
  ['Avenants', '1 | Deux sites | 31/02/2020', 'Chaque avenant est une ligne'],
  ['Avenants', '1 | Avant | 01/01/2019', 'L’avenant prend effet avant le début du contrat'],
])('%s: %s is refused by its column', async (column, cell, sentence) => {
  const file = `Référence;Structure;Objet;Début;Reconduction;${column}\nP-9;Asso;X;01/01/2020;tacite;"${cell}"\n`;
  const { done } = await imported(staff, 'contracts', file);
  const { data } = (await staff.get(`/imports/${done.id}/rows`)).body;
  expect(JSON.stringify(data[0])).toContain(sentence);
  expect(JSON.stringify(data[0])).toContain(`"${column}"`);
});
