import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { aCooperative, anOrganizationMember, aPersonMember } from '../support/members.js';
import { pdfText } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let mails: MailCatcher;
let administrator: ApiClient;
let staff: ApiClient;
let coop: Awaited<ReturnType<typeof aCooperative>>;
beforeAll(async () => {
  mails = await catchMails();
  const env = { TERRIL_TODAY: '2020-06-15', SMTP_URL: mails.url, MAIL_FROM: 'coop@example.org' };
  api = await startApi({ sample: false, env });
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
  coop = await aCooperative(administrator);
  const worker = { categoryId: coop.employee, collegeId: coop.workers };
  const user = { categoryId: coop.beneficiary, collegeId: coop.users };
  for (const name of ['Abatteur', 'Boiseur', 'Cafut']) await aPersonMember(administrator, name, worker);
  await aPersonMember(administrator, 'Dérouleur', user);
  await anOrganizationMember(administrator, 'Le Grisou', user);
  await aPersonMember(administrator, 'Encageur', { ...user, startsOn: '2020-07-02' });
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

const meeting = async (fields: object = {}) =>
  created(
    await staff.post('/general-meetings', {
      kind: 'ordinary',
      day: '2020-07-01',
      time: '18:30',
      place: 'Lens',
      ...fields,
    }),
  );
const resolution = async (id: number, fields: object = {}) =>
  created(await staff.post(`/general-meetings/${id}/resolutions`, { title: 'Comptes de 2019', ...fields }));
const sheet = async (id: number) => {
  const { data } = (await staff.get(`/meeting-voters?meetingId=${id}`)).body;
  return Object.fromEntries(data.map((voter: any) => [voter.name.replace('Camille ', ''), voter]));
};
const mark = (id: number, body: object) => staff.patch(`/meeting-voters/${id}`, body);
const arrived = async (count: number) => {
  for (let tries = 0; tries < 300 && mails.mails.length < count; tries += 1)
    await new Promise((done) => setTimeout(done, 100));
  return mails.mails;
};

test('the members of the day are convened by e-mail or letter, each in a log', async () => {
  const { id, conveneBy, counts } = await meeting();
  expect([conveneBy, counts]).toEqual(['2020-06-16', { voters: 5, present: 0, represented: 0 }]);
  const convene = (body: object) => staff.post(`/general-meetings/${id}/convocations`, body);
  expect(await convene({ means: 'email' })).toMatchObject({ status: 422, body: { code: 'no_agenda' } });
  await resolution(id);
  await resolution(id, { title: 'Point sur les projets', majority: null });
  const toConvene = async () => (await staff.get(`/general-meetings/${id}`)).body.toConvene;
  expect(await toConvene()).toEqual({ byEmail: 4, byLetter: 1, letters: 1, withoutAddress: 0 });
  expect((await convene({ means: 'email' })).body).toEqual({ convened: 4, withoutEmail: 1 });
  expect(await toConvene()).toEqual({ byEmail: 0, byLetter: 1, letters: 1, withoutAddress: 0 });
  const [mail] = await arrived(4);
  expect(mail?.subject).toBe('Convocation à l’assemblée générale ordinaire du 1er juillet 2020');
  expect(mail?.text).toContain('1. Comptes de 2019');
  expect((await convene({ means: 'email' })).body.code).toBe('nobody');
  const letters = await pdfText((await staff.download(`/general-meetings/${id}/paper?paper=letters`)).body);
  expect(letters).toMatch(/Salutations coopératives, Pour /);
  expect(letters).toContain('Le Grisou');
  expect(letters).toContain('2. Point sur les projets');
  expect((await convene({ means: 'letter' })).body).toEqual({ convened: 1, withoutEmail: 1 });
  expect(await toConvene()).toEqual({ byEmail: 0, byLetter: 0, letters: 1, withoutAddress: 0 });
  expect(await sheet(id)).toMatchObject({
    'Le Grisou': { convenedBy: 'letter', convenedOn: '2020-06-15', convocationState: 'sent' },
    Abatteur: { convenedBy: 'email', collegeName: 'Salariés' },
  });
  const list = await pdfText((await staff.download(`/general-meetings/${id}/paper?paper=convocations`)).body);
  expect(list).toContain('abatteur@example.org');
  const file = await staff.download(`/meeting-voters/export?meetingId=${id}&columns=name,convenedBy&q=grisou`);
  expect(file.body.toString()).toContain('Le Grisou;Lettre');
});

test('proxies are few, go to somebody else, and no further', async () => {
  const { id } = await meeting();
  const { Abatteur: a, Boiseur: b, Cafut: c, Dérouleur: d, 'Le Grisou': g } = await sheet(id);
  const give = (from: any, to: any) => mark(from.id, { proxyToId: to && to.id });
  expect((await give(a, b)).body).toMatchObject({ proxyToName: 'Camille Boiseur', presence: 'absent' });
  expect((await give(b, c)).body).toMatchObject({ code: 'giver_holds', errors: { proxyToId: expect.any(String) } });
  expect((await give(c, a)).body.code).toBe('holder_gave');
  expect((await give(c, c)).body.code).toBe('to_oneself');
  expect((await give(c, b)).status).toBe(200);
  expect((await give(d, b)).body).toMatchObject({
    code: 'too_many',
    message: expect.stringContaining('déjà 2 pouvoirs'),
  });
  expect((await mark(g.id, { proxyToId: 999_999 })).body.code).toBe('no_holder');
  expect((await mark(b.id, { isPresent: true })).body.code).toBe('not_open');
  expect((await staff.post(`/general-meetings/${id}/open`)).body.state).toBe('open');
  expect((await mark(a.id, { isPresent: true })).body.code).toBe('giver_present');
  expect((await mark(b.id, { isPresent: true })).body).toMatchObject({ presence: 'present', proxies: 2 });
  expect((await sheet(id)).Abatteur).toMatchObject({ presence: 'represented' });
  expect((await mark(a.id, { isPresent: true, proxyToId: null })).body).toMatchObject({ presence: 'present' });
  expect((await staff.get(`/meeting-voters?meetingId=${id}&presence=represented`)).body.total).toBe(1);
});

test('votes are counted by college, weighted, once there is a quorum, and the minutes tell it', async () => {
  const { id } = await meeting({ chair: 'Camille Abatteur' });
  const { id: accounts } = await resolution(id);
  const { id: told } = await resolution(id, { title: 'Projets', majority: null });
  const votes = (ballots: object[], of = accounts) => staff.post(`/resolutions/${of}/votes`, { ballots });
  const ballot = (collegeId: number, votesFor: number, votesAgainst: number, abstentions = 0) => ({
    collegeId,
    votesFor,
    votesAgainst,
    abstentions,
  });
  const both = [ballot(coop.workers, 2, 0), ballot(coop.users, 0, 1)];
  expect((await votes(both)).body.code).toBe('not_open');
  expect((await staff.get(`/general-meetings/${id}/paper?paper=minutes`)).body.code).toBe('not_held');
  const opened = (await staff.post(`/general-meetings/${id}/open`)).body;
  expect(opened).toMatchObject({ quorum: '20.00', quorumNeeded: 1, isQuorate: false, collegeRule: 'proportional' });
  expect((await votes(both)).body).toMatchObject({
    code: 'no_quorum',
    message: expect.stringContaining('il en faut 1'),
  });
  const { Abatteur: a, Boiseur: b, Dérouleur: d } = await sheet(id);
  expect((await staff.get(`/general-meetings/${id}/paper?paper=attendance&format=odt`)).body.errors).toHaveProperty(
    'format',
  );
  for (const voter of [a, b, d]) await mark(voter.id, { isPresent: true });
  expect((await votes([ballot(coop.workers, 3, 0), ballot(coop.users, 0, 1)])).body.errors).toEqual({
    'ballots.0.votesFor': '« Salariés » : 3 votes pour 2 voix présentes ou représentées.',
  });
  expect((await votes([ballot(coop.workers, 2, 0)])).body.code).toBe('not_each_college');
  expect((await votes(both, told)).body.code).toBe('not_voted');
  expect((await votes(both)).body).toMatchObject({ isCarried: false, forPercent: '50.00', againstPercent: '50.00' });
  const counted = await votes([ballot(coop.workers, 2, 0), ballot(coop.users, 0, 0, 1)]);
  expect(counted.body).toMatchObject({ isCarried: true, forPercent: '100.00' });
  expect((await votes([ballot(coop.workers, 1, 1), ballot(coop.users, 1, 0)])).body).toMatchObject({
    isCarried: true,
    forPercent: '75.00',
  });
  expect((await staff.patch(`/resolutions/${accounts}`, { version: 1, title: 'Autre' })).status).toBe(409);
  expect((await staff.delete(`/general-meetings/${id}`)).status).toBe(409);
  const closed = (await staff.post(`/general-meetings/${id}/close`)).body;
  expect(closed).toMatchObject({ state: 'closed', counts: { voters: 5, present: 3, represented: 0 } });
  expect((await votes(both)).body.code).toBe('closed');
  expect((await mark(a.id, { isPresent: false })).body.code).toBe('closed');
  expect((await staff.patch(`/general-meetings/${id}`, { version: closed.version, place: 'Liévin' })).status).toBe(409);
  const minutes = (
    await pdfText((await staff.download(`/general-meetings/${id}/paper?paper=minutes`)).body)
  ).replaceAll(/\s/g, ' ');
  for (const words of [
    'Assemblée générale ordinaire du 1er juillet 2020',
    'sur première convocation',
    'est atteint : l’assemblée peut valablement délibérer',
    'Adoptée',
    '75 % pour',
    'Camille Abatteur',
  ])
    expect(minutes).toContain(words);
  const odt = await staff.download(`/general-meetings/${id}/paper?paper=minutes&format=odt`);
  expect(odt.headers.get('content-disposition')).toContain('proces-verbal-2020-07-01.odt');
  expect(odt.body.subarray(0, 2).toString()).toBe('PK');
  const attendance = await pdfText((await staff.download(`/general-meetings/${id}/paper?paper=attendance`)).body);
  expect(attendance).toContain('Signature');
});

test('a meeting without a quorum is convened again: its agenda and the proxies that still hold follow', async () => {
  const { id } = await meeting({ message: 'Venez nombreux.', chair: 'Camille Abatteur' });
  await resolution(id, { title: 'Comptes de 2019', text: 'Approuver les comptes.' });
  await resolution(id, { title: 'Point sur les projets', majority: null });
  const again = (of: number, fields: object = { day: '2020-07-20' }) =>
    staff.post(`/general-meetings/${of}/second-calls`, fields);
  const { Abatteur: a, Boiseur: b } = await sheet(id);
  await mark(a.id, { proxyToId: b.id });
  await staff.post(`/general-meetings/${id}/open`);
  expect((await again(id)).body.code).toBe('not_closed');
  const closed = (await staff.post(`/general-meetings/${id}/close`)).body;
  expect(closed).toMatchObject({ isQuorate: false, secondMeeting: null });
  expect(await again(id, { day: '2020-07-01' })).toMatchObject({
    status: 422,
    body: { errors: { day: expect.stringContaining('1er juillet 2020') } },
  });
  expect((await again(id, {})).body.errors).toMatchObject({ day: expect.any(String) });
  const carence = await pdfText((await staff.download(`/general-meetings/${id}/paper?paper=minutes`)).body);
  expect(carence.replaceAll(/\s/g, ' ')).toContain('Procès-verbal de carence');
  const second = created(await again(id, { day: '2020-07-20', place: null }));
  expect(second).toMatchObject({
    call: 'second',
    kind: 'ordinary',
    state: 'planned',
    time: '18:30',
    place: null,
    message: 'Venez nombreux.',
    chair: 'Camille Abatteur',
    quorum: '0.00',
    firstMeeting: { id, day: '2020-07-01' },
    resolutions: [
      { title: 'Comptes de 2019', text: 'Approuver les comptes.', majority: 'simple', position: 1 },
      { title: 'Point sur les projets', majority: null, position: 2 },
    ],
  });
  expect((await staff.get(`/general-meetings/${id}`)).body.secondMeeting).toEqual({ id: second.id, day: '2020-07-20' });
  expect((await sheet(second.id)).Abatteur.proxyToName).toBe('Camille Boiseur');
  expect((await sheet(second.id)).Encageur.isPresent).toBe(false);
  expect(await again(id)).toMatchObject({ status: 409, body: { message: expect.stringContaining('déjà') } });
  const change = async (fields: object) => {
    const { version } = (await staff.get(`/general-meetings/${second.id}`)).body;
    return staff.patch(`/general-meetings/${second.id}`, { version, ...fields });
  };
  expect((await change({ day: '2020-06-30' })).body.errors).toHaveProperty('day');
  expect((await change({ kind: 'extraordinary' })).body.errors).toHaveProperty('kind');
  expect(await change({ call: 'first' })).toMatchObject({
    status: 422,
    body: { errors: { call: expect.any(String) } },
  });
  expect((await change({ day: '2020-07-21' })).body.day).toBe('2020-07-21');
  const letters = await pdfText((await staff.download(`/general-meetings/${second.id}/paper?paper=letters`)).body);
  expect(letters.replaceAll(/\s/g, ' ')).toContain('la première assemblée, le 1er juillet 2020, n’a pas atteint');
  const { version } = (await staff.post(`/general-meetings/${second.id}/open`)).body;
  const moved = await staff.patch(`/general-meetings/${second.id}`, { version, day: '2020-07-25' });
  expect([moved.status, moved.body.errors]).toEqual([409, { day: expect.stringContaining('ouverte') }]);
  await staff.post(`/general-meetings/${second.id}/close`);
  expect((await again(second.id)).body.code).toBe('a_second');
  const reader = await signedIn(api, 'reader');
  expect((await reader.post(`/general-meetings/${id}/second-calls`, { day: '2020-07-20' })).status).toBe(403);
  expect((await again(999_999)).status).toBe(404);
});

test('a meeting that had its quorum is not convened again; what was voted on does not come back', async () => {
  const { id } = await meeting();
  const { id: accounts } = await resolution(id);
  await resolution(id, { title: 'Un nouveau local' });
  await staff.post(`/general-meetings/${id}/open`);
  const { Abatteur: a } = await sheet(id);
  await mark(a.id, { isPresent: true });
  const ballots = [coop.workers, coop.users].map((collegeId) => ({
    collegeId,
    votesFor: collegeId === coop.workers ? 1 : 0,
    votesAgainst: 0,
    abstentions: 0,
  }));
  expect((await staff.post(`/resolutions/${accounts}/votes`, { ballots })).status).toBe(200);
  const { id: other } = await meeting();
  await staff.post(`/general-meetings/${other}/open`);
  await mark((await sheet(other)).Abatteur.id, { isPresent: true });
  await staff.post(`/general-meetings/${other}/close`);
  expect((await staff.post(`/general-meetings/${other}/second-calls`, { day: '2020-07-20' })).body.code).toBe(
    'quorate',
  );
  await mark(a.id, { isPresent: false });
  await staff.post(`/general-meetings/${id}/close`);
  const second = created(await staff.post(`/general-meetings/${id}/second-calls`, { day: '2020-07-20' }));
  expect(second.resolutions.map(({ title }: any) => title)).toEqual(['Un nouveau local']);
});

test('what a meeting was opened with does not change with the settings; without colleges a member is a vote', async () => {
  const { id } = await meeting();
  await staff.post(`/general-meetings/${id}/open`);
  const rules = (await administrator.get('/cooperative-rules')).body;
  const changes = { version: rules.version, ordinaryQuorum: '80', collegeRule: 'majority' };
  expect((await administrator.patch('/cooperative-rules', changes)).status).toBe(200);
  expect((await staff.get(`/general-meetings/${id}`)).body).toMatchObject({
    quorum: '20.00',
    collegeRule: 'proportional',
  });
  expect((await meeting()).quorum).toBe('80.00');
  expect((await meeting({ call: 'second' })).quorum).toBe('0.00');
  const third = created(await administrator.post('/colleges', { name: 'Fondateurs' }));
  const { id: next } = await meeting();
  const refused = await staff.post(`/general-meetings/${next}/open`);
  expect([refused.status, refused.body.message]).toEqual([
    422,
    expect.stringContaining('« Fondateurs » n’a pas de poids'),
  ]);
  await administrator.delete(`/colleges/${third.id}`);
  const [user] = (await staff.get(`/members?collegeId=${coop.users}`)).body.data;
  await administrator.post(`/members/${user.id}/college`, { on: '2020-06-20', collegeId: null });
  const without = await staff.post(`/general-meetings/${next}/open`);
  expect([without.status, without.body.message]).toEqual([422, expect.stringContaining(user.name)]);
});

test('a meeting to come follows its day, and can be taken back', async () => {
  const { id, version } = await meeting({ day: '2020-07-03' });
  expect((await sheet(id)).Encageur).toBeDefined();
  const moved = (await staff.patch(`/general-meetings/${id}`, { version, day: '2020-07-01', kind: 'extraordinary' }))
    .body;
  expect([moved.counts.voters, moved.quorum]).toEqual([5, '25.00']);
  expect((await resolution(id)).majority).toBe('two_thirds');
  const { trashItemId } = (await staff.delete(`/general-meetings/${id}`)).body;
  await staff.post(`/trash/${trashItemId}/restore`);
  expect((await staff.get(`/general-meetings/${id}`)).body.resolutions).toHaveLength(1);
  expect((await staff.post('/general-meetings', { kind: 'lively', day: 'x' })).body.errors).toMatchObject({
    kind: expect.any(String),
    day: expect.any(String),
  });
  const reader = await signedIn(api, 'reader');
  expect((await reader.get(`/general-meetings/${id}`)).status).toBe(403);
  expect((await reader.post('/general-meetings', {})).status).toBe(403);
});

test('the cooperative review is due five years after the last one', async () => {
  expect((await staff.get('/cooperative-reviews/next')).body).toEqual({ dueBy: null });
  created(await administrator.post('/cooperative-reviews', { day: '2015-09-30', reviewer: 'Cabinet de révision' }));
  expect((await staff.get('/cooperative-reviews/next')).body).toEqual({ dueBy: '2020-09-30' });
  expect((await staff.post('/cooperative-reviews', { day: '2016-09-30', reviewer: 'x' })).status).toBe(403);
});
