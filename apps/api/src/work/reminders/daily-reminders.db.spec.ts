import { dbContext } from '../../../../../test/support/db-context.js';
import { aContract, anOrganization } from '../../../../../test/support/records.js';
import { Db } from '../../core/db.js';
import type { OrganizationCreate } from '../../people/organizations/organization.dto.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import type { ContractCreate } from '../../revenue/contracts/contract.dto.js';
import { ContractsService } from '../../revenue/contracts/contracts.service.js';
import { UsersService } from '../../system/users/users.service.js';
import { DailyReminders } from './daily-reminders.js';
import type { ReminderRuleCreate } from './reminder-rule.dto.js';
import { ReminderRulesService } from './reminder-rules.service.js';

const context = dbContext('empty');
const TODAY = '2020-06-20';
const run = () => context.get(DailyReminders).run(TODAY);

/** The tasks made, the earliest first. */
const tasks = () =>
  context.get(Db).query<{ day: string; about: string | null; assignee: string | null }>(
    `select it.day::text, coalesce(contract.reference, organization.name) as about, person.name as assignee
     from activities it left join contracts contract on contract.id = contract_id
     left join organizations organization on organization.id = it.organization_id
     left join users person on person.id = assignee_id
     where it.state = 'planned' order by it.day, about`,
  );

const rule = (fields: Partial<ReminderRuleCreate> = {}) =>
  context
    .get(ReminderRulesService)
    .create({ list: 'contracts', field: 'endsOn', days: 30, subject: 'Préparer le renouvellement', ...fields });

async function ending(...days: string[]): Promise<number> {
  const password = 'un mot de passe de test';
  const ada = await context
    .get(UsersService)
    .create({ name: 'Ada', email: 'ada@example.org', role: 'staff', password });
  const { id } = await context
    .get(OrganizationsService)
    .create(anOrganization({ name: 'Le Fil', accountManagerId: ada.id }) as OrganizationCreate);
  for (const endsOn of days) {
    const fields = { reference: `Jusqu’au ${endsOn}`, startsOn: '2019-01-01', endsOn, renewal: 'none' };
    await context.get(ContractsService).create(aContract(id, fields) as ContractCreate);
  }
  return id;
}

test(
  'days before the end of contracts, for the account manager, once each, those of the month before too',
  context.rolledBack(async () => {
    await ending('2020-07-20', '2020-07-21', '2020-07-01', '2020-06-19', '2020-06-18', '2019-12-31');
    await rule();
    await run();
    const made = [
      { day: '2020-05-20', about: 'Jusqu’au 2020-06-19', assignee: 'Ada' },
      { day: '2020-06-01', about: 'Jusqu’au 2020-07-01', assignee: 'Ada' },
      { day: '2020-06-20', about: 'Jusqu’au 2020-07-20', assignee: 'Ada' },
    ];
    expect(await tasks()).toEqual(made);
    await run();
    expect(await tasks()).toEqual(made);
    // Even when the task was deleted since.
    await context.get(Db).query('delete from activities');
    await run();
    expect(await tasks()).toEqual([]);
  }),
);

test(
  'days after, under conditions, for a colleague; nothing by a rule that rests',
  context.rolledBack(async () => {
    await ending('2020-06-10', '2020-06-11');
    const bea = await context
      .get(UsersService)
      .create({ name: 'Bea', email: 'bea@example.org', role: 'staff', password: 'un mot de passe de test' });
    const conditions = JSON.stringify({ field: 'reference', is: 'contains', value: '06-10' });
    await rule({ days: 10, isAfter: true, assigneeId: bea.id, conditions });
    await rule({ isActive: false });
    await run();
    expect(await tasks()).toEqual([{ day: '2020-06-20', about: 'Jusqu’au 2020-06-10', assignee: 'Bea' }]);
  }),
);

test(
  'a record whose day changes is reminded of anew',
  context.rolledBack(async () => {
    const organizationId = await ending('2020-07-20');
    await rule();
    await run();
    await context
      .get(Db)
      .query(`update contracts set ends_before = '2020-07-11' where organization_id = $1`, [organizationId]);
    await run();
    expect((await tasks()).map(({ day }) => day)).toEqual(['2020-06-10', '2020-06-20']);
  }),
);
