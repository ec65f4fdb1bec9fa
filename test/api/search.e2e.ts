import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient, client } from '../support/client.js';
import { signedIn } from '../support/people.js';
import {
  aContact,
  aContract,
  anInvoice,
  anOpportunity,
  anOrganization,
  aRole,
  aSubscription,
  created,
} from '../support/records.js';

let api: TestApi;
let staff: ApiClient;

beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-12-31' } });
  staff = await signedIn(api, 'staff');
  const add = async (path: string, body: object) => created(await staff.post(path, body));
  const admins = await signedIn(api, 'administrator');
  const admin = async (path: string, body: object) => created(await admins.post(path, body));
  const flowers = await add('/organizations', {
    ...anOrganization({ name: 'Centre social des Haldes fleuries', city: 'Liévin', siren: '732829320' }),
    email: 'accueil@haldes.example',
    phone: '+33 (0)3 21 44 55 66',
  });
  await admin('/custom-fields', { recordType: 'organizations', labelFr: 'Réseau', kind: 'text' });
  await admin('/custom-fields', {
    recordType: 'organizations',
    labelFr: 'Milieu',
    kind: 'choice',
    choices: [{ labelFr: 'Théâtre de rue' }],
  });
  await admin('/custom-fields', { recordType: 'contacts', labelFr: 'Surnom', kind: 'text' });
  const school = await add('/organizations', {
    ...anOrganization({ name: 'L’École des Mines', postcode: '62300', city: 'Lens' }),
    phone: '03.20.11.22.33',
    customValues: { reseau: 'Ligue des Cerfs-volants n° 12', milieu: 'theatre_de_rue' },
    contactPoints: [{ kind: 'phone', value: '03 28 98 76 54' }],
  });
  // Their names are nearly one: a user, a former user, a prospect, and one that only holds the word.
  const users = await add('/organizations', anOrganization({ name: 'Fanfare Zéphyr' }));
  const former = await add('/organizations', anOrganization({ name: 'Fanfare Aquilon' }));
  await add('/organizations', anOrganization({ name: 'Fanfare' }));
  await add('/organizations', anOrganization({ name: 'Fanfare Bise' }));
  await add('/organizations', anOrganization({ name: 'Amis de la fanfare' }));
  await add('/organizations', anOrganization({ name: '100 % vélo_cargo' }));
  await add('/organizations', anOrganization({ name: '1000 vélos cargo' }));
  const contract = await add('/contracts', aContract(users.id, { reference: 'C-2013-001', title: 'Hébergement' }));
  await add('/contracts', aContract(former.id, { reference: 'C-2013-0010', endsOn: '2020-06-30', title: 'Écran' }));
  await add('/subscriptions', aSubscription(contract.id, { service: 'Nuage partagé' }));
  await add('/contacts', aContact({ roles: [aRole(school.id)], mobile: '+33 6 12 34 56 78' }));
  await add('/contacts', {
    ...aContact({ lastName: 'Quenouille', email: 'nq@example.net' }),
    customValues: { surnom: 'Le Grand Échassier' },
    contactPoints: [
      { kind: 'phone', value: '03 28 98 11 22' },
      { kind: 'email', value: 'quenouille@relais.example' },
    ],
  });
  await add('/tags', { name: 'Éducation populaire', color: 'blue' });
  const { body: stages } = await staff.get('/pipeline-stages');
  await add('/opportunities', anOpportunity(former.id, stages.data[0].id, { title: 'Vote électronique' }));
  await add('/invoices', anInvoice(school.id, { number: 'F-2020-0136' }));
  await add(
    '/invoices',
    anInvoice(flowers.id, { number: 'F-2020-01360', issuedOn: '2020-07-01', dueOn: '2020-08-01' }),
  );
});
afterAll(() => api.stop());

const search = async (q: string, more = '') => {
  const { status, body } = await staff.get(`/search?q=${encodeURIComponent(q)}${more}`);
  expect([status, body.groups]).toEqual([200, expect.any(Array)]);
  return body.groups;
};

describe('what is typed decides what comes first', () => {
  test.each<[string, string, string, string]>([
    ['accents and case ignored', 'HALDES FLEURIES', 'Centre social des Haldes fleuries', 'name'],
    ['the beginnings of words, in any order', 'fleu hald', 'Centre social des Haldes fleuries', 'name'],
    ['a name and a city', 'mines lens', 'L’École des Mines', 'text'],
    ['a straight apostrophe', "l'ecole", 'L’École des Mines', 'name'],
    ['signs left out', 'lecole', 'L’École des Mines', 'name'],
    ['a letter left out', 'haldes fleries', 'Centre social des Haldes fleuries', 'similar'],
    ['two letters changed about', 'hadles', 'Centre social des Haldes fleuries', 'similar'],
    ['a letter doubled', 'zephhyr', 'Fanfare Zéphyr', 'similar'],
    ['the exact name before longer ones', 'fanfare', 'Fanfare', 'name'],
    ['a SIREN', '732829320', 'Centre social des Haldes fleuries', 'siren'],
    ['a SIREN with spaces', '732 829 320', 'Centre social des Haldes fleuries', 'siren'],
    ['a SIRET', '732 829 320 00074', 'Centre social des Haldes fleuries', 'siren'],
    ['a phone in the national form', '0321445566', 'Centre social des Haldes fleuries', 'phone'],
    ['a phone in the international form', '+33 3 20 11', 'L’École des Mines', 'phone'],
    ['the end of a phone', '45566', 'Centre social des Haldes fleuries', 'phone'],
    ['a further phone of an organization', '0328987654', 'L’École des Mines', 'phone'],
    ['a further phone of a contact', '+33 3 28 98 11', 'Nadia Quenouille', 'phone'],
    ['a further e-mail of a contact', 'quenouille@relais', 'Nadia Quenouille', 'email'],
    ['a custom field of an organization', 'cerfs volants 12', 'L’École des Mines', 'custom'],
    ['a custom field of a contact', 'grand echassier', 'Nadia Quenouille', 'custom'],
    ['an e-mail', 'Accueil@Haldes.example', 'Centre social des Haldes fleuries', 'email'],
    ['a domain', 'haldes.example', 'Centre social des Haldes fleuries', 'email'],
    ['an invoice number', 'F-2020-0136', 'F-2020-0136', 'number'],
    ['an invoice number without dashes', 'f20200136', 'F-2020-0136', 'number'],
    ['an invoice number with spaces', 'F 2020 0136', 'F-2020-0136', 'number'],
    ['a contract', 'c-2013-001', 'C-2013-001 · Hébergement', 'number'],
    ['a contract by its title', 'ecran', 'C-2013-0010 · Écran', 'name'],
    ['a service', 'nuage', 'Nuage partagé', 'name'],
    ['a person', 'nadia sorbier', 'Nadia Sorbier', 'name'],
    ['a person, last name first', 'Sorbier Nad', 'Nadia Sorbier', 'name'],
    ['a person, mistyped', 'nadia sorbeir', 'Nadia Sorbier', 'similar'],
    ['a person by a mobile', '06 12 34', 'Nadia Sorbier', 'phone'],
    ['a person by an e-mail', 'nadia.sorbier@example.org', 'Nadia Sorbier', 'email'],
    ['an opportunity', 'vote elec', 'Vote électronique', 'name'],
    ['an opportunity, mistyped', 'electronqiue', 'Vote électronique', 'similar'],
    ['a tag', 'education pop', 'Éducation populaire', 'name'],
    ['a tag, mistyped', 'eduction', 'Éducation populaire', 'similar'],
  ])('%s: %s', async (_, q, title, matched) => {
    const [group] = await search(q);
    expect(group.results[0]).toMatchObject({ title, matched });
  });

  test('what was found in a custom field is shown, a choice by its label', async () => {
    const shown = async (q: string) => (await search(q))[0].results[0].matchedText;
    expect(await shown('cerfs volants')).toBe('Ligue des Cerfs-volants n° 12');
    expect(await shown('théâtre')).toBe('Théâtre de rue');
  });

  test('users before former users before prospects, and then by name', async () => {
    const [{ results }] = await search('fanfare');
    expect(results.map(({ title }: any) => title)).toEqual([
      'Fanfare',
      'Fanfare Zéphyr',
      'Fanfare Aquilon',
      'Fanfare Bise',
      'Amis de la fanfare',
    ]);
  });

  test.each([
    ['% vélo', ['100 % vélo_cargo']],
    ['100%', []],
    ['elo_c', ['100 % vélo_cargo']],
    ["fanfare'", []],
    ["'; drop table organizations; --", []],
    [String.raw`fan\fare`, []],
    ['fan%fare', []],
    ['(fanfare', []],
    ['№ ©[ ½', []],
  ])('signs are taken literally: %s', async (q, expected) => {
    const literal = (await search(q)).flatMap(({ results }: any) =>
      results.filter(({ matched }: any) => matched === 'text').map(({ title }: any) => title),
    );
    expect(literal).toEqual(expected);
  });

  test.each(['', 'a', '%', '_ _', ' . '])('nothing to look for in %j', async (q) => {
    expect(await search(q)).toEqual([]);
  });

  test('nonsense finds nothing', async () => {
    expect(await search('xqzwkvt')).toEqual([]);
  });
});

test('a group says what its records are, and that there are more', async () => {
  const [organizations] = await search('fanfare', '&limit=2');
  expect(organizations).toMatchObject({ type: 'organizations', more: true, results: { length: 2 } });
  const [invoices] = await search('F-2020-0136', '&limit=1');
  expect(invoices).toEqual({
    type: 'invoices',
    more: true,
    results: [
      {
        id: expect.any(Number),
        title: 'F-2020-0136',
        detail: 'L’École des Mines',
        status: null,
        day: '2020-06-01',
        amount: '100.00',
        matched: 'number',
        matchedText: null,
      },
    ],
  });
  const [found] = await search('0321');
  expect(found).toMatchObject({
    more: false,
    results: [{ detail: 'Liévin', status: 'user', matched: 'phone', matchedText: '+33 (0)3 21 44 55 66' }],
  });
});

test('the records of an organization come below it', async () => {
  const groups = await search('ecole des mines');
  expect(groups.map(({ type, results }: any) => [type, results[0].title, results[0].matched])).toEqual([
    ['organizations', 'L’École des Mines', 'name'],
    ['contacts', 'Nadia Sorbier', 'organization'],
    ['invoices', 'F-2020-0136', 'organization'],
  ]);
  const [, contracts] = await search('zephyr');
  expect(contracts.results).toMatchObject([{ title: 'C-2013-001 · Hébergement', detail: 'Fanfare Zéphyr' }]);
});

test('of one kind alone when asked', async () => {
  const groups = await search('ecole des mines', '&type=organizations');
  expect(groups).toMatchObject([{ type: 'organizations', results: [{ title: 'L’École des Mines' }] }]);
});

test('the status of an organization is the one of its own page', async () => {
  const { body } = await staff.get('/organizations?q=fanfare');
  const [{ results }] = await search('fanfare');
  const statuses = (rows: any[]) => Object.fromEntries(rows.map(({ id, status }) => [id, status]));
  expect(statuses(results)).toEqual(statuses(body.data));
});

test.each([
  ['a text too long', `q=${'x'.repeat(101)}`, 'q'],
  ['a NUL', 'q=a%00b', 'q'],
  ['a limit too great', 'q=fanfare&limit=21', 'limit'],
  ['no result at all', 'q=fanfare&limit=0', 'limit'],
  ['an unknown kind of record', 'q=fanfare&type=users', 'type'],
  ['an unknown key', 'q=fanfare&kind=association', 'kind'],
  ['two texts', 'q=a&q=b', 'q'],
])('%s is 400', async (_, query, field) => {
  const { status, body } = await staff.get(`/search?${query}`);
  expect([status, body.errors]).toEqual([400, { [field]: expect.any(String) }]);
});

test('nobody searches signed out, and a reader may', async () => {
  expect((await client(api.url).get('/search?q=fanfare')).status).toBe(401);
  expect((await (await signedIn(api, 'reader')).get('/search?q=fanfare')).status).toBe(200);
});
