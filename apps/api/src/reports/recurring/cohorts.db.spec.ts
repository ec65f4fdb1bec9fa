import { isSubscribed, lastDayOfMonth, monthsBetween, recurringRevenueOn, roundHalfUp } from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { heldByEach } from '../../../../../test/support/hand-overs.js';
import { aRevenueHistory, RANDOM, writeRevenue } from '../../../../../test/support/histories.js';
import { Db } from '../../core/db.js';
import { RevenueMovementsService } from '../../revenue/subscriptions/revenue-movements.service.js';
import { CohortsReport } from './cohorts.js';

const context = dbContext('empty');

const MONTH_ENDS = monthsBetween('2017-01', '2021-06').map(lastDayOfMonth);

test('on random histories, cohorts are what each organization is subscribed to on each day', async () => {
  const db = context.get(Db);
  const property = fc.asyncProperty(fc.array(aRevenueHistory, { minLength: 1, maxLength: 8 }), (histories) =>
    db.rolledBack(async () => {
      await context.get(RevenueMovementsService).refresh(await writeRevenue(db, histories));
      const held = heldByEach(histories);
      const { cohorts } = await context.get(CohortsReport).run({ to: '2021-06' });
      const cohortOf = (index: number) => MONTH_ENDS.find((day) => isSubscribed(held[index] ?? [], day))?.slice(0, 4);
      const known = [...new Set(held.map((_, index) => cohortOf(index)))]
        .filter((year) => year !== undefined)
        .toSorted();
      expect(cohorts.map(({ cohort }) => String(cohort))).toEqual(known);
      for (const { cohort, arrived, years } of cohorts) {
        const own = held.filter((_, index) => cohortOf(index) === String(cohort));
        expect(arrived).toBe(own.length);
        for (const { on, organizations, monthly } of years) {
          expect({ on, organizations, monthly }).toEqual({
            on,
            organizations: own.filter((subscriptions) => isSubscribed(subscriptions, on)).length,
            monthly: roundHalfUp(recurringRevenueOn(own.flat(), on)),
          });
        }
      }
    }),
  );
  await fc.assert(property, RANDOM);
});
