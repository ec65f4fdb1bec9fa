import { defaultPlaces, NOTIFICATION_KINDS } from '@terril/domain';
import { dbContext } from '../../../../../test/support/db-context.js';
import { actsAs, asRequest } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import { UsersService } from '../users/users.service.js';
import { NotificationPreference } from './notification-preference.entity.js';
import { Notification } from './notification.entity.js';
import { type Notice, NotificationsService } from './notifications.service.js';

const context = dbContext('empty');
const { rolledBack } = context;
const notify = (...notices: Notice[]) => context.get(NotificationsService).notify(...notices);

const TITLE = { fr: 'Une opportunité', en: 'An opportunity' };
const password = 'un mot de passe de test';

async function addPerson(name: string, active = true): Promise<number> {
  const email = `${name.toLowerCase()}@example.org`;
  return (await context.get(UsersService).create({ name, email, role: 'staff', password, active })).id;
}

async function chooses(userId: number, kind: Notice['kind'], inApp: boolean, byEmail: boolean): Promise<void> {
  await context.get(Db).repository(NotificationPreference).insert({ userId, kind, inApp, byEmail });
}

const told = async () => {
  const rows = await context
    .get(Db)
    .repository(Notification)
    .find({ order: { id: 'ASC' } });
  return rows.map(({ userId, titleFr, inApp, mailDue }) => [userId, titleFr, inApp, mailDue]);
};

test('no kind sends an e-mail that nobody asked for', () => {
  expect(NOTIFICATION_KINDS.filter((kind) => defaultPlaces(kind).byEmail)).toEqual([]);
});

test(
  'those named are told, once each, but neither who acts nor who no longer signs in',
  rolledBack(async () => {
    const [ada, bea, gone] = [await addPerson('Ada'), await addPerson('Bea'), await addPerson('Gil', false)];
    await asRequest(async () => {
      actsAs({ id: ada, name: 'Ada' });
      await notify({ to: [ada, bea, bea, gone, 999_999], kind: 'assignment', title: TITLE });
      await notify({ to: [ada], kind: 'import_finished', title: TITLE, authorToo: true });
    });
    expect(await told()).toEqual([
      [bea, 'Une opportunité', true, false],
      [ada, 'Une opportunité', true, false],
    ]);
    const [first] = await context
      .get(Db)
      .repository(Notification)
      .find({ order: { id: 'ASC' } });
    expect(first).toMatchObject({ authorName: 'Ada', recordType: null, readAt: null });
  }),
);

test(
  'each where she wants it; nowhere when she wants neither',
  rolledBack(async () => {
    const [ada, bea, cleo] = [await addPerson('Ada'), await addPerson('Bea'), await addPerson('Cleo')];
    await chooses(ada, 'due', false, true);
    await chooses(bea, 'due', false, false);
    await notify({ to: [ada, bea, cleo], kind: 'due', title: TITLE });
    expect(await told()).toEqual([
      [ada, 'Une opportunité', false, true],
      [cleo, 'Une opportunité', true, false],
    ]);
  }),
);

test(
  'of everybody, only those who asked are told of a kind that is to be asked for',
  rolledBack(async () => {
    const [ada] = [await addPerson('Ada'), await addPerson('Bea')];
    await chooses(ada, 'every_renewal', true, true);
    await notify({ to: 'everybody', kind: 'every_renewal', title: TITLE });
    expect(await told()).toEqual([[ada, 'Une opportunité', true, true]]);
  }),
);

test(
  'once under a key, in the order they are given',
  rolledBack(async () => {
    const ada = await addPerson('Ada');
    const notice = (key: string, fr: string): Notice => ({ to: [ada], kind: 'due', key, title: { fr, en: fr } });
    await notify(notice('due/1', 'un'), notice('due/2', 'deux'), notice('due/1', 'encore'));
    await notify(notice('due/2', 'deux fois'), notice('due/3', 'trois'));
    await notify();
    expect((await told()).map(([, title]) => title)).toEqual(['un', 'deux', 'trois']);
  }),
);

test('nobody is told of what is rolled back', async () => {
  const ada = await addPerson('Ada');
  const failing = context.get(Db).transaction(async () => {
    await notify({ to: [ada], kind: 'assignment', title: TITLE });
    throw new Error('too late');
  });
  await expect(failing).rejects.toThrow('too late');
  expect(await told()).toEqual([]);
});
