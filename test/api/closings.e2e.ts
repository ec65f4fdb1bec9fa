import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { readPdf, textOf } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let reader: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: true });
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
});
afterAll(() => api.stop());

const NONE = { legal: '0', statutory: '0', other: '0', carriedForward: '0', interest: '0' };
const closingOf = async (year: number) => (await staff.get(`/closings?year=${year}&reopened=false`)).body.data[0];
const balancesOn = async (on: string) => {
  const { legal, statutory, carriedForward, total } = (await reader.get(`/reserve-movements/balances?on=${on}`)).body;
  return { legal, statutory, carriedForward, total };
};

describe('the sample, as the public report tells it', () => {
  test('2020 is closed at 14,188.00, allocated as proposed, and the reserves have grown by it', async () => {
    const closing = await closingOf(2020);
    expect(closing).toMatchObject({
      turnover: '222681.00',
      subsidies: '14000.00',
      costs: '222493.00',
      computedResult: '14188.00',
      approvedResult: '14188.00',
      adjustment: '0.00',
      changes: [],
      reopenedOn: null,
    });
    const { body } = await reader.get(`/closings/${closing.id}/allocation`);
    expect(body.lines).toEqual([
      { line: 'legal', amount: '2128.00', rule: 'share' },
      { line: 'statutory', amount: '12060.00', rule: 'remainder' },
    ]);
    expect(body).toMatchObject({ result: '14188.00', legalBefore: '7540.00', carriedForwardBefore: '0.00' });
    expect(body.warnings).toContain('legalBelowExact');
    expect(body.vote).toMatchObject({ legal: '2128.00', statutory: '12060.00', other: '0.00', cancelledOn: null });
    const opening = { legal: '7540.00', statutory: '7982.00', carriedForward: '0.00', total: '15522.00' };
    expect(await balancesOn('2020-12-30')).toEqual(opening);
    const after = { legal: '9668.00', statutory: '20042.00', carriedForward: '0.00', total: '29710.00' };
    expect(await balancesOn('2020-12-31')).toEqual(after);
    expect(await balancesOn('2019-12-30')).toMatchObject({ total: '0.00' });
  });

  test('it prints on a page, in French and English', async () => {
    const { id } = await closingOf(2020);
    for (const [language, words] of [
      ['fr', ['Affectation du résultat de l’exercice 2020', 'Réserve légale', '12 060,00', '31 décembre 2020']],
      ['en', ['Allocation of the result of fiscal year 2020', 'Legal reserve', '€12,060.00', '31 December 2020']],
    ] as const) {
      const { status, body } = await reader.download(`/closings/${id}/allocation/pdf`, { 'accept-language': language });
      const [page] = await readPdf(body);
      const said = textOf(page!).replaceAll(/\s/g, ' ');
      expect(status).toBe(200);
      for (const word of words) expect(said).toContain(word);
    }
  });
});

describe('closing a year', () => {
  test.each<[string, object, number, string]>([
    ['that is not over', { year: 2021 }, 422, 'year'],
    ['twice', { year: 2020 }, 409, 'year'],
    ['with another result, without a reason', { year: 2018, approvedResult: '1.00' }, 422, 'reason'],
    ['with a capital below zero', { year: 2018, capital: '-1' }, 422, 'capital'],
    ['without a year', {}, 422, 'year'],
  ])('is refused %s', async (_, fields, status, field) => {
    const answer = await staff.post('/closings', fields);
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([status, [field]]);
  });

  test('readers close nothing, and staff reopen nothing', async () => {
    const { id, version } = await closingOf(2020);
    expect((await reader.post('/closings', { year: 2018 })).status).toBe(403);
    expect((await staff.post(`/closings/${id}/reopening`, { reason: 'Non', version })).status).toBe(403);
  });

  test('what changes later is shown beside it, and never alters it', async () => {
    const reason = 'Provision passée par l’expert-comptable.';
    const closing = created(
      await staff.post('/closings', { year: 2019, approvedResult: '-4400', reason, capital: '30000' }),
    );
    expect(closing).toMatchObject({
      computedResult: '-4318.00',
      approvedResult: '-4400.00',
      adjustment: '-82.00',
      reason,
    });
    const account = created(await administrator.post('/accounts', { code: '6712', name: 'Pénalités', nature: 'cost' }));
    const line = { year: 2019, month: 12, accountId: account.id, planned: '0', actual: '100.00' };
    created(await staff.post('/budget-lines', line));
    const { body: later } = await staff.get(`/closings/${closing.id}`);
    expect(later).toMatchObject({ ...closing, resultNow: '-4418.00', changes: later.changes });
    expect(later.changes).toEqual([
      { component: 'costs', item: '6712', label: 'Pénalités', kept: '0.00', now: '100.00', difference: '100.00' },
    ]);
  });

  test('an account that holds amounts of a closed year keeps its nature, until that is reopened', async () => {
    const [account] = (await staff.get('/accounts?q=6712')).body.data;
    const change = (version: number, nature: string) =>
      administrator.patch(`/accounts/${account.id}`, { version, nature });
    const { status, body } = await change(account.version, 'income');
    expect([status, body.code, Object.keys(body.errors)]).toEqual([422, 'closed_year', ['nature']]);
    expect(body.errors.nature).toContain('2019');
    expect((await staff.get(`/accounts/${account.id}`)).body).toMatchObject({
      nature: 'cost',
      version: account.version,
    });
    const renamed = await administrator.patch(`/accounts/${account.id}`, {
      version: account.version,
      name: 'Pénalités et amendes',
    });
    expect(renamed.status).toBe(200);
    const other = created(await administrator.post('/accounts', { code: '6713', name: 'Dons', nature: 'cost' }));
    const free = await administrator.patch(`/accounts/${other.id}`, { version: other.version, nature: 'outside' });
    expect([free.status, free.body.nature]).toEqual([200, 'outside']);
  });

  test('an administrator reopens it with a reason; the closing stays, and the year is closed anew', async () => {
    const closing = await closingOf(2019);
    const reopening = { reason: 'Charge oubliée', version: closing.version };
    const stale = await administrator.post(`/closings/${closing.id}/reopening`, { ...reopening, version: 99 });
    expect(stale.status).toBe(409);
    const { status, body } = await administrator.post(`/closings/${closing.id}/reopening`, reopening);
    expect([status, body.reopenedOn, body.reopenReason, body.reopenedBy]).toEqual([
      200,
      '2020-12-31',
      'Charge oubliée',
      expect.stringMatching(/./),
    ]);
    const again = await administrator.post(`/closings/${closing.id}/reopening`, {
      ...reopening,
      version: body.version,
    });
    expect([again.status, again.body.code]).toEqual([409, 'reopened']);
    const [account] = (await staff.get('/accounts?q=6712')).body.data;
    for (const [step, nature] of ['income', 'cost'].entries()) {
      const changed = await administrator.patch(`/accounts/${account.id}`, { version: account.version + step, nature });
      expect([changed.status, changed.body.nature]).toEqual([200, nature]);
    }
    const vote = { ...NONE, carriedForward: '-4400.00', votedOn: '2020-06-15' };
    expect((await staff.post(`/closings/${closing.id}/allocation/vote`, vote)).body.code).toBe('reopened');
    const anew = created(await staff.post('/closings', { year: 2019 }));
    expect(anew).toMatchObject({ computedResult: '-4418.00', approvedResult: '-4418.00', changes: [] });
    expect((await staff.get('/closings?year=2019')).body.total).toBe(2);
  });
});

describe('the vote on a result', () => {
  const votePath = async (year: number) => `/closings/${(await closingOf(year)).id}/allocation`;

  test('a loss is proposed to be carried forward', async () => {
    const { body } = await reader.get(await votePath(2019));
    expect(body.lines).toEqual([{ line: 'carriedForward', amount: '-4418.00', rule: 'loss' }]);
  });

  test.each<[string, object, string]>([
    ['a total that does not hold', { carriedForward: '-4400.00' }, 'carriedForward'],
    ['a reserve fed by a loss', { carriedForward: '-4419.00', legal: '1.00' }, 'legal'],
    ['a reserve that would be below zero', { other: '-4418.00' }, 'other'],
    ['a day before the end of the year', { carriedForward: '-4418.00', votedOn: '2019-12-30' }, 'votedOn'],
    ['a day to come', { carriedForward: '-4418.00', votedOn: '2021-01-01' }, 'votedOn'],
    ['a file that nobody sent', { carriedForward: '-4418.00', minutesFileId: 999 }, 'minutesFileId'],
  ])('%s is 422 at its line', async (_, fields, line) => {
    const answer = await staff.post(`${await votePath(2019)}/vote`, { ...NONE, votedOn: '2020-06-15', ...fields });
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [line]]);
    expect((await reader.get(await votePath(2019))).body.vote).toBeNull();
  });

  test('overrides the proposal, keeps its minutes, moves the reserves, and is taken back by contrary movements', async () => {
    const path = await votePath(2019);
    const file = created(await staff.upload('/files?name=pv.pdf', '%PDF-1.4 procès-verbal'));
    const vote = {
      ...NONE,
      statutory: '-1000',
      carriedForward: '-3418',
      votedOn: '2020-06-15',
      note: 'À l’unanimité',
      minutesFileId: file.id,
    };
    expect((await reader.post(`${path}/vote`, vote)).status).toBe(403);
    const voted = created(await staff.post(`${path}/vote`, vote));
    expect(voted.vote).toMatchObject({
      statutory: '-1000.00',
      note: 'À l’unanimité',
      minutesName: 'pv.pdf',
      warnings: [],
    });
    expect((await reader.download(`${path}/minutes`)).body.toString()).toContain('procès-verbal');
    expect((await staff.post(`${path}/vote`, vote)).status).toBe(409);
    expect(await balancesOn('2020-06-15')).toMatchObject({ statutory: '6982.00', carriedForward: '-3418.00' });

    const { id, version } = await closingOf(2019);
    const refused = await administrator.post(`/closings/${id}/reopening`, { reason: 'Encore', version });
    expect([refused.status, refused.body.code]).toEqual([409, 'voted']);

    const cancellation = { movedOn: '2020-07-01', reason: 'Erreur de saisie' };
    expect((await staff.post(`${path}/cancellation`, cancellation)).status).toBe(403);
    const early = await administrator.post(`${path}/cancellation`, { ...cancellation, movedOn: '2020-06-14' });
    expect([early.status, Object.keys(early.body.errors)]).toEqual([422, ['movedOn']]);
    const { status, body } = await administrator.post(`${path}/cancellation`, cancellation);
    expect([status, body.vote, body.cancelledVotes.length]).toEqual([200, null, 1]);
    expect(await balancesOn('2020-06-30')).toMatchObject({ statutory: '6982.00' });
    expect(await balancesOn('2020-07-01')).toMatchObject({ statutory: '7982.00', carriedForward: '0.00' });
    expect((await administrator.post(`${path}/cancellation`, cancellation)).status).toBe(404);
    expect((await reader.get(`${path}/minutes`)).status).toBe(404);
    created(await staff.post(`${path}/vote`, { ...NONE, carriedForward: '-4418', votedOn: '2020-06-15' }));
  });

  test('an earlier loss is absorbed by the next result', async () => {
    const { id, version } = await closingOf(2020);
    await administrator.post(`/closings/${id}/allocation/cancellation`, {
      movedOn: '2020-12-31',
      reason: 'Perte de 2019',
    });
    const { body } = await reader.get(`/closings/${id}/allocation`);
    expect(body.lines.map(({ line, amount }: any) => [line, amount])).toEqual([
      ['carriedForward', '4418.00'],
      ['legal', '1466.00'],
      ['statutory', '8304.00'],
    ]);
    expect((await administrator.post(`/closings/${id}/reopening`, { reason: 'Libre', version })).status).toBe(200);
  });
});
