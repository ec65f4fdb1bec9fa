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
  sumAmounts,
} from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../test/support/db-context.js';
import {
  aRevenueHistory,
  CATEGORIES,
  RANDOM,
  SERVICES,
  type SoldHistory,
  writeRevenue,
} from '../../../../test/support/histories.js';
import { Db } from '../core/db.js';
import { RevenueMovementsService } from '../revenue/subscriptions/revenue-movements.service.js';
import { RetentionReport } from './retention.js';
import { RecurringRevenueReport } from './recurring-revenue.js';

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
        for (const [index, sold] of histories.entries()) {
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

test('on random histories, start + movements = end in every month, and a month starts where the last ended', async () => {
  const db = context.get(Db);
  const property = fc.asyncProperty(fc.array(aRevenueHistory, { minLength: 1, maxLength: 8 }), (histories) =>
    db.rolledBack(async () => {
      await context.get(RevenueMovementsService).refresh(await writeRevenue(db, histories));
      const { months } = await context.get(RecurringRevenueReport).run(PERIOD);
      expect(months.map(({ month }) => month)).toEqual(MONTHS);
      const ends = months.map(({ end }) => end);
      const sums = months.map((month) => sumAmounts([month.start, ...MOVEMENTS.map((movement) => month[movement])]));
      expect(sums).toEqual(ends);
      expect(months.slice(1).map(({ start }) => start)).toEqual(ends.slice(0, -1));
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
        const expected = retentionOf(histories, dayBefore(`${from}-01`), lastDay);
        const amounts = (['start', 'expansion', 'indexation', 'contraction', 'churn'] as const).map((name) => [
          name,
          roundHalfUp(expected[name]),
        ]);
        expect(actual).toMatchObject({
          ...Object.fromEntries(amounts),
          ...retentionRates(expected),
          usersAtStart: expected.usersAtStart,
          usersLost: expected.usersLost,
          users: histories.filter((subscriptions) => isSubscribed(subscriptions, lastDay)).length,
          mrr: roundHalfUp(recurringRevenueOn(histories.flat(), lastDay)),
        });
      }
    }),
  );
  await fc.assert(property, RANDOM);
});
