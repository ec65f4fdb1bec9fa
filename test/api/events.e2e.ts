import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { segmentOf, sent } from '../support/mailings.js';
import { signedIn } from '../support/people.js';
import { aContact, anOpportunity, anOrganization, aRole, created } from '../support/records.js';

let api: TestApi;
let mails: MailCatcher;
let staff: ApiClient;
beforeAll(async () => {
  mails = await catchMails();
  const env = { TERRIL_TODAY: '2020-06-15', SMTP_URL: mails.url, MAIL_FROM: 'coop@example.org' };
  api = await startApi({ sample: false, env });
  staff = await signedIn(api, 'staff');
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

const anEvent = (fields: object = {}) => ({
  title: 'Atelier Nextcloud',
  kind: 'workshop',
  day: '2020-07-01',
  startTime: '14:00',
  endTime: '17:30',
  place: 'Médiathèque, Liévin',
  capacity: 12,
  ...fields,
});
const event = async (fields: object = {}) => created(await staff.post('/events', anEvent(fields)));
const contactOf = async (organizationId: number, email: string) =>
  created(await staff.post('/contacts', aContact({ email, roles: [aRole(organizationId)] })));
const people = async (query: string) => (await staff.get(`/event-people?${query}`)).body.data;

test('people are invited by segment or by hand, answer, and come or not', async () => {
  const { id: organizationId } = created(await staff.post('/organizations', anOrganization({ name: 'Le Grisou' })));
  const one = await contactOf(organizationId, 'un@example.org');
  const other = await contactOf(organizationId, 'deux@example.org');
  const { id } = await event();
  const segmentId = await segmentOf(staff, 'À inviter', 'contacts', { id: [one.id, other.id] });
  const invite = async (whom: object) => (await staff.post(`/events/${id}/invite`, whom)).body;
  expect(await invite({ segmentId })).toEqual({ added: 2, known: 0 });
  expect(await invite({ contactIds: [one.id], organizationIds: [organizationId] })).toEqual({ added: 1, known: 1 });
  const [first, second] = await people(`eventId=${id}`);
  expect(first).toMatchObject({ contactId: one.id, organizationName: 'Le Grisou', invitedOn: '2020-06-15' });
  await staff.patch(`/event-people/${first.id}`, { answer: 'yes', attendance: 'came' });
  const marked = await staff.patch(`/event-people/${second.id}`, { answer: 'no', note: 'En congé' });
  expect(marked.body).toMatchObject({ answer: 'no', attendance: null, note: 'En congé' });
  expect((await staff.get(`/events/${id}`)).body.results).toMatchObject({ invited: 3, yes: 1, no: 1, came: 1 });
  expect(await people(`eventId=${id}&answer=none`)).toMatchObject([{ contactId: null, name: 'Le Grisou' }]);
  expect(await people(`organizationId=${organizationId}`)).toHaveLength(3);
  expect(await people(`contactId=${other.id}`)).toMatchObject([{ eventTitle: 'Atelier Nextcloud' }]);
  const file = await staff.download(`/event-people/export?eventId=${id}&columns=name,answer,attendance`);
  expect(file.body.toString()).toContain('Nadia Sorbier;Oui;Présent');
  expect((await staff.delete(`/event-people/${second.id}`)).status).toBe(204);
  expect(await people(`eventId=${id}`)).toHaveLength(2);
  const { trashItemId } = (await staff.delete(`/events/${id}`)).body;
  await staff.post(`/trash/${trashItemId}/restore`);
  expect(await people(`eventId=${id}`)).toHaveLength(2);
});

test('who walks in becomes a contact of a new prospect, born of the event, and an opportunity may follow', async () => {
  const { id } = await event({ title: 'Salon des associations', kind: 'fair' });
  const walkIn = {
    firstName: 'Ada',
    lastName: 'Berline',
    email: 'ada@example.org',
    organizationName: 'Club de la Berline',
  };
  const born = created(await staff.post(`/events/${id}/walk-ins`, walkIn));
  expect(born).toMatchObject({
    name: 'Ada Berline',
    organizationName: 'Club de la Berline',
    invitedOn: null,
    attendance: 'came',
    isBornContact: true,
    isBornOrganization: true,
  });
  expect((await staff.get(`/contacts/${born.contactId}`)).body).toMatchObject({
    lastContactOn: '2020-06-15',
    roles: [{ organizationId: born.organizationId }],
  });
  expect((await staff.get(`/organizations/${born.organizationId}`)).body.status).toBe('prospect');
  const again = created(await staff.post(`/events/${id}/walk-ins`, { contactId: born.contactId, note: 'Revenue' }));
  expect(again).toMatchObject({ id: born.id, note: 'Revenue', isBornContact: true });
  const [stage] = (await staff.get('/pipeline-stages')).body.data;
  const { title } = anOpportunity(born.organizationId, stage.id);
  const fields = { organizationId: born.organizationId, contactId: born.contactId, stageId: stage.id, title };
  const { opportunityId } = created(await staff.post(`/events/${id}/opportunities`, fields));
  expect((await staff.get(`/opportunities/${opportunityId}`)).body.source).toBe('Salon des associations');
  expect((await staff.get(`/events/${id}`)).body.results).toMatchObject({
    invited: 0,
    came: 1,
    walkIns: 1,
    contactsBorn: 1,
    organizationsBorn: 1,
    opportunities: 1,
  });
  const list = await staff.download('/events/export?kind=fair&columns=title,came,contactsBorn,opportunities');
  expect(list.body.toString()).toContain('Salon des associations;1;1;1');
});

test('invitations are drafted as mailings to those who have not answered', async () => {
  const { id: organizationId } = created(
    await staff.post('/organizations', anOrganization({ name: 'La Lampe', email: 'lampe@example.org' })),
  );
  const one = await contactOf(organizationId, 'invitee@example.org');
  const answered = await contactOf(organizationId, 'repondu@example.org');
  const { id } = await event({ title: 'Fête {{du}} libre' });
  await staff.post(`/events/${id}/invite`, { contactIds: [one.id, answered.id], organizationIds: [organizationId] });
  const [{ id: personId }] = await people(`eventId=${id}&contactId=${answered.id}`);
  await staff.patch(`/event-people/${personId}`, { answer: 'yes' });
  const { campaignIds } = (await staff.post(`/events/${id}/invitations`)).body;
  expect(campaignIds).toHaveLength(2);
  const campaign = (await staff.get(`/campaigns/${campaignIds[0]}`)).body;
  expect(campaign).toMatchObject({ state: 'draft', hasCalendar: true, segmentList: 'contacts' });
  expect(campaign.body).toContain('le 1er juillet 2020 de 14:00 à 17:30');
  await sent(staff, campaign);
  expect(mails.mails.map(({ to }) => [to!].flat()[0]!.text)).toEqual(['invitee@example.org']);
  const [file] = mails.mails[0]!.attachments;
  expect([file!.contentType, file!.filename]).toEqual(['text/calendar', 'invitation.ics']);
  expect(file!.content.toString()).toMatch(/DTSTART;TZID=Europe\/Paris:20200701T140000\r\n/);
  expect(file!.content.toString()).toMatch(/DTEND;TZID=Europe\/Paris:20200701T173000\r\n/);
  expect(file!.content.toString()).toMatch(/LOCATION:Médiathèque\\, Liévin\r\n/);
  expect((await staff.post(`/events/${id}/invitations`)).status).toBe(200);
});

test('an event keeps to its days and times; what is wrong is told by field, and a reader only looks', async () => {
  const refused = async (fields: object) => {
    const { status, body } = await staff.post('/events', anEvent(fields));
    return [status, Object.keys(body.errors ?? {})];
  };
  expect(await refused({ lastDay: '2020-06-30' })).toEqual([422, ['lastDay']]);
  expect(await refused({ endTime: '13:00' })).toEqual([422, ['endTime']]);
  expect(await refused({ startTime: null })).toEqual([422, ['endTime']]);
  expect(await refused({ startTime: '25:00' })).toEqual([422, ['startTime']]);
  expect(await refused({ kind: 'fête' })).toEqual([422, ['kind']]);
  expect(await refused({ assigneeId: 9999 })).toEqual([409, ['assigneeId']]);
  const { id, version } = await event();
  const moved = await staff.patch(`/events/${id}`, { version, day: '2020-08-01' });
  expect(moved.body).toMatchObject({ day: '2020-08-01', lastDay: '2020-08-01' });
  expect((await staff.patch(`/events/${id}`, { version, title: 'X' })).body.code).toBe('stale_version');
  expect((await staff.get('/events?from=2020-08-01&until=2020-08-01')).body.total).toBe(1);
  expect((await staff.post(`/events/${id}/invite`, {})).body.code).toBe('nobody');
  expect((await staff.post(`/events/${id}/invitations`)).body.code).toBe('nobody');
  const nobody = await staff.post(`/events/${id}/walk-ins`, {});
  expect([nobody.status, Object.keys(nobody.body.errors)]).toEqual([422, ['lastName']]);
  expect((await staff.post(`/events/${id}/walk-ins`, { contactId: 9999 })).status).toBe(404);
  expect((await staff.patch('/event-people/9999', { answer: 'yes' })).status).toBe(404);
  expect((await staff.get('/events/9999')).status).toBe(404);
  const reader = await signedIn(api, 'reader');
  expect((await reader.get(`/events/${id}`)).status).toBe(200);
  expect((await reader.get('/event-people')).status).toBe(200);
  for (const path of ['', `/${id}/invite`, `/${id}/walk-ins`, `/${id}/invitations`, `/${id}/opportunities`]) {
    expect((await reader.post(`/events${path}`, {})).status).toBe(403);
  }
  expect((await reader.patch('/event-people/1', {})).status).toBe(403);
});
