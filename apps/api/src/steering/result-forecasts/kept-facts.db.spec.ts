import { fiscalYear } from '@terril/domain';
import { dbContext } from '../../../../../test/support/db-context.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Jobs } from '../../core/jobs.js';
import { KeptAnswers } from '../../core/kept-answers.js';
import { ResultFacts } from '../../reports/result/result-facts.js';
import { KeptFacts } from './kept-facts.js';
import { ResultForecastsService } from './result-forecasts.service.js';

const context = dbContext('sample');
const { rolledBack } = context;
const YEAR = fiscalYear(2020, 1);
const TODAY = '2020-12-31';
const PAST = '2020-06-30';
const MINUTE = 60_000;

const facts = () => context.get(KeptFacts);
const answers = () => context.get(KeptAnswers);
const query = <Row>(text: string) => context.get(Db).query<Row>(text);
const kept = () =>
  query<{ day: string; asked: boolean }>(
    `select question::jsonb->>'day' as day, asked_at is not null as asked from kept_answers`,
  );
const invoicedIn = async (day: string) => {
  const known = await facts().on(day, YEAR);
  return { of: known.facts.otherIncome['2020-03'], computedAt: known.computedAt, isRefreshing: known.isRefreshing };
};
const earnMore = () =>
  query(`
    with account as (
      insert into accounts (code, name, nature) values ('7580', 'Produits divers', 'income') returning id)
    insert into budget_lines (year, month, account_id, planned, actual) select 2020, 3, id, 100, 100 from account`);

/** From now on, whatever is worked out took too long. */
const slowly = () => jest.replaceProperty(answers(), 'slowMs', 0);
const after = (minutes: number) => {
  const now = Date.now() + minutes * MINUTE;
  jest.spyOn(context.get(Clock), 'now').mockReturnValue(new Date(now));
};

/** Does what the job of kept facts would find to do. */
async function refreshed(): Promise<string[]> {
  type Asked = { name: string; question: string };
  let work = (_: Asked) => Promise.resolve();
  let undone = (): Promise<Asked[]> => Promise.resolve([]);
  const jobs = { register: (_: string, ...told: [typeof work, typeof undone]) => ([work, undone] = told) };
  const job = new KeptAnswers(context.get(Db), context.get(Clock), jobs as unknown as Jobs);
  void new KeptFacts(job, context.get(Clock), context.get(ResultFacts));
  Object.assign(job, { slowMs: answers().slowMs });
  const asked = await undone();
  for (const one of asked) await work(one);
  return asked.map(({ question }) => (JSON.parse(question) as { day: string }).day);
}

afterEach(() => jest.restoreAllMocks());

test(
  'what is quick to work out is worked out at each request, and not kept',
  rolledBack(async () => {
    jest.replaceProperty(answers(), 'slowMs', Number.POSITIVE_INFINITY);
    expect(await invoicedIn(TODAY)).toEqual({ of: undefined, computedAt: null, isRefreshing: false });
    await earnMore();
    expect(await invoicedIn(TODAY)).toEqual({ of: '100.00', computedAt: null, isRefreshing: false });
    expect(await kept()).toEqual([]);
    expect(await facts().ask(TODAY, YEAR)).toEqual({ computedAt: null, isRefreshing: false });
  }),
);

test(
  'what is slow is kept with its age, whatever is supposed, until it is worked out anew',
  rolledBack(async () => {
    slowly();
    const first = await invoicedIn(TODAY);
    expect(first).toMatchObject({ of: undefined, isRefreshing: false });
    expect(first.computedAt).not.toBeNull();
    await earnMore();
    const spied = jest.spyOn(context.get(ResultFacts), 'on');
    expect(await invoicedIn(TODAY)).toEqual(first);
    const forecasts = context.get(ResultForecastsService);
    const { hypotheses, computedAt } = await forecasts.on();
    const central = { ...hypotheses.central, costsPercent: 90 };
    await forecasts.on({ hypotheses: JSON.stringify({ ...hypotheses, central }) });
    expect([spied.mock.calls, computedAt]).toEqual([[], first.computedAt]);
    expect(await refreshed()).toEqual([]);
    expect(await facts().ask(TODAY, YEAR)).toEqual({ computedAt: first.computedAt, isRefreshing: true });
    expect(await invoicedIn(TODAY)).toEqual({ ...first, isRefreshing: true });
    expect(await refreshed()).toEqual([TODAY]);
    expect(await invoicedIn(TODAY)).toMatchObject({ of: '100.00', isRefreshing: false });
    expect(await refreshed()).toEqual([]);
  }),
);

test(
  'who asks while it is being worked out has it worked out again',
  rolledBack(async () => {
    slowly();
    await invoicedIn(TODAY);
    await facts().ask(TODAY, YEAR);
    const works = context.get(ResultFacts);
    const on = works.on.bind(works);
    jest.spyOn(works, 'on').mockImplementationOnce(async (...asked) => {
      const found = await on(...asked);
      after(1);
      await facts().ask(TODAY, YEAR);
      return found;
    });
    expect(await refreshed()).toEqual([TODAY]);
    expect(await invoicedIn(TODAY)).toMatchObject({ isRefreshing: true });
    expect(await refreshed()).toEqual([TODAY]);
    expect(await refreshed()).toEqual([]);
  }),
);

test.each([
  ['today', TODAY, 9, 11],
  ['a past day', PAST, 23 * 60, 25 * 60],
])('%s is worked out anew once it is old and somebody looks at it', async (_, day, young, old) => {
  await rolledBack(async () => {
    slowly();
    // Its day, by the clock on the wall, is long over.
    const { computedAt } = await invoicedIn(day);
    after(young);
    expect(await invoicedIn(day)).toMatchObject({ isRefreshing: false });
    after(old);
    expect(await refreshed()).toEqual([]);
    expect(await invoicedIn(day)).toMatchObject({ computedAt, isRefreshing: true });
    expect(await refreshed()).toEqual([day]);
    expect(await invoicedIn(day)).toMatchObject({ isRefreshing: false });
  })();
});

test(
  'what was slow and is quick now is worked out at each request again',
  rolledBack(async () => {
    slowly();
    await invoicedIn(TODAY);
    await facts().ask(TODAY, YEAR);
    jest.replaceProperty(answers(), 'slowMs', Number.POSITIVE_INFINITY);
    expect(await refreshed()).toEqual([TODAY]);
    expect([await kept(), (await invoicedIn(TODAY)).computedAt]).toEqual([[], null]);
  }),
);

test(
  'one that fails stays as it was, and is not tried for ever',
  rolledBack(async () => {
    slowly();
    const first = await invoicedIn(TODAY);
    await facts().ask(TODAY, YEAR);
    jest.spyOn(context.get(ResultFacts), 'on').mockRejectedValueOnce(new Error('no'));
    await expect(refreshed()).rejects.toThrow('no');
    expect([await refreshed(), await invoicedIn(TODAY)]).toEqual([[], first]);
  }),
);

test(
  'a year whose first month was changed is another one',
  rolledBack(async () => {
    slowly();
    await invoicedIn(PAST);
    const { facts: known } = await facts().on(PAST, fiscalYear(2020, 7));
    expect(known.year.from).toBe('2020-07-01');
  }),
);

test(
  'what nobody has looked at for a month is forgotten',
  rolledBack(async () => {
    slowly();
    await invoicedIn(PAST);
    await answers().forget();
    expect(await kept()).toHaveLength(1);
    after(32 * 24 * 60);
    await answers().forget();
    expect(await kept()).toEqual([]);
  }),
);
