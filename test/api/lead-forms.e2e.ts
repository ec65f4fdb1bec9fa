import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let stageId: number;
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api, 'administrator');
  staff = await signedIn(api, 'staff');
  stageId = (await staff.get('/pipeline-stages')).body.data[0].id;
});
afterAll(() => api.stop());

const aForm = (fields: object = {}) => ({
  slug: 'devis',
  title: 'Demander un <devis>',
  intro: 'Écrivez-nous.',
  thanks: 'Merci, nous répondons sous trois jours.',
  consentText: 'J’accepte d’être recontacté.',
  phoneUse: 'optional',
  organizationUse: 'required',
  placeUse: 'hidden',
  stageId,
  ...fields,
});
const page = (slug: string, init?: RequestInit) => fetch(`${api.url}/contact/${slug}`, { redirect: 'manual', ...init });
const titleOf = (html: string) => /<h1>(.*)<\/h1>/.exec(html)?.[1];

test('a form is off until it is turned on; its page then asks what it is to ask', async () => {
  const form = created(await administrator.post('/lead-forms', aForm()));
  expect(form).toMatchObject({ language: 'fr', isOn: false, allowedOrigins: [] });
  expect((await page('devis')).status).toBe(404);
  await administrator.patch(`/lead-forms/${form.id}`, { version: 1, isOn: true });
  const answer = await page('devis');
  const html = await answer.text();
  expect([answer.status, titleOf(html)]).toEqual([200, 'Demander un &lt;devis&gt;']);
  const fields = [...html.matchAll(/<(?:input|textarea)[^>]* name="(\w+)"/g)].map(([, name]) => name);
  expect(fields).toEqual(['token', 'website', 'name', 'email', 'phone', 'organizationName', 'message', 'consent']);
  expect(html).toContain('<html lang="fr">');
  expect(html).not.toMatch(/<script|src=/);
});

test('its page sets no cookie, loads nothing, and stands in no frame but of the sites it names', async () => {
  const { headers } = await page('devis');
  expect(headers.get('set-cookie')).toBeNull();
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  const allowedOrigins = ['https://www.example.org', 'https://example.org'];
  created(
    await administrator.post('/lead-forms', aForm({ slug: 'cadre', isOn: true, allowedOrigins, language: 'en' })),
  );
  const framed = await page('cadre');
  expect(await framed.text()).toContain('<html lang="en">');
  expect(framed.headers.get('x-frame-options')).toBeNull();
  expect(framed.headers.get('content-security-policy')).toMatch(
    /frame-ancestors https:\/\/www\.example\.org https:\/\/example\.org$/,
  );
});

test.each([
  ['an address with capitals', { slug: 'Devis' }, 'slug'],
  ['an address with a slash', { slug: 'a/b' }, 'slug'],
  ['a site with a page', { allowedOrigins: ['https://example.org/page'] }, 'allowedOrigins'],
  ['a policy as a site', { allowedOrigins: ["https://example.org; script-src 'unsafe-inline'"] }, 'allowedOrigins'],
  ['an unknown stage', { stageId: 999_999 }, 'stageId'],
  ['an unknown person', { assigneeId: 999_999 }, 'assigneeId'],
  ['no thanks', { thanks: '' }, 'thanks'],
  ['an unknown use', { phoneUse: 'maybe' }, 'phoneUse'],
])('%s is refused at its field', async (_name, fields, field) => {
  const { status, body } = await administrator.post('/lead-forms', aForm({ slug: 'autre', ...fields }));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('an address is of one form, and a stage of won ones takes none', async () => {
  expect((await administrator.post('/lead-forms', aForm())).status).toBe(409);
  const won = (await staff.get('/pipeline-stages')).body.data.find(({ outcome }: any) => outcome === 'won');
  expect((await administrator.post('/lead-forms', aForm({ slug: 'autre', stageId: won.id }))).status).toBe(422);
});

test('staff reads forms and changes none', async () => {
  expect((await staff.get('/lead-forms?q=devis')).body.total).toBe(2);
  expect((await staff.post('/lead-forms', aForm({ slug: 'autre' }))).status).toBe(403);
  const [{ id }] = (await staff.get('/lead-forms')).body.data;
  expect((await staff.patch(`/lead-forms/${id}`, { version: 1, isOn: false })).status).toBe(403);
  expect((await staff.delete(`/lead-forms/${id}`)).status).toBe(403);
});

test('a form is read under its pages alone', async () => {
  const form = { method: 'POST', body: new URLSearchParams({ email: 'a@example.org' }) };
  expect((await fetch(`${api.url}/api/leads`, form)).status).toBe(415);
  expect((await fetch(`${api.url}/api/auth/login`, form)).status).toBe(415);
  expect((await page('unknown', form)).status).toBe(404);
});
