import { dbContext } from '../../../../../test/support/db-context.js';
import { BudgetsService } from '../../finance/budgets/budgets.service.js';
import { ContractsService } from '../../revenue/contracts/contracts.service.js';
import { Db } from '../../core/db.js';
import { InvoicesService } from '../../revenue/invoices/invoices.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { SubscriptionsService } from '../../revenue/subscriptions/subscriptions.service.js';
import { SubsidiesService } from '../../finance/subsidies/subsidies.service.js';
import { TerritoriesService } from '../../reference/territories/territories.service.js';
import { TrashService } from './trash.service.js';

const context = dbContext('sample');
const { rolledBack } = context;
const query = <Row>(sql: string, parameters: unknown[] = []) => context.get(Db).query<Row>(sql, parameters);

/** All that the database holds but its history and its trash, as text: what a deletion undone must leave as it was. */
async function everything(): Promise<Map<string, string>> {
  const tables = await query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('history_entries', 'trash_items')`,
  );
  const texts = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await query<{ digest: string }>(
      `select coalesce(md5(string_agg(r::text, ';' order by r::text)), '') as digest from ${name} r`,
    );
    texts.set(name, row!.digest);
  }
  return texts;
}

const lastItem = async () => (await context.get(TrashService).list({ perPage: 1 }, 'administrator')).data[0]!;
const restoreLast = async () => context.get(TrashService).restore((await lastItem()).id, 'staff');
const firstId = async (sql: string) => (await query<{ id: number }>(sql))[0]!.id;

describe('what is deleted and restored is as before, to the last bit, and so is what follows from it', () => {
  const anOpenContract = () =>
    context.get(ContractsService).create({
      organizationId: 1,
      reference: 'C-X',
      title: 'X',
      startsOn: '2001-01-01',
      endsOn: '2002-12-31',
      renewal: 'none',
      externalReference: 'x',
    });
  /** One that runs still, and was never invoiced. */
  const aSubscription = async () => {
    const id = await firstId('select id from subscriptions where ends_before is null limit 1');
    await query('update invoice_lines set subscription_id = null where subscription_id = $1', [id]);
    return id;
  };
  const anInvoice = () =>
    firstId(`select id from invoices i where type = 'invoice'
      and not exists (select 1 from invoices where credited_invoice_id = i.id) order by issued_on desc limit 1`);

  test.each<[string, unknown, () => Promise<number>]>([
    ['a contract', ContractsService, async () => (await anOpenContract()).id],
    ['a subscription and its prices', SubscriptionsService, aSubscription],
    ['an invoice and its lines', InvoicesService, anInvoice],
    ['a budget line', BudgetsService, () => firstId('select id from budget_lines limit 1')],
    ['a subsidy', SubsidiesService, () => firstId('select id from subsidies limit 1')],
  ])('%s', (_name, Service, find) =>
    rolledBack(async () => {
      const id = await find();
      const before = await everything();
      await context.get<{ remove(id: number): Promise<void> }>(Service as never).remove(id);
      expect(await everything()).not.toEqual(before);
      const restored = await restoreLast();
      expect(restored.recordId).toBe(id);
      expect(await everything()).toEqual(before);
      const actions = await query<{ action: string; count: number }>(
        `select action, count(*)::int from history_entries where record_type = $1 and record_id = $2
         and action in ('delete', 'restore') group by 1 order by 1`,
        [restored.recordType, id],
      );
      const [deleted, again] = actions;
      expect([deleted?.action, again?.action, again?.count]).toEqual(['delete', 'restore', deleted?.count]);
    })(),
  );

  test(
    'an organization and its places, which follow the rules of now',
    rolledBack(async () => {
      const organizations = context.get(OrganizationsService);
      const created = await organizations.create({
        name: 'X',
        kind: 'company',
        communeCode: '62510',
        userSince: '2020-01-01',
      });
      const before = await everything();
      await organizations.remove(created.id);
      await restoreLast();
      expect(await everything()).toEqual(before);
      await organizations.remove(created.id);
      const territories = context.get(TerritoriesService);
      const { data } = await territories.list({ perPage: 100 });
      const holder = data.find(({ departments }) => departments.includes('62'))!;
      await territories.update(holder.id, { version: holder.version, departments: ['01'] });
      await restoreLast();
      const rest = data.find(({ departments }) => departments.length === 0)!;
      expect(await organizations.get(created.id)).toMatchObject({ territoryId: rest.id, status: 'former' });
    }),
  );
});

test(
  'a territory comes back with its departments, unless another took them',
  rolledBack(async () => {
    const territories = context.get(TerritoriesService);
    const fields = { name: 'Ain', position: 9, departments: ['01'] };
    const { id } = await territories.create({ ...fields, code: 'ain' });
    await territories.remove(id);
    await context.get(TrashService).restore((await lastItem()).id, 'administrator');
    await territories.remove(id);
    await territories.create({ ...fields, code: 'other' });
    const item = await lastItem();
    await expect(context.get(TrashService).restore(item.id, 'administrator')).rejects.toMatchObject({
      code: 'department_shared',
    });
  }),
);
