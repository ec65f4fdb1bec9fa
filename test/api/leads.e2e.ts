import { createHmac } from 'node:crypto';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anOrganization, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
let me: { id: number };
let form: any;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TRUST_PROXY: '1' } });
  const administrator = await signedIn(api, 'administrator');
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
  me = (await staff.get('/auth/me')).body;
  const stageId = (await staff.get('/pipeline-stages')).body.data[0].id;
  const uses = { phoneUse: 'optional', organizationUse: 'optional', placeUse: 'optional' };
  const texts = {
    title: 'Demander un devis',
    thanks: 'Merci & à bientôt',
    consentText: 'J’accepte d’être recontacté.',
  };
  form = created(
    await administrator.post('/lead-forms', {
      slug: 'devis',
      ...texts,
      ...uses,
      stageId,
      assigneeId: me.id,
      source: 'Site web',
      isOn: true,
    }),
  );
});
afterAll(() => api.stop());

const address = () => `${api.url}/contact/devis`;
const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
/** A page that was opened some seconds ago: the mark is signed by the secret that the database holds. */
async function openedBefore(seconds: number): Promise<string> {
  const [{ key } = { key: '' }] = await sql<{ key: string }>(api.databaseUrl, 'select key from lead_form_key');
  const nonce = Math.random().toString(36).padEnd(18, '0').slice(2, 18);
  const told = `${Math.floor(Date.now() / 1000) - seconds}.${nonce}`;
  return `${told}.${createHmac('sha256', key).update(`devis ${told}`).digest('base64url')}`;
}
let sender = 0;
const send = (fields: Record<string, string>, from = `192.0.2.${++sender}`) =>
  fetch(address(), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': from },
    body: new URLSearchParams(fields),
  });
const aMessage = async (fields: Record<string, string> = {}) => ({
  token: await openedBefore(60),
  website: '',
  name: 'Ada Terril',
  email: 'ada@example.org',
  message: 'Bonjour, un site pour notre club.',
  consent: 'on',
  ...fields,
});
const leads = async (query = '') => (await staff.get(`/leads?${query}`)).body.data;
const last = async () => (await leads('sort=id&order=DESC'))[0];

test('what is sent waits for the person in charge, who is told of it, and the sender is thanked', async () => {
  const answer = await send(await aMessage({ organizationName: 'Club du Terril', postcode: '62800', city: 'Liévin' }));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/contact/devis?sent=1']);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(await (await fetch(`${address()}?sent=1`)).text()).toContain('Merci &amp; à bientôt');
  expect(await last()).toMatchObject({
    formTitle: 'Demander un devis',
    name: 'Ada Terril',
    email: 'ada@example.org',
    phone: null,
    organizationName: 'Club du Terril',
    city: 'Liévin',
    consentText: 'J’accepte d’être recontacté.',
    source: 'Site web',
    assigneeId: me.id,
    status: 'waiting',
    signs: [],
  });
  const { body } = await staff.get('/notifications');
  expect(JSON.stringify(body)).toContain('Demande reçue de Ada Terril');
});

test('what is missing is told at its field, with what was typed', async () => {
  const answer = await send(await aMessage({ name: ' ', email: 'ada', message: '"<b>oui</b>"' }));
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('<a href="#name">Nom : À remplir.</a>');
  expect(html).toContain('id="email-error"');
  expect(html).toContain('value="ada"');
  expect(html).toContain('&quot;&lt;b&gt;oui&lt;/b&gt;&quot;');
  const { consent: _, ...without } = await aMessage();
  expect(await (await send(without)).text()).toContain('id="consent-error"');
});

test('what may be spam is kept to be checked, and nobody is told of it', async () => {
  const before = (await staff.get('/notifications')).body.total;
  const signsOf = async (fields: Record<string, string>) => {
    expect((await send(await aMessage(fields))).status).toBe(303);
    const { status, signs } = await last();
    return [status, signs];
  };
  expect(await signsOf({ website: 'https://x.example' })).toEqual(['to_check', ['trap']]);
  expect(await signsOf({ token: await openedBefore(1) })).toEqual(['to_check', ['fast']]);
  expect(await signsOf({ message: 'http://a.example http://b.example http://c.example' })).toEqual([
    'to_check',
    ['links'],
  ]);
  expect((await staff.get('/notifications')).body.total).toBe(before);
});

test('a page sends once; a mark that is none, or of another day, is asked anew and nothing is lost', async () => {
  const count = (await leads('perPage=100')).length;
  const message = await aMessage();
  expect([(await send(message)).status, (await send(message)).status]).toEqual([303, 303]);
  expect((await leads('perPage=100')).length).toBe(count + 1);
  for (const token of ['', 'x', `${message.token}x`, await openedBefore(90_000)]) {
    const answer = await send({ ...message, token });
    const html = await answer.text();
    expect([answer.status, html.includes('un site pour notre club')]).toEqual([422, true]);
    expect(tokenIn(html)).not.toBe(token);
  }
  expect((await leads('perPage=100')).length).toBe(count + 1);
});

test('too long is refused, and so is who sends too often', async () => {
  expect((await send(await aMessage({ message: 'x'.repeat(5001) }))).status).toBe(422);
  expect((await send(await aMessage({ message: 'x'.repeat(70_000) }))).status).toBe(413);
  const statuses: number[] = [];
  for (let turn = 0; turn < 11; turn++) statuses.push((await send(await aMessage(), '198.51.100.7')).status);
  expect([statuses.slice(0, 10).every((status) => status === 303), statuses.at(-1)]).toEqual([true, 429]);
});

test('a lead becomes a prospect, its contact and an opportunity in one step, once', async () => {
  await send(await aMessage({ name: 'Nadia Sorbier', organizationName: 'Les Jardins du Terril' }));
  const lead = await last();
  const handling = {
    version: lead.version,
    organization: { name: 'Les Jardins du Terril', kind: 'association', postcode: '62800', city: 'Liévin' },
    contact: { firstName: 'Nadia', lastName: 'Sorbier', email: lead.email },
    title: 'Site du jardin',
  };
  const refused = await staff.post(`/leads/${lead.id}/handle`, {
    ...handling,
    organization: { ...handling.organization, city: 'Nulle-Part', postcode: '99999' },
  });
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['organization.city']]);
  expect((await staff.get('/organizations?q=jardins')).body.total).toBe(0);
  const { status, body } = await staff.post(`/leads/${lead.id}/handle`, handling);
  expect([status, body]).toMatchObject([200, { status: 'handled', handledName: 'Les Jardins du Terril' }]);
  const { body: opportunity } = await staff.get(`/opportunities/${body.opportunityId}`);
  expect(opportunity).toMatchObject({
    title: 'Site du jardin',
    organizationName: 'Les Jardins du Terril',
    contactName: 'Nadia Sorbier',
    assigneeId: me.id,
    source: 'Site web',
    stageId: form.stageId,
    comment: lead.message,
  });
  const again = await staff.post(`/leads/${lead.id}/handle`, { ...handling, version: body.version });
  expect([again.status, again.body.code]).toEqual([422, 'lead_handled']);
  expect((await staff.post(`/leads/${lead.id}/dismiss`, { version: body.version })).status).toBe(422);
});

test('a lead is attached to an organization that is there, with or without an opportunity', async () => {
  const organization = created(await staff.post('/organizations', anOrganization({ name: 'Fosse 11' })));
  await send(await aMessage());
  const { id, version } = await last();
  const handle = (fields: object) => staff.post(`/leads/${id}/handle`, { version, ...fields });
  expect((await handle({ organizationId: 999_999 })).status).toBe(422);
  expect((await handle({})).body.errors).toHaveProperty('organizationId');
  const { body } = await handle({ organizationId: organization.id, withOpportunity: false });
  expect(body).toMatchObject({ organizationId: organization.id, handledName: 'Fosse 11', opportunityId: null });
});

test('one thrown away can be put back, is deleted after 30 days, or at once for good', async () => {
  await send(await aMessage());
  const { id, version } = await last();
  const dismissed = (await staff.post(`/leads/${id}/dismiss`, { version })).body;
  expect(dismissed.status).toBe('dismissed');
  expect((await leads('status=open&perPage=100')).map((lead: any) => lead.id)).not.toContain(id);
  const back = (await staff.post(`/leads/${id}/put-back`, { version: dismissed.version })).body;
  expect(back).toMatchObject({ status: 'waiting', handledOn: null });
  expect((await staff.post(`/leads/${id}/dismiss`, { version })).status).toBe(409);
  expect((await staff.delete(`/leads/${id}`)).status).toBe(204);
  expect((await staff.get(`/leads/${id}`)).status).toBe(404);
});

test('a reader lists leads, and does nothing with them', async () => {
  const [lead] = (await reader.get('/leads?q=ada&status=waiting')).body.data;
  const version = { version: lead.version };
  expect((await reader.post(`/leads/${lead.id}/handle`, version)).status).toBe(403);
  expect((await reader.post(`/leads/${lead.id}/dismiss`, version)).status).toBe(403);
  expect((await reader.post(`/leads/${lead.id}/put-back`, version)).status).toBe(403);
  expect((await reader.patch(`/leads/${lead.id}`, version)).status).toBe(403);
  expect((await reader.delete(`/leads/${lead.id}`)).status).toBe(403);
  expect((await staff.patch(`/leads/${lead.id}`, { ...version, assigneeId: 999_999 })).status).toBe(422);
  expect((await staff.patch(`/leads/${lead.id}`, { ...version, email: 'x@example.org' })).status).toBe(400);
});
