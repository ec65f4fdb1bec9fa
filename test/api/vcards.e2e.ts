import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, anOrganization, aRole, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let staff: ApiClient;
let terril: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  terril = created(await staff.post('/organizations', anOrganization({ name: 'Les Amis du Terril; Liévin' }))).id;
});
afterAll(() => api.stop());
afterEach(async () => {
  const { body } = await staff.get('/contacts?perPage=100');
  for (const { id } of body.data) await staff.delete(`/contacts/${id}`);
});

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const total = async () => (await staff.get('/contacts')).body.total;
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('one contact as a file, with its roles of today', async () => {
  const cadran = created(await staff.post('/organizations', anOrganization({ name: 'Le Cadran' }))).id;
  const roles = [aRole(terril), aRole(cadran, { function: null }), aRole(cadran, { endsOn: '2020-06-29' })];
  const contact = created(
    await staff.post('/contacts', aContact({ lastName: 'Élan, Zoé', mobile: '06 39 98 00 00', note: 'secret', roles })),
  );
  const { status, headers, body } = await staff.get<string>(`/contacts/${contact.id}/vcard`);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/vcard; charset=utf-8']);
  expect(headers.get('content-disposition')).toBe('attachment; filename="nadia-elan-zoe.vcf"');
  expect(unfolded(body).filter((line) => !line.startsWith('REV:'))).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    String.raw`N:Élan\, Zoé;Nadia;;;`,
    String.raw`FN:Nadia Élan\, Zoé`,
    'EMAIL;TYPE=INTERNET:nadia.sorbier@example.org',
    'TEL;TYPE=WORK,VOICE:03 21 00 11 22',
    'TEL;TYPE=CELL,VOICE:06 39 98 00 00',
    'item1.ORG:Le Cadran',
    String.raw`item2.ORG:Les Amis du Terril\; Liévin`,
    'item2.TITLE:présidente',
    'END:VCARD',
    '',
  ]);
  const { data } = (await staff.get(`/history?recordType=contacts&action=export`)).body;
  expect(data[0]).toMatchObject({ label: `${contact.name} (vCard)` });
  expect((await staff.get('/contacts/99999/vcard')).status).toBe(404);
});

test('a filtered list as one file, nothing cut, which reads back the same', async () => {
  await sql(
    api.databaseUrl,
    `insert into contacts (last_name, first_name, email)
     select repeat('Élan', 20) || n, 'Zoé', 'z' || n || '@example.org' from generate_series(1, 1020) n`,
  );
  created(await staff.post('/contacts', aContact({ email: null, roles: [aRole(terril)] })));
  const cardsOf = async (query: string) =>
    (await staff.get<string>(`/contacts/vcards?${query}`)).body.split(/(?=BEGIN:)/);
  const all = await cardsOf('');
  expect(all).toHaveLength(1021);
  expect(
    all
      .join('')
      .split('\r\n')
      .filter((line) => Buffer.byteLength(line) > 75),
  ).toEqual([]);
  expect(await cardsOf('hasEmail=true&perPage=1&page=2&sort=name')).toHaveLength(1020);
  expect((await staff.get('/contacts/vcards?hasEmail=perhaps')).status).toBe(400);

  const { body } = await staff.post('/contacts/vcards', { text: all.slice(-2).join(''), dryRun: true });
  expect(body.created).toMatchObject([{ name: `Zoé ${'Élan'.repeat(20)}1020` }, { name: 'Nadia Sorbier' }]);
  await sql(api.databaseUrl, 'delete from contacts');
});

describe('an import', () => {
  const text = [
    card('N:Sorbier;Nadia;;;', 'ORG:les amis du terril\\; lievin', 'TITLE:Présidente', 'TEL;TYPE=CELL:06 39 98 00 00'),
    card('FN:Accueil', 'KIND:org', 'EMAIL;TYPE=PREF:accueil@example.org', 'ORG:Inconnue'),
    card('NOTE:personne'),
    card('FN:Faux', 'EMAIL:faux'),
    'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=C9lan;Ma=EBlle\nTEL;WORK;FAX:1\nTEL;WORK:03 53 01 00 00\nEND:VCARD\n',
    card('EMAIL:ACCUEIL@example.org'),
    'BEGIN:VCARD\nFN:Coupée\n',
  ].join('');

  test('says card by card what is created and what is skipped, and why', async () => {
    const { status, body } = await staff.post('/contacts/vcards', { text });
    expect(status).toBe(200);
    expect(body.created.map(({ card: place, line, name, warnings }: any) => [place, line, name, warnings])).toEqual([
      [1, 1, 'Nadia Sorbier', []],
      [2, 8, 'Accueil', ['Aucune structure ne s’appelle « Inconnue ».']],
      [5, 24, 'Maëlle Élan', []],
      [6, 30, 'ACCUEIL@example.org', ['Un autre contact a déjà cette adresse électronique.']],
    ]);
    expect(body.skipped).toEqual([
      { card: 3, line: 15, reason: 'Ni nom, ni adresse électronique.' },
      { card: 4, line: 19, reason: 'Adresse électronique : Ce n’est pas une adresse électronique.' },
      { card: 7, line: 34, reason: 'La fiche n’a pas de fin (END:VCARD).' },
    ]);
    const { data } = (await staff.get('/contacts?q=nadia')).body;
    expect(data).toMatchObject([
      { mobile: '06 39 98 00 00', phone: null, roles: [{ organizationId: terril, function: 'Présidente' }] },
    ]);
    expect((await staff.get('/contacts?q=maelle')).body.data).toMatchObject([{ phone: '03 53 01 00 00' }]);
    expect((await staff.get('/contacts?isShared=true')).body.data).toMatchObject([{ name: 'Accueil' }]);
    const { data: history } = (await staff.get(`/history?recordType=contacts&recordId=${data[0].id}`)).body;
    expect(history.map(({ action }: any) => action)).toEqual(['import', 'import']);
  });

  test('tried first answers the same and keeps nothing', async () => {
    const tried = (await staff.post('/contacts/vcards', { text, dryRun: true })).body;
    expect(await total()).toBe(0);
    const done = (await staff.post('/contacts/vcards', { text })).body;
    const withoutIds = ({ created: cards, skipped }: any) => [
      cards.map(({ contactId: _, ...rest }: any) => rest),
      skipped,
    ];
    expect(withoutIds(tried)).toEqual(withoutIds(done));
    expect(tried.created.every(({ contactId }: any) => contactId === null)).toBe(true);
    expect(await total()).toBe(4);
  });

  test('of two organizations of one name chooses none', async () => {
    for (const name of ['Écho', 'ECHO']) created(await staff.post('/organizations', anOrganization({ name })));
    const { body } = await staff.post(
      '/contacts/vcards',
      { text: card('FN:Un', 'ORG:echo') },
      { 'accept-language': 'en' },
    );
    expect(body.created[0].warnings).toEqual(['Several organizations are called “echo”.']);
  });

  test.each<[string, object, number]>([
    ['nothing', {}, 422],
    ['an empty file', { text: '' }, 422],
    ['no card', { text: 'prénom;nom' }, 422],
    ['too many cards', { text: card('FN:Un').repeat(1001) }, 422],
    ['a text too long', { text: 'x'.repeat(4_000_001) }, 422],
    ['an unknown key', { text: card('FN:Un'), file: 'x' }, 400],
  ])('of %s is refused on its field', async (_, sent, expected) => {
    const { status, body } = await staff.post('/contacts/vcards', sent);
    expect([status, Object.keys(body.errors)]).toEqual([expected, [expected === 400 ? 'file' : 'text']]);
    expect(await total()).toBe(0);
  });

  test('is not for readers, who may export', async () => {
    const reader = await signedIn(api, 'reader');
    expect((await reader.post('/contacts/vcards', { text })).status).toBe(403);
    expect((await reader.get('/contacts/vcards')).status).toBe(200);
  });
});
