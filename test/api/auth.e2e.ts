import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient, client } from '../support/client.js';
import { emailOf, PASSWORD, signedIn } from '../support/people.js';
import { sql } from '../support/sql.js';

let api: TestApi;
beforeAll(async () => (api = await startApi({ sample: false })));
afterAll(() => api.stop());

const nobody = (): ApiClient => client(api.url);
const cookieOf = ({ headers }: { headers: Headers }): string => headers.getSetCookie()[0] ?? '';
const forgetTries = () => sql(api.databaseUrl, 'delete from login_tries');

describe('the one-time link, while nobody can sign in', () => {
  const person = { name: 'Première Personne', email: 'premiere@terril.example', password: 'douze signes et plus' };
  let token: string;
  beforeAll(async () => (token = (await api.newSetupToken()) ?? ''));

  test('is good before it is used', async () => {
    expect((await nobody().get(`/auth/setup?token=${token}`)).status).toBe(204);
    expect((await nobody().get('/auth/setup?token=guessed')).status).toBe(404);
    expect((await nobody().post('/auth/setup', { ...person, token: 'guessed' })).status).toBe(404);
  });

  test('is void once another was made', async () => {
    const older = token;
    token = (await api.newSetupToken()) ?? '';
    expect((await nobody().get(`/auth/setup?token=${older}`)).status).toBe(404);
    expect((await nobody().get(`/auth/setup?token=${token}`)).status).toBe(204);
  });

  test('a refused form does not use it up', async () => {
    const refused = await nobody().post('/auth/setup', { ...person, token, password: 'onze signes' });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual({ password: 'Entre 12 et 200 caractères.' });
    expect((await nobody().get(`/auth/setup?token=${token}`)).status).toBe(204);
  });

  test('makes one administrator, signed in, even when sent twice at once', async () => {
    const [first, second] = [nobody(), nobody()];
    const answers = await Promise.all([
      first.post('/auth/setup', { ...person, token }),
      second.post('/auth/setup', { ...person, email: 'seconde@terril.example', token }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404]);
    const winner = answers[0].status === 201 ? first : second;
    expect((await winner.get('/auth/me')).body).toMatchObject({ role: 'administrator', name: person.name });
    expect((await winner.get('/users')).body.total).toBe(1);
  });

  test('is then void for ever', async () => {
    expect((await nobody().get(`/auth/setup?token=${token}`)).status).toBe(404);
    expect((await nobody().post('/auth/setup', { ...person, token })).status).toBe(404);
    expect(await api.newSetupToken()).toBeUndefined();
  });
});

describe('signing in', () => {
  beforeAll(() => signedIn(api, 'staff'));

  test('the right pair opens a session that only the browser holds', async () => {
    const person = nobody();
    const answer = await person.signIn(emailOf('staff'), PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ id: expect.any(Number), email: emailOf('staff'), name: 'staff', role: 'staff' });
    expect(cookieOf(answer)).toMatch(/^terril_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    expect((await person.get('/auth/me')).body).toEqual(answer.body);
    const [kept] = await sql<{ token_hash: string }>(api.databaseUrl, 'select token_hash from sessions limit 1');
    expect(kept?.token_hash).toMatch(/^[\da-f]{64}$/);
  });

  test('case and spaces around the address do not count', async () => {
    expect((await nobody().signIn(' Staff@Terril.EXAMPLE ', PASSWORD)).status).toBe(200);
  });

  test.each([
    ['a wrong password', emailOf('staff'), 'un autre mot de passe'],
    ['an unknown address', 'inconnue@terril.example', PASSWORD],
  ])('%s is 401, without saying which of the two is wrong', async (_, email, password) => {
    const answer = await nobody().signIn(email, password);
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ code: 'wrong_login', message: 'Adresse ou mot de passe incorrect.' });
    expect(cookieOf(answer)).toBe('');
  });

  test('the cookie is Secure when the public address is https', async () => {
    const behindProxy = await startApi({ sample: false, env: { PUBLIC_URL: 'https://terril.example' } });
    await signedIn(behindProxy);
    const answer = await client(behindProxy.url).signIn(emailOf('administrator'), PASSWORD);
    expect(cookieOf(answer)).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    await behindProxy.stop();
  });

  test('the login of the demo is told in the demo only', async () => {
    expect((await nobody().get('/auth/demo')).status).toBe(404);
  });
});

describe('the session', () => {
  test('ends at logout, for whoever copied the cookie too', async () => {
    const person = nobody();
    const cookie = cookieOf(await person.signIn(emailOf('staff'), PASSWORD)).split(';')[0] ?? '';
    const out = await person.post('/auth/logout');
    expect(out.status).toBe(204);
    expect(cookieOf(out)).toMatch(/^terril_session=; .*Expires=Thu, 01 Jan 1970/);
    expect((await person.get('/auth/me')).status).toBe(401);
    expect((await nobody().get('/auth/me', { cookie })).status).toBe(401);
  });

  test('logging out twice is no error', async () => {
    expect((await nobody().post('/auth/logout')).status).toBe(204);
  });

  test.each(['', 'terril_session=', 'terril_session=made-up', 'other=1', 'terril_session=%E0%A4%A'])(
    'a foreign cookie opens nothing (%p)',
    async (cookie) => {
      const answer = await nobody().get('/auth/me', { cookie });
      expect(answer.status).toBe(401);
      expect(answer.body.code).toBe('not_signed_in');
    },
  );

  test('expires', async () => {
    const person = await signedIn(api, 'staff');
    await sql(api.databaseUrl, `update sessions set expires_at = now() - interval '1 second'`);
    expect((await person.get('/auth/me')).status).toBe(401);
  });

  test('is prolonged while it is used, in the browser as in the database', async () => {
    const person = await signedIn(api, 'staff');
    expect(cookieOf(await person.get('/auth/me'))).toBe('');
    await sql(api.databaseUrl, `update sessions set expires_at = now() + interval '1 day'`);
    const prolonged = cookieOf(await person.get('/auth/me'));
    const days = (Date.parse(/Expires=([^;]+)/.exec(prolonged)?.[1] ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(14, 1);
    const [row] = await sql<{ days: number }>(
      api.databaseUrl,
      `select extract(epoch from max(expires_at) - now())::float / 86400 as days from sessions`,
    );
    expect(row?.days).toBeCloseTo(14, 1);
    expect((await person.get('/auth/me')).status).toBe(200);
  });
});

describe('one’s own password', () => {
  const NEW = 'un nouveau mot de passe';
  const sent = (fields: object = {}) => ({ currentPassword: PASSWORD, password: NEW, ...fields });
  beforeEach(forgetTries);

  test('is changed by who knows the present one, and signs out everywhere else', async () => {
    const here = await signedIn(api, 'staff');
    const elsewhere = await signedIn(api, 'staff');
    expect((await here.post('/auth/password', sent())).status).toBe(204);
    expect([(await here.get('/auth/me')).status, (await elsewhere.get('/auth/me')).status]).toEqual([200, 401]);
    expect((await nobody().signIn(emailOf('staff'), PASSWORD)).status).toBe(401);
    expect((await nobody().signIn(emailOf('staff'), NEW)).status).toBe(200);
    expect((await here.post('/auth/password', { currentPassword: NEW, password: PASSWORD })).status).toBe(204);
  });

  test.each([
    ['a wrong present one', { currentPassword: 'wrong' }, 'currentPassword'],
    ['one too short', { password: 'onze signes' }, 'password'],
    ['none', { password: null }, 'password'],
  ])('%s is 422, and nothing changes', async (_, fields, field) => {
    const person = await signedIn(api, 'staff');
    const refused = await person.post('/auth/password', sent(fields));
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, [field]]);
    expect((await nobody().signIn(emailOf('staff'), PASSWORD)).status).toBe(200);
  });

  test('is not guessed through an open session, nor changed by nobody', async () => {
    const person = await signedIn(api, 'staff');
    const guess = () => person.post('/auth/password', sent({ currentPassword: 'guessed' }));
    for (let tries = 0; tries < 10; tries++) expect((await guess()).status).toBe(422);
    expect((await person.post('/auth/password', sent())).status).toBe(429);
    expect((await nobody().post('/auth/password', sent())).status).toBe(401);
  });
});

describe('guessing passwords', () => {
  beforeEach(forgetTries);
  afterAll(forgetTries);

  const wrong = (email: string, headers = {}) => nobody().post('/auth/login', { email, password: 'wrong' }, headers);

  test('is slowed down after 10 failures for one address, whoever comes', async () => {
    await signedIn(api, 'reader');
    for (let tries = 0; tries < 10; tries++) expect((await wrong(emailOf('reader'))).status).toBe(401);
    const refused = await nobody().signIn(emailOf('reader').toUpperCase(), PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.body).toEqual({ code: 'too_many_tries', message: expect.stringMatching(/^Trop d’essais\. .*\d+/) });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(880);
    expect(seconds).toBeLessThanOrEqual(900);
    expect((await nobody().signIn(emailOf('staff'), PASSWORD)).status).toBe(200);
  });

  test('failures are forgotten by who knows the password', async () => {
    for (let tries = 0; tries < 9; tries++) await wrong(emailOf('reader'));
    expect((await nobody().signIn(emailOf('reader'), PASSWORD)).status).toBe(200);
    for (let tries = 0; tries < 9; tries++) await wrong(emailOf('reader'));
    expect((await nobody().signIn(emailOf('reader'), PASSWORD)).status).toBe(200);
  });

  test('is slowed down after 50 failures from one network address, a made-up X-Forwarded-For or not', async () => {
    const tries = Array.from({ length: 50 }, (_, index) =>
      wrong(`person${index}@terril.example`, { 'x-forwarded-for': `192.0.2.${index}` }),
    );
    expect(new Set((await Promise.all(tries)).map(({ status }) => status))).toEqual(new Set([401]));
    expect((await wrong('one-more@terril.example', { 'x-forwarded-for': '192.0.2.99' })).status).toBe(429);
  });
});

describe('people who sign in', () => {
  let administrator: ApiClient;
  beforeAll(async () => {
    await sql(api.databaseUrl, 'delete from users');
    administrator = await signedIn(api);
  });

  const someone = (fields: object = {}) => ({
    name: 'Quelqu’un',
    email: 'quelquun@terril.example',
    role: 'staff',
    password: 'un mot de passe à elle',
    ...fields,
  });

  test('are created with a password that is never shown', async () => {
    const { status, body } = await administrator.post('/users', someone());
    expect(status).toBe(201);
    expect(body).toMatchObject({ email: 'quelquun@terril.example', role: 'staff', active: true, version: 1 });
    const listed = await administrator.get('/users?q=QUELQU');
    expect(listed.body.total).toBe(1);
    expect(JSON.stringify([body, listed.body])).not.toMatch(/password|argon2/i);
    expect((await nobody().signIn('quelquun@terril.example', 'un mot de passe à elle')).status).toBe(200);
    const [{ password_hash: hash } = { password_hash: '' }] = await sql<{ password_hash: string }>(
      api.databaseUrl,
      `select password_hash from users where email = 'quelquun@terril.example'`,
    );
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('an address is taken once, in whatever case', async () => {
    const { status, body } = await administrator.post('/users', someone({ email: 'Quelquun@Terril.example' }));
    expect(status).toBe(409);
    expect(body.errors).toEqual({ email: 'Quelqu’un se connecte déjà avec cette adresse.' });
  });

  test.each([
    ['email', { email: 'sans arobase' }],
    ['password', { password: 'trop court' }],
    ['role', { role: 'owner' }],
    ['name', { name: '   ' }],
  ])('a bad %s is 422 beside its field', async (field, fields) => {
    const { status, body } = await administrator.post('/users', someone({ email: 'autre@terril.example', ...fields }));
    expect(status).toBe(422);
    expect(Object.keys(body.errors)).toEqual([field]);
  });

  test('are for administrators to manage', async () => {
    for (const role of ['staff', 'reader'] as const) {
      const person = await signedIn(api, role);
      expect((await person.get('/users')).status).toBe(403);
      expect((await person.post('/users', someone())).status).toBe(403);
      expect((await person.patch('/users/1', { version: 1, role: 'administrator' })).status).toBe(403);
    }
  });

  test('a new password replaces the old one', async () => {
    const { body: person } = await administrator.post('/users', someone({ email: 'change@terril.example' }));
    await administrator.patch(`/users/${person.id}`, { version: 1, password: 'un tout nouveau secret' });
    expect((await nobody().signIn('change@terril.example', 'un mot de passe à elle')).status).toBe(401);
    expect((await nobody().signIn('change@terril.example', 'un tout nouveau secret')).status).toBe(200);
  });

  test('a new password signs the person out everywhere else, and nobody else', async () => {
    const secret = 'un mot de passe à elle';
    const { body: person } = await administrator.post(
      '/users',
      someone({ email: 'vole@terril.example', role: 'administrator' }),
    );
    const [hers, stolen, colleague] = [nobody(), nobody(), await signedIn(api, 'staff')];
    for (const browser of [hers, stolen]) await browser.signIn('vole@terril.example', secret);
    const status = async (browser: ApiClient) => (await browser.get('/auth/me')).status;
    expect((await hers.patch(`/users/${person.id}`, { version: 1, password: 'court' })).status).toBe(422);
    expect(await Promise.all([hers, stolen].map(status))).toEqual([200, 200]);

    expect((await hers.patch(`/users/${person.id}`, { version: 1, password: 'un tout nouveau secret' })).status).toBe(
      200,
    );
    expect(await Promise.all([hers, stolen, colleague, administrator].map(status))).toEqual([200, 401, 200, 200]);

    await administrator.patch(`/users/${person.id}`, {
      version: 2,
      password: 'remis par une autre',
      role: 'staff',
    });
    expect(await status(hers)).toBe(401);
    expect((await nobody().signIn('vole@terril.example', 'remis par une autre')).status).toBe(200);
  });

  test('an account opened again does not bring its old sessions back', async () => {
    const { body: person } = await administrator.post('/users', someone({ email: 'revient@terril.example' }));
    const before = nobody();
    await before.signIn('revient@terril.example', 'un mot de passe à elle');
    await administrator.patch(`/users/${person.id}`, { version: 1, active: false });
    await administrator.patch(`/users/${person.id}`, { version: 2, active: true });
    expect((await before.get('/auth/me')).status).toBe(401);
  });

  test('who becomes inactive is signed out at once and cannot come back', async () => {
    const { body: person } = await administrator.post('/users', someone({ email: 'part@terril.example' }));
    const leaving = nobody();
    await leaving.signIn('part@terril.example', 'un mot de passe à elle');
    expect((await leaving.get('/auth/me')).status).toBe(200);
    await administrator.patch(`/users/${person.id}`, { version: 1, active: false });
    expect((await leaving.get('/auth/me')).status).toBe(401);
    expect((await leaving.signIn('part@terril.example', 'un mot de passe à elle')).status).toBe(401);
    expect((await administrator.get('/users?active=false')).body.data).toMatchObject([{ id: person.id }]);
  });

  test('a change of role counts at once', async () => {
    const { body: person } = await administrator.post('/users', someone({ email: 'role@terril.example' }));
    const changing = nobody();
    await changing.signIn('role@terril.example', 'un mot de passe à elle');
    await administrator.patch(`/users/${person.id}`, { version: 1, role: 'reader' });
    expect((await changing.post('/organizations', {})).status).toBe(403);
    expect((await changing.get('/auth/me')).body.role).toBe('reader');
  });

  test.each([{ role: 'staff' }, { active: false }])('the last administrator stays (%p refused)', async (change) => {
    const { body: me } = await administrator.get('/auth/me');
    const { status, body } = await administrator.patch(`/users/${me.id}`, { version: 1, ...change });
    expect(status).toBe(422);
    expect(body.code).toBe('last_administrator');
    expect((await administrator.get('/users?role=administrator&active=true')).body.total).toBe(1);
  });

  test('two administrators who leave at the same moment do not leave none', async () => {
    const { body: me } = await administrator.get('/auth/me');
    const { body: other } = await administrator.post(
      '/users',
      someone({ role: 'administrator', email: 'deux@terril.example' }),
    );
    const answers = await Promise.all(
      [me, other].map(({ id }) => administrator.patch(`/users/${id}`, { version: 1, role: 'staff' })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
  });
});
