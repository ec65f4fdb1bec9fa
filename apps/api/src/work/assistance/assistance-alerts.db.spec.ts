import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { Notification } from '../../system/notifications/notification.entity.js';
import { UsersService } from '../../system/users/users.service.js';
import { AssistanceAlerts } from './assistance-alerts.js';
import { KeepAccounts } from './keep-accounts.js';

const context = dbContext('empty');
const password = 'un mot de passe de test';

const aPerson = async (name: string, role: 'administrator' | 'staff') => {
  const email = `${name.toLowerCase()}@example.org`;
  return (await context.get(UsersService).create({ name, email, role, password, active: true })).id;
};
const told = async () => {
  const rows = await context
    .get(Db)
    .repository(Notification)
    .find({ order: { id: 'ASC' } });
  return rows.map(({ userId, titleFr }) => [userId, titleFr]);
};

/** 10 hours of an organization that `managerId` looks after, until the last day of January. */
async function aPack(managerId: number | null): Promise<number> {
  const db = context.get(Db);
  const [organization] = await db.query<{ id: number }>(
    `insert into organizations (name, kind, account_manager_id) values ('La Ruche', 'association', $1) returning id`,
    [managerId],
  );
  await db.query(
    `insert into assistance_credits (organization_id, source, title, minutes, step, starts_on, ends_before)
     values ($1, 'pack', 'Carnet de 10 h', 600, 1, '2020-01-01', '2021-01-31')`,
    [organization?.id],
  );
  return organization?.id ?? 0;
}

const spend = async (organizationId: number, minutes: number) => {
  await context.get(Db).query(
    `insert into activities (organization_id, kind, subject, state, day, done_on, duration)
     values ($1, 'call', 'Aide', 'done', '2020-12-01', '2020-12-01', $2)`,
    [organizationId, minutes],
  );
  await context.get(KeepAccounts).settle();
};

test(
  'at 80 % and once used up, once each, who looks after the organization is told',
  context.rolledBack(async () => {
    const ada = await aPerson('Ada', 'staff');
    await aPerson('Bea', 'administrator');
    const organizationId = await aPack(ada);
    await spend(organizationId, 470);
    expect(await told()).toEqual([]);
    await spend(organizationId, 20);
    await spend(organizationId, 10);
    expect(await told()).toEqual([[ada, 'La Ruche : 80 % de « Carnet de 10 h » utilisés, reste 1 h 50']]);
    await spend(organizationId, 200);
    await spend(organizationId, 10);
    expect((await told()).slice(1)).toEqual([[ada, 'La Ruche : « Carnet de 10 h » est épuisé']]);
  }),
);

test(
  'without one, all administrators are; and of hours that expire within 30 days, once',
  context.rolledBack(async () => {
    await aPerson('Ada', 'staff');
    const bea = await aPerson('Bea', 'administrator');
    const cleo = await aPerson('Cleo', 'administrator');
    const organizationId = await aPack(null);
    await spend(organizationId, 90);
    await context.get(AssistanceAlerts).tellEnds();
    await context.get(AssistanceAlerts).tellEnds();
    const title = 'La Ruche : « Carnet de 10 h » expire le 30 janvier 2021, reste 8 h 30';
    expect(await told()).toEqual([
      [bea, title],
      [cleo, title],
    ]);
  }),
);

test(
  'at the share of the settings; what changes back and forth is told once',
  context.rolledBack(async () => {
    const db = context.get(Db);
    const ada = await aPerson('Ada', 'staff');
    const organizationId = await aPack(ada);
    await db.query('update settings set assistance_alert_share = 50');
    await spend(organizationId, 300);
    await db.query('update activities set duration = 10');
    await context.get(KeepAccounts).settle();
    await spend(organizationId, 295);
    expect(await told()).toEqual([[ada, 'La Ruche : 50 % de « Carnet de 10 h » utilisés, reste 5 h']]);
  }),
);
