import { addMonths, firstDayAsUser, isSigned, statusOn, type UserRecords } from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { aUserHistory, RANDOM, recordsOf, writeUsers } from '../../../../../test/support/histories.js';
import { Db } from '../../core/db.js';
import { Organization } from './organization.entity.js';
import { UserDaysService } from './user-days.service.js';

describe('on the sample', () => {
  const sample = dbContext('sample');

  test('the days kept beside each organization are those of the view', async () => {
    const different = await sample.get(Db).query(
      `select o.name from organizations o join organization_user_days d on d.organization_id = o.id
       where o.user_days <> d.days`,
    );
    expect(different).toEqual([]);
  });

  test('on the last day of 2020: 56 users, 4 former ones, 12 prospects, 4 partners', async () => {
    const organizations = await sample.get(Db).repository(Organization).find();
    const count = (status: string) => organizations.filter((one) => one.statusOn('2020-12-31') === status).length;
    expect(['user', 'former', 'prospect', 'partner'].map(count)).toEqual([56, 4, 12, 4]);
  });
});

describe('on random histories', () => {
  const context = dbContext('empty');
  const DAYS = Array.from({ length: 30 }, (_, index) => addMonths('2017-01-31', 2 * index));

  test('first day and status, on any day, are those of libs/domain', async () => {
    const db = context.get(Db);
    const property = fc.asyncProperty(fc.array(aUserHistory, { minLength: 1, maxLength: 10 }), (histories) =>
      db.rolledBack(async () => {
        const ids = await writeUsers(db, histories);
        await context.get(UserDaysService).refresh(ids);
        const stored = await db.repository(Organization).find();
        const all = recordsOf(histories);
        for (const [index, history] of histories.entries()) {
          const organization = stored.find(({ id }) => id === ids[index]);
          const records = all[index] as UserRecords;
          expect(organization?.firstUserOn()).toBe(firstDayAsUser(records));
          // An explicit first day cuts what is older, which the domain's statusOn leaves in.
          for (const day of DAYS.filter((one) => history.userSince === null || one > history.userSince)) {
            const expected = statusOn(records, day, false);
            const bridged = expected === 'former' && bridges(history.userSince, records, day);
            expect({ day, status: organization?.statusOn(day) }).toEqual({ day, status: bridged ? 'user' : expected });
          }
        }
      }),
    );
    await fc.assert(property, RANDOM);
  });

  /** The explicit first day makes a user up to the first record. */
  function bridges(userSince: string | null, records: UserRecords, day: string): boolean {
    const starts = [...records.contracts, ...records.subscriptions].filter(isSigned).map(({ startsOn }) => startsOn);
    const first = [...starts, ...records.invoices].toSorted()[0];
    return userSince !== null && first !== undefined && userSince <= day && day < first;
  }
});
