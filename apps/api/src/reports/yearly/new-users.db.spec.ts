import { fiscalYear, lostIn, returnsAsUser } from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import {
  aUserHistory,
  RANDOM,
  recordsOf,
  type UserHistory,
  writeUsers,
} from '../../../../../test/support/histories.js';
import { Db } from '../../core/db.js';

const context = dbContext('empty');

const YEARS = [2017, 2018, 2019, 2020, 2021, 2022].flatMap((year) => [fiscalYear(year, 1), fiscalYear(year, 9)]);

/** Runs `check` on the organizations of random histories, written to the database and undone after. */
async function onRandomHistories(check: (ids: number[], histories: UserHistory[]) => Promise<void>): Promise<void> {
  const db = context.get(Db);
  const property = fc.asyncProperty(fc.array(aUserHistory, { minLength: 1, maxLength: 12 }), (histories) =>
    db.rolledBack(async () => {
      const ids = await writeUsers(db, histories);
      await db.query(
        'update organizations o set user_days = d.days from organization_user_days d where d.organization_id = o.id',
      );
      await check(ids, histories);
    }),
  );
  await fc.assert(property, RANDOM);
}

describe('on random histories, the database says what libs/domain says', () => {
  test('of who returned', () =>
    onRandomHistories(async (ids, histories) => {
      for (const { from, to } of YEARS) {
        const rows = await context
          .get(Db)
          .query<{ id: number; on: string; leftOn: string }>(
            'select organization_id as id, counted_on as on, left_on as "leftOn" from users_returning($1, $2)',
            [from, to],
          );
        const expected = recordsOf(histories).flatMap((records, index) =>
          returnsAsUser(records)
            .filter(({ on }) => from <= on && on <= to)
            .map(({ on, leftOn }) => ({ id: ids[index] as number, on, leftOn })),
        );
        expect(rows.toSorted((a, b) => a.id - b.id)).toEqual(expected);
      }
    }));

  test('of who was lost, when and why', () =>
    onRandomHistories(async (ids, histories) => {
      for (const { from, to } of YEARS) {
        const rows = await context
          .get(Db)
          .query<{ id: number; on: string; reason: string | null }>(
            'select organization_id as id, counted_on as on, reason from users_lost($1, $2)',
            [from, to],
          );
        const expected = recordsOf(histories).flatMap((records, index) => {
          const lost = lostIn(records, from, to);
          return lost ? [{ id: ids[index] as number, ...lost }] : [];
        });
        expect(rows.toSorted((a, b) => a.id - b.id)).toEqual(expected);
      }
    }));
});
