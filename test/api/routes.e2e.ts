import { startApi, type TestApi } from '../support/api.js';
import { fillDatabase } from '../support/one-of-each.js';
import { signedIn } from '../support/people.js';
import { sql } from '../support/sql.js';
import { aContactPoint, aLine, anAddress, aRole, aVersion } from '../support/records.js';

/** Open to whoever comes. A route added to this list is a decision; one that is missing from it must refuse. */
const PUBLIC = [
  'login',
  'logout',
  'checkSetup',
  'runSetup',
  'demoLogin',
  'checkHealth',
  'readCalendar',
  'showUnsubscribe',
  'unsubscribe',
  'readChatonsFile',
];
/** What a person keeps for herself, whatever the role. */
const OWN = [
  'createView',
  'updateView',
  'removeView',
  'runAnalysis',
  'createAnalysis',
  'updateAnalysis',
  'removeAnalysis',
  'updateAnalysisMailing',
  'sendAnalysis',
  'openView',
  'openViewNoMore',
  'createDashboard',
  'updateDashboard',
  'removeDashboard',
  'chooseHome',
  'chooseNoHome',
  'pinRecord',
  'unpinRecord',
  'makeCalendarFeed',
  'revokeCalendarFeed',
  'readNotifications',
  'readAllNotifications',
  'updatePreferences',
  'changePassword',
];
/** Reading these takes more than reading records. */
const RESTRICTED = [
  'listUsers',
  'getUser',
  'searchDirectory',
  'searchAddresses',
  'getCooperativeRules',
  'listColleges',
  'getCollege',
  'getCollegeWeights',
  'listMemberCategories',
  'getMemberCategory',
  'listMembers',
  'describeMemberFields',
  'exportMembers',
  'checkMembers',
  'printRegister',
  'printShareMovements',
  'getMember',
  'listShareMovements',
  'describeShareMovementFields',
  'describeGeneralMeetingFields',
  'exportShareMovements',
  'printShareMovements',
  'listShareValues',
  'getCapital',
  'listShareCertificates',
  'downloadShareCertificate',
  'listGeneralMeetings',
  'getGeneralMeeting',
  'printMeetingPaper',
  'listMeetingVoters',
  'exportMeetingVoters',
  'listCooperativeReviews',
  'getNextReview',
  'getCooperativeReview',
];
/** Answers to a question, and refuses to be asked none. */
const ASKING = [
  'listAnalysisFields',
  'offerSubscription',
  'printLetters',
  'zipLetters',
  'listRecipients',
  'listObjections',
  'getOpportunityOffer',
  'readTeamCalendar',
  'findCollisions',
  'getAssistanceStatement',
  'getKeyTrend',
  'printAssistanceStatement',
  'listForecastRows',
];

interface Operation {
  id: string;
  method: string;
  path: string;
  query: string[];
  /** The properties of the body, and those of its lists of records. */
  body: Record<string, Record<string, unknown> | null> | undefined;
}

/** JSON as it is sent: 1e309 is a number no double holds. */
const JUNK = ['null', '[]', '{}', `"${'x'.repeat(20_000)}"`, '"\\u0000"', '-1', '1e309', '"2021-02-29"', '"🪨"'];
/** Junk that some field takes: a change is tried with these alone, as its fields are those of the creation. */
const PLAUSIBLE_JUNK = ['null', '-1', '"2021-02-29"', '"🪨"'];
const QUERY_JUNK = ['', '-1', '1e309', '%00', 'x'.repeat(5000), '2021-02-29', 'constructor', "🪨'%25\\"];
/** What every list takes, tried on one of them. */
const DIALECT = ['page', 'perPage', 'sort', 'order', 'q', 'id', 'where'];
/** What the file of a list takes beside the filters of the list, tried on the list itself. */
const FILE = ['format', 'columns', 'language'];

// Each of these tries every route: a machine that does other work needs minutes for it.
jest.setTimeout(240_000);

let api: TestApi;
let document: any;
let operations: Operation[];
let cookies: { administrator: string; reader: string };
/** A body each creation takes, and the record each change is tried on. */
let bodies: Record<string, object>;
let records: Record<string, any>;

beforeAll(async () => {
  api = await startApi({ sample: false });
  const response = await fetch(`${api.url}/api/openapi.json`);
  document = await response.json();
  operations = operationsOf(document);
  cookies = { administrator: await cookieOf('administrator'), reader: await cookieOf('reader') };
  ({ bodies, records } = await fillDatabase(api));
});
afterAll(() => api.stop());

async function cookieOf(role: 'administrator' | 'reader'): Promise<string> {
  await signedIn(api, role);
  const answer = await send('POST', '/api/auth/login', {
    body: JSON.stringify({ email: `${role}@terril.example`, password: 'un-mot-de-passe-de-test' }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function send(
  method: string,
  path: string,
  { cookie, body, type = 'application/json' }: { cookie?: string; body?: string; type?: string } = {},
) {
  const headers = { ...(cookie && { cookie }), ...(body !== undefined && { 'content-type': type }) };
  const response = await fetch(`${api.url}${path}`, { method, headers, body: body ?? null });
  const text = await textOf(response);
  return {
    status: response.status,
    headers: response.headers,
    text,
    what: `${method} ${path.slice(0, 100)} ${body?.slice(0, 200)}`,
  };
}

/** What is read whole: a stream of events has no end, and is left at once. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  await response.body?.cancel();
  return '';
}

function operationsOf({ paths, components }: any): Operation[] {
  const propertiesOf = (schema: any): any => {
    const { properties = {} } = schema?.$ref ? components.schemas[schema.$ref.split('/').at(-1)] : {};
    return Object.fromEntries(
      Object.entries<any>(properties).map(([name, { items }]) => [name, items?.$ref ? propertiesOf(items) : null]),
    );
  };
  return Object.entries<any>(paths).flatMap(([path, methods]) =>
    Object.entries<any>(methods).map(([method, { operationId, parameters = [], requestBody }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      query: parameters.filter((parameter: any) => parameter.in === 'query').map(({ name }: any) => name),
      // A file is no record: its route is in files.e2e.ts.
      body: requestBody?.content['application/json'] && propertiesOf(requestBody.content['application/json'].schema),
    })),
  );
}

/** The address for the record `id`, and the first of what it holds. */
const at = ({ path }: Operation, id: number | string = 999_999) =>
  path
    .replace('{id}', String(id))
    .replace('reports/declared/{name}', 'reports/declared/users')
    .replace(/\{\w+\}/, '1');
const isWrite = ({ id, method }: Operation) => method !== 'GET' && !PUBLIC.includes(id);

test('every route is documented under its own operation', () => {
  expect(operations.length).toBeGreaterThan(50);
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  expect(PUBLIC.filter((id) => !operations.some((operation) => operation.id === id))).toEqual([]);
});

test('every schema that the document refers to is in it', () => {
  const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map(
    ([, name]) => name,
  );
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...new Set(references)]));
  expect(document.components.schemas.SubscriptionOut.properties.versions.items.$ref).toMatch(/PriceVersionOut$/);
});

test('without a session every route is 401, except the public ones', async () => {
  for (const operation of operations) {
    const { status, text, what } = await send(operation.method, at(operation));
    if (PUBLIC.includes(operation.id)) expect([what, status]).not.toEqual([what, 401]);
    else expect([what, status, JSON.parse(text).code]).toEqual([what, 401, 'not_signed_in']);
  }
});

test('a reader writes nothing but her own habits, and reads everything but users and members', async () => {
  const { reader: cookie } = cookies;
  const wrong = [];
  for (const operation of operations.filter(({ id }) => !PUBLIC.includes(id) && !OWN.includes(id))) {
    const body = isWrite(operation) && operation.body ? { body: '{}' } : {};
    const { status, what } = await send(operation.method, at(operation, 1), { cookie, ...body });
    const refused = isWrite(operation) || RESTRICTED.includes(operation.id);
    const right = refused ? 403 : ASKING.includes(operation.id) ? 400 : 200;
    if (status !== right) wrong.push(`${what} is ${status}, not ${right}`);
  }
  expect(wrong).toEqual([]);
});

test('junk in the query is never a 500', async () => {
  const { administrator: cookie } = cookies;
  for (const operation of operations.filter(({ query }) => query.length > 0)) {
    const own = operation.query.filter((name) =>
      operation.id.startsWith('export')
        ? FILE.includes(name)
        : operation.id === 'listOrganizations' || !DIALECT.includes(name),
    );
    const queries = own.flatMap((name) => QUERY_JUNK.map((junk) => `${name}=${junk}`));
    const answers = await Promise.all(
      [...queries, 'constructor=1', '__proto__=1', 'id[]=1', 'page=2&page=3', '&=%'].map((query) =>
        send(operation.method, `${at(operation, 1)}?${query}`, { cookie }),
      ),
    );
    for (const { status, text, what } of answers) {
      const fine = [200, 202, 400, 404, 415].includes(status);
      expect([what, fine ? 'fine' : `${status} ${text}`]).toEqual([what, 'fine']);
    }
  }
});

test('junk in the path is 404', async () => {
  const { administrator: cookie } = cookies;
  for (const operation of operations.filter(({ path }) => path.includes('{id}'))) {
    for (const id of ['0', '-1', '1.5', '%00', 'x', '9999999999', '%F0%9F%AA%A8', '1%20or%201=1', 'null']) {
      const body = operation.body && { body: '{"version":1}' };
      const { status, what } = await send(operation.method, at(operation, id), { cookie, ...body });
      expect([what, status]).toEqual([what, 404]);
    }
  }
});

test.each(['null', '[]', '12', '"text"', '', '{', '{"a":1,}', '{"__proto__":{"a":1}}'])(
  'the body %p is 400, whatever the route',
  async (body) => {
    for (const operation of operations.filter((each) => each.body)) {
      const { status, text, what } = await send(operation.method, at(operation, 1), {
        cookie: cookies.administrator,
        body,
      });
      const shape = expect.objectContaining({ code: expect.any(String), message: expect.any(String) });
      expect([what, status, JSON.parse(text)]).toEqual([what, 400, shape]);
    }
  },
);

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a form of another site writes nothing (%s)',
  async (type) => {
    for (const operation of operations.filter((each) => each.body)) {
      const body = 'name=Form&kind=association&version=1';
      const { status, what } = await send(operation.method, at(operation, 1), {
        cookie: cookies.administrator,
        body,
        type,
      });
      expect([what, [400, 415].includes(status) || status]).toEqual([what, true]);
    }
  },
);

test('junk in any field of a body is never a 500', async () => {
  const { administrator: cookie } = cookies;
  const statuses = new Set<number>();
  const tryAll = async (operation: Operation) => {
    const resource = operation.path.replace('/api', '').replace('/{id}', '');
    const isChange = operation.method === 'PATCH';
    let version: number = records[resource]?.version;
    const valid = { ...(isChange ? {} : bodies[resource]) } as Record<string, unknown>;
    for (const sent of junkBodies(operation.body ?? {}, valid, isChange ? PLAUSIBLE_JUNK : JUNK)) {
      const body = isChange ? sent.replace('{', `{"version":${version}${sent === '{}' ? '' : ','}`) : sent;
      const { status, text, what } = await send(operation.method, at(operation, records[resource]?.id), {
        cookie,
        body,
      });
      const fine = [200, 201, 202, 204, 400, 401, 404, 409, 422, 429].includes(status);
      expect([what, fine ? 'fine' : `${status} ${text}`]).toEqual([what, 'fine']);
      statuses.add(status);
      if (isChange && status === 200) ({ version } = JSON.parse(text));
    }
  };
  const withBody = operations.filter(({ body }) => body);
  expect(withBody.length).toBeGreaterThan(20);
  await Promise.all(withBody.map(tryAll));
  expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 409, 422]));
  await sql(api.databaseUrl, 'delete from login_tries');
});

/** `valid` with one field after the other replaced by junk, the fields of its lists too, as JSON. */
function* junkBodies(
  properties: NonNullable<Operation['body']>,
  valid: Record<string, unknown>,
  allJunk: string[],
): Generator<string> {
  yield '{}';
  const fields = Object.entries(properties).filter(([name]) => name !== 'version');
  for (const junk of allJunk) {
    const withJunk = (body: object) => JSON.stringify(body).replace('"@junk"', junk);
    for (const [name, nested] of fields) {
      yield withJunk({ ...valid, [name]: '@junk' });
      const item =
        { versions: aVersion(), roles: aRole(1), contactPoints: aContactPoint(), addresses: anAddress() }[name] ??
        aLine();
      for (const field of Object.keys(nested ?? {}))
        yield withJunk({ ...valid, [name]: [{ ...item, [field]: '@junk' }] });
    }
  }
}

test('a body too large is 413', async () => {
  const body = JSON.stringify({ name: 'x'.repeat(6_000_000) });
  const { status } = await send('POST', '/api/organizations', { cookie: cookies.administrator, body });
  expect(status).toBe(413);
});

test('an address that does not exist is 404 with the shape of every error', async () => {
  const { status, text } = await send('GET', '/api/nothing', { cookie: cookies.administrator });
  expect([status, JSON.parse(text)]).toEqual([404, { code: 'not_found', message: 'Cette adresse n’existe pas.' }]);
});
