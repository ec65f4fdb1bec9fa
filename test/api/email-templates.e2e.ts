import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const TEXTS = { subject: 'Votre contrat {{contract}}', body: 'Bonjour {{contactFirstName}},\n\n- un\n- deux' };

test('templates are named in each language, changed and archived', async () => {
  const made = created(await staff.post('/email-templates', { name: 'Fin de contrat', ...TEXTS }));
  expect(made).toMatchObject({ language: 'fr', isArchived: false, ...TEXTS });
  created(await staff.post('/email-templates', { name: 'Fin de contrat', language: 'en', ...TEXTS }));
  const { body } = await staff.patch(`/email-templates/${made.id}`, { version: made.version, isArchived: true });
  expect(body).toMatchObject({ isArchived: true, subject: TEXTS.subject });
  const names = async (query: string) =>
    (await staff.get(`/email-templates?${query}`)).body.data.map((t: any) => t.name);
  expect(await names('isArchived=false&language=fr')).toEqual(['Bienvenue', 'Relance après un premier échange']);
  expect(await names('isArchived=true')).toEqual(['Fin de contrat']);
  expect(await names('q=FIN&language=en')).toEqual(['Fin de contrat']);
});

test('a name that is taken in its language, whatever the case and the accents, is refused', async () => {
  created(await staff.post('/email-templates', { name: 'Été', ...TEXTS }));
  const { status, body } = await staff.post('/email-templates', { name: 'ete', ...TEXTS });
  expect([status, body.errors.name]).toEqual([409, 'Ce modèle existe déjà dans cette langue.']);
});

test.each([
  ['subject', 'Votre {{contrat}}', /Variable inconnue : {{contrat}}\. Variables possibles : {{organization}},/],
  ['body', 'Bonjour {{', /Variable inconnue : {{\./],
])('an unknown variable in the %s is refused by its name, nothing is kept', async (field, text, sentence) => {
  const { status, body } = await staff.post('/email-templates', { name: 'Refusé', ...TEXTS, [field]: text });
  expect([status, body.code]).toEqual([422, 'bad_template']);
  expect(body.errors[field]).toMatch(sentence);
  const [template] = (await staff.get('/email-templates')).body.data;
  const change = await staff.patch(`/email-templates/${template.id}`, { version: template.version, [field]: text });
  expect(change.status).toBe(422);
  expect((await staff.get('/email-templates?q=Refusé')).body.total).toBe(0);
});

test('a reader changes none', async () => {
  const reader = await signedIn(api, 'reader');
  expect((await reader.post('/email-templates', { name: 'A', ...TEXTS })).status).toBe(403);
  expect((await reader.get('/email-templates')).status).toBe(200);
});
