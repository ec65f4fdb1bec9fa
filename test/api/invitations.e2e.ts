import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { emailOf, signedIn } from '../support/people.js';
import { aContact, anActivity, anOrganization, aRole, created } from '../support/records.js';

let api: TestApi;
let mails: MailCatcher;
let staff: ApiClient;
let organizationId: number;
let contactIds: number[];
beforeAll(async () => {
  mails = await catchMails();
  const env = { TERRIL_TODAY: '2020-06-15', SMTP_URL: mails.url, MAIL_FROM: 'coop@example.org' };
  api = await startApi({ sample: false, env });
  staff = await signedIn(api, 'staff');
  ({ id: organizationId } = created(await staff.post('/organizations', anOrganization())));
  const roles = [aRole(organizationId)];
  const { id } = created(await staff.post('/contacts', aContact({ roles, email: 'nadia@example.org' })));
  const silent = created(await staff.post('/contacts', aContact({ lastName: 'Sans', roles, email: null })));
  contactIds = [id, silent.id];
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

const meeting = async (fields: object = {}) => {
  const planned = {
    kind: 'meeting',
    subject: 'Point de rentrée',
    state: 'planned',
    day: '2020-10-25',
    startTime: '14:30',
  };
  return created(await staff.post('/activities', anActivity({ ...planned, organizationId, contactIds, ...fields })));
};
const invite = (id: number, kind: string) => staff.post(`/activities/${id}/invitation`, { kind });
/** Sends a draft: the appointment in the e-mail that was caught. */
const sentAppointment = async ({ id, version }: { id: number; version: number }) => {
  const before = mails.mails.length;
  expect((await staff.post(`/emails/${id}/send`, { version })).status).toBe(200);
  while (mails.mails.length === before) await new Promise((resolve) => setTimeout(resolve, 50));
  const mail = mails.mails.at(-1)!;
  const file = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!;
  const { default: ICAL } = await import('ical.js');
  const calendar = new ICAL.Component(ICAL.parse(file.content.toString()));
  const event = calendar.getFirstSubcomponent('vevent')!;
  const startsAt = new ICAL.Event(event).startDate.convertToZone(ICAL.Timezone.utcTimezone).toString();
  return {
    mail,
    method: calendar.getFirstPropertyValue('method'),
    status: event.getFirstPropertyValue('status'),
    startsAt,
    event: new ICAL.Event(event),
  };
};

test('a meeting is sent to who takes part, as their calendars read it, again once it moved, and called off', async () => {
  const { id, version } = await meeting({ duration: 45, body: 'Ne pas parler du tarif' });
  const draft = created(await invite(id, 'request'));
  expect(draft).toMatchObject({
    state: 'draft',
    recordType: 'organizations',
    recordId: organizationId,
    activityId: id,
    invitation: 'request',
    subject: 'Invitation : Point de rentrée',
    people: [{ kind: 'to', address: 'nadia@example.org', contactId: contactIds[0] }],
  });
  expect(draft.body).toContain('25 octobre 2020 à 14:30');

  const first = await sentAppointment(draft);
  expect(first.method).toBe('REQUEST');
  expect(first.mail.to).toMatchObject({ value: [{ address: 'nadia@example.org' }] });
  // The day the clocks go back: 14:30 is an hour after UTC by then.
  expect(first.startsAt).toBe('2020-10-25T13:30:00Z');
  expect(first.event.duration.toSeconds()).toBe(45 * 60);
  expect(first.event.attendees.map((one) => one.getFirstValue())).toEqual(['mailto:nadia@example.org']);
  expect(first.event.organizer).toBe(`mailto:${emailOf('staff')}`);
  expect(first.mail.attachments[0]?.content.toString()).not.toContain('tarif');

  expect((await staff.patch(`/activities/${id}`, { version, day: '2020-10-26' })).status).toBe(200);
  const second = await sentAppointment(created(await invite(id, 'request')));
  expect(second.event.uid).toBe(first.event.uid);
  expect(second.event.sequence).toBeGreaterThan(first.event.sequence);
  expect(second.event.startDate.toString()).toBe('2020-10-26T14:30:00');

  const last = await sentAppointment(created(await invite(id, 'cancel')));
  expect([last.method, last.status, last.event.uid]).toEqual(['CANCEL', 'CANCELLED', first.event.uid]);
  expect(last.event.sequence).toBeGreaterThan(second.event.sequence);
});

test('what has no day, is over or about nobody is not invited to, nor does a reader invite', async () => {
  const refused = async (fields: object, kind = 'request') => {
    const { status, body } = await invite((await meeting(fields)).id, kind);
    return [status, Object.keys(body.errors ?? {})];
  };
  expect(await refused({ kind: 'task', day: null, startTime: null })).toEqual([422, ['day']]);
  expect(await refused({ day: '2020-06-01', state: 'done' })).toEqual([422, ['state']]);
  expect(await refused({ organizationId: null, contactIds: [] })).toEqual([422, ['organizationId']]);
  expect(await refused({}, 'perhaps')).toEqual([422, ['kind']]);
  const { id } = await meeting();
  expect((await invite(999_999, 'request')).status).toBe(404);
  const reader = await signedIn(api, 'reader');
  expect((await reader.post(`/activities/${id}/invitation`, { kind: 'request' })).status).toBe(403);
  const all = await staff.get('/emails?state=draft');
  expect(all.body.total).toBe(0);
});

test('an invitation to what is gone fails, and says why', async () => {
  const { id } = await meeting();
  const draft = created(await invite(id, 'request'));
  expect((await staff.delete(`/activities/${id}`)).status).toBe(200);
  const { version } = (await staff.get(`/emails/${draft.id}`)).body;
  await staff.post(`/emails/${draft.id}/send`, { version });
  for (;;) {
    const { body } = await staff.get(`/emails/${draft.id}`);
    if (body.state === 'failed') {
      expect(body.failure).toContain('n’existe plus');
      break;
    }
    expect(['queued', 'sending']).toContain(body.state);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});
