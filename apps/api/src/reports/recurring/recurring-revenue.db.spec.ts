import {
  dayBefore,
  isSubscribed,
  lastDayOfMonth,
  monthlyMovements,
  monthsBetween,
  MOVEMENTS,
  recurringRevenueOn,
  retentionOf,
  retentionRates,
  roundHalfUp,
  type ServiceCategory,
  sumAmounts,
} from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { heldByEach } from '../../../../../test/support/hand-overs.js';
import {
  aRevenueHistory,
  CATEGORIES,
  RANDOM,
  SERVICES,
  type SoldHistory,
  writeRevenue,
} from '../../../../../test/support/histories.js';
import { Db } from '../../core/db.js';
import { RevenueMovementsService } from '../../revenue/subscriptions/revenue-movements.service.js';
import type { MonthsQuery } from '../report.dto.js';
import { RetentionReport } from './retention.js';
import { RecurringRevenueReport } from './recurring-revenue.js';
import type { Step } from './recurring-revenue.dto.js';

const context = dbContext('empty');

const PERIOD = { from: '2018-01', to: '2020-12' };
const MONTHS = monthsBetween(PERIOD.from, PERIOD.to);

interface Movement {
  id: number;
  scope: string;
  month: string;
  movement: string;
  amount: string;
}

const ZERO = '0.000000';
const keyOf = ({ id, scope, month, movement }: Omit<Movement, 'amount'>) => `${id} ${scope} ${month} ${movement}`;

/** Every scope of the random histories, with the subscriptions that are in it. */
async function scopesOf(db: Db): Promise<{ scope: string; holds: (sold: SoldHistory) => boolean }[]> {
  const services = await db.query<{ id: number; name: string }>('select id, name from services where name = any ($1)', [
    SERVICES,
  ]);
  return [
    { scope: 'all', holds: () => true },
    ...CATEGORIES.map((name) => ({ scope: `category:${name}`, holds: (sold: SoldHistory) => sold.category === name })),
    ...services.map(({ id, name }) => ({
      scope: `service:${id}`,
      holds: (sold: SoldHistory) => sold.service === name,
    })),
  ];
}

test('on random histories, the movements in SQL are those of libs/domain in every scope, to the sixth decimal', async () => {
  const db = context.get(Db);
  const property = fc.asyncProperty(fc.array(aRevenueHistory, { minLength: 1, maxLength: 8 }), (histories) =>
    db.rolledBack(async () => {
      const ids = await writeRevenue(db, histories);
      const rows = await db.query<Movement>(
        `select organization_id as id, scope, to_char(month, 'YYYY-MM') as month, movement, amount::text
         from organization_revenue_movements where month between '2018-01-01' and '2020-12-31'`,
      );
      const told = new Map(rows.map(({ amount, ...row }) => [keyOf(row), roundHalfUp(amount, 6)]));
      const expected = new Map<string, string>();
      for (const { scope, holds } of await scopesOf(db)) {
        for (const [index, sold] of heldByEach(histories).entries()) {
          const subscriptions = sold.filter(holds);
          for (const month of MONTHS) {
            const movements = monthlyMovements(subscriptions, month);
            for (const movement of MOVEMENTS) {
              const key = keyOf({ id: ids[index] as number, scope, month, movement });
              // A free user who comes or goes is a movement of 0 EUR in SQL.
              if (told.get(key) === ZERO) told.delete(key);
              if (movements[movement] !== ZERO) expected.set(key, movements[movement]);
            }
          }
        }
      }
      expect(new Map([...told].toSorted())).toEqual(new Map([...expected].toSorted()));
    }),
  );
  await fc.assert(property, RANDOM);
});

/** Organizations of two kinds, two territories and with a tag or none; the filters of reports, with what each leaves in. */
async function filtersOf(db: Db, ids: number[]): Promise<Filter[]> {
  const [one, other] = await db.query<{ id: number }>('select id from territories order by position limit 2');
  const [tag] = await db.query<{ id: number }>(`insert into tags (name, color) values ('Random', 'grey') returning id`);
  if (!one || !other || !tag) throw new Error('No territory, or no tag.');
  await db.query(
    `update organizations set kind = case when n % 2 = 0 then 'company' else kind end,
       territory_id = case when n % 3 = 0 then $2::int else $3::int end
     from unnest($1::int[]) with ordinality given (id, n) where given.id = organizations.id`,
    [ids, one.id, other.id],
  );
  await db.query(
    `insert into organization_tags (organization_id, tag_id)
     select id, $2 from unnest($1::int[]) with ordinality given (id, n) where n % 4 = 1`,
    [ids, tag.id],
  );
  const place = (id: number) => ids.indexOf(id) + 1;
  const any = () => true;
  const scopes = (await scopesOf(db)).map(({ scope, holds }) => {
    const [name, value] = scope.split(':');
    return {
      holds,
      query: {
        ...(name === 'category' && { category: value as ServiceCategory }),
        ...(name === 'service' && { serviceId: Number(value) }),
      },
    };
  });
  const narrowed: Filter[] = [
    { query: {}, includes: any, holds: any },
    { query: { kind: 'company' }, includes: (id) => place(id) % 2 === 0, holds: any },
    { query: { territoryId: one.id }, includes: (id) => place(id) % 3 === 0, holds: any },
    { query: { tagId: tag.id }, includes: (id) => place(id) % 4 === 1, holds: any },
  ];
  return narrowed.flatMap(({ query, includes }) =>
    scopes.map((scope) => ({ query: { ...query, ...scope.query }, includes, holds: scope.holds })),
  );
}

interface Filter {
  query: MonthsQuery;
  includes: (organizationId: number) => boolean;
  holds: (sold: SoldHistory) => boolean;
}

test('on random histories, under every filter, start + movements = end, and the end is what libs/domain adds up', async () => {
  const db = context.get(Db);
  const property = fc.asyncProperty(fc.array(aRevenueHistory, { minLength: 1, maxLength: 8 }), (histories) =>
    db.rolledBack(async () => {
      const ids = await writeRevenue(db, histories);
      await context.get(RevenueMovementsService).refresh(ids);
      const held = heldByEach(histories);
      for (const { query, includes, holds } of await filtersOf(db, ids)) {
        const { steps: months } = await context.get(RecurringRevenueReport).run({ ...PERIOD, ...query });
        expect(months.map(({ period }) => period)).toEqual(MONTHS);
        const ends = months.map(({ end }) => end);
        const sums = months.map((month) =>
          sumAmounts([month.start, ...MOVEMENTS.map((movement) => month[movement] ?? '')]),
        );
        expect(sums).toEqual(ends);
        expect(months.slice(1).map(({ start }) => start)).toEqual(ends.slice(0, -1));
        const counted = held.flatMap((sold, index) => (includes(ids[index] as number) ? sold.filter(holds) : []));
        for (const { to, end } of months.filter((_, index) => index % 5 === 0)) {
          const expected = roundHalfUp(recurringRevenueOn(counted, to));
          expect({ query, to, end }).toEqual({ query, to, end: expected });
        }
      }
    }),
  );
  await fc.assert(property, RANDOM);
});

test('on random histories, start + movements = end in every step, and one starts where the last ended', async () => {
  const db = context.get(Db);
  const property = fc.asyncProperty(fc.array(aRevenueHistory, { minLength: 1, maxLength: 8 }), (histories) =>
    db.rolledBack(async () => {
      await context.get(RevenueMovementsService).refresh(await writeRevenue(db, histories));
      const run = (step: Step) => context.get(RecurringRevenueReport).run({ ...PERIOD, step });
      const { steps: months } = await run('month');
      expect(months.map(({ period }) => period)).toEqual(MONTHS);
      const endOf = new Map(months.map(({ to, end }) => [to, end]));
      for (const [step, count] of [
        ['month', 36],
        ['quarter', 12],
        ['year', 3],
      ] as const) {
        const { steps, whole } = await run(step);
        expect(steps).toHaveLength(count);
        for (const each of [...steps, whole]) {
          expect(sumAmounts([each.start, ...MOVEMENTS.map((movement) => each[movement] ?? '')])).toBe(each.end);
          expect(sumAmounts([each.start, each.change])).toBe(each.end);
          expect(each.end).toBe(endOf.get(each.to));
        }
        expect(steps.slice(1).map(({ start }) => start)).toEqual(steps.slice(0, -1).map(({ end }) => end));
        expect([whole.start, whole.end]).toEqual([steps[0]?.start, steps.at(-1)?.end]);
      }
    }),
  );
  await fc.assert(property, RANDOM);
});

test('on random histories, what is handed over is nothing over all organizations, and users are those subscribed', async () => {
  const db = context.get(Db);
  const property = fc.asyncProperty(fc.array(aRevenueHistory, { minLength: 2, maxLength: 8 }), (histories) =>
    db.rolledBack(async () => {
      const ids = await writeRevenue(db, histories);
      await context.get(RevenueMovementsService).refresh(ids);
      const unbalanced = await db.query(
        `select scope, month from revenue_movements where movement = 'transfer'
         group by scope, month having sum(amount) <> 0`,
      );
      expect(unbalanced).toEqual([]);
      const held = heldByEach(histories);
      for (const day of ['2018-02-28', '2019-06-30', '2020-12-31']) {
        const rows = await db.query<{ id: number }>(
          `select organization_id as id from revenue_movements where scope = 'all' and month <= $1
           group by organization_id having sum(users) = 1 order by 1`,
          [day],
        );
        const expected = ids.filter((_, index) => isSubscribed(held[index] ?? [], day));
        expect(rows.map(({ id }) => id)).toEqual(expected);
      }
    }),
  );
  await fc.assert(property, RANDOM);
});

test('on random histories, under every filter, the balance of each day is what libs/domain adds up', async () => {
  const db = context.get(Db);
  const property = fc.asyncProperty(fc.array(aRevenueHistory, { minLength: 1, maxLength: 8 }), (histories) =>
    db.rolledBack(async () => {
      const ids = await writeRevenue(db, histories);
      await context.get(RevenueMovementsService).refresh(ids);
      const held = heldByEach(histories);
      for (const { query, includes, holds } of await filtersOf(db, ids)) {
        const year = { from: '2019-01', to: '2019-12', step: 'day' } as const;
        const { steps, whole } = await context.get(RecurringRevenueReport).run({ ...year, ...query });
        expect([steps.length, steps.at(-1)?.end]).toEqual([365, whole.end]);
        expect(steps.slice(1).map(({ start }) => start)).toEqual(steps.slice(0, -1).map(({ end }) => end));
        const counted = held.flatMap((sold, index) => (includes(ids[index] as number) ? sold.filter(holds) : []));
        for (const { period, start, change, end } of steps.filter((_, index) => index % 7 === 0)) {
          const expected = roundHalfUp(recurringRevenueOn(counted, period));
          expect({ query, period, end }).toEqual({ query, period, end: expected });
          expect(sumAmounts([start, change])).toBe(end);
        }
      }
    }),
  );
  await fc.assert(property, RANDOM);
});

test('on random histories, what became of those who were there in SQL is what libs/domain says', async () => {
  const db = context.get(Db);
  const property = fc.asyncProperty(fc.array(aRevenueHistory, { minLength: 1, maxLength: 8 }), (histories) =>
    db.rolledBack(async () => {
      await context.get(RevenueMovementsService).refresh(await writeRevenue(db, histories));
      for (const [from, to] of [
        ['2018-01', '2018-01'],
        ['2018-03', '2019-02'],
        ['2018-01', '2020-12'],
      ] as const) {
        const actual = await context.get(RetentionReport).run({ from, to });
        const lastDay = lastDayOfMonth(to);
        const held = heldByEach(histories);
        const expected = retentionOf(held, dayBefore(`${from}-01`), lastDay);
        const amounts = (['start', 'expansion', 'indexation', 'contraction', 'transfer', 'churn'] as const).map(
          (name) => [name, roundHalfUp(expected[name])],
        );
        expect(actual).toMatchObject({
          ...Object.fromEntries(amounts),
          ...retentionRates(expected),
          usersAtStart: expected.usersAtStart,
          usersLost: expected.usersLost,
          users: held.filter((subscriptions) => isSubscribed(subscriptions, lastDay)).length,
          mrr: roundHalfUp(recurringRevenueOn(held.flat(), lastDay)),
        });
      }
    }),
  );
  await fc.assert(property, RANDOM);
});
