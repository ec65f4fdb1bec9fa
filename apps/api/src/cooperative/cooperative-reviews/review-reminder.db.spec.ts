import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { Notification } from '../../system/notifications/notification.entity.js';
import { UsersService } from '../../system/users/users.service.js';
import { ReviewReminder } from './review-reminder.js';

const context = dbContext('empty');

const aPerson = (name: string, role: 'administrator' | 'staff') =>
  context.get(UsersService).create({ name, email: `${name}@example.org`, role, password: 'un mot de passe de test' });

test(
  'administrators are told once, six months before five years are over',
  context.rolledBack(async () => {
    const { id } = await aPerson('ada', 'administrator');
    await aPerson('bea', 'staff');
    const told = async () =>
      (await context.get(Db).repository(Notification).findBy({ kind: 'cooperative_review' })).map(
        ({ userId, titleFr }) => [userId, titleFr],
      );
    const remind = (day: string) => context.get(ReviewReminder).remind(day);
    await remind('2020-06-15');
    expect(await told()).toEqual([]);
    await context.get(Db).query(`insert into cooperative_reviews (day, reviewer) values ('2015-09-30', 'Cabinet')`);
    await remind('2020-03-29');
    expect(await told()).toEqual([]);
    await remind('2020-03-30');
    await remind('2020-03-31');
    expect(await told()).toEqual([[id, 'Révision coopérative à faire avant le 30 septembre 2020']]);
    await context.get(Db).query(`insert into cooperative_reviews (day, reviewer) values ('2020-06-30', 'Cabinet')`);
    await remind('2020-10-01');
    expect(await told()).toHaveLength(1);
  }),
);
