import { dbContext } from '../../../../../test/support/db-context.js';
import {
  aContract,
  aLine,
  anInvoice,
  anOrganization,
  aSubscription,
  aVersion,
} from '../../../../../test/support/records.js';
import { actsAs, asRequest } from '../../core/actor.js';
import { ContractsService } from '../../revenue/contracts/contracts.service.js';
import { Db } from '../../core/db.js';
import type { InvoiceCreate } from '../../revenue/invoices/invoice.dto.js';
import { InvoicesService } from '../../revenue/invoices/invoices.service.js';
import type { OrganizationCreate } from '../../people/organizations/organization.dto.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import type { SubscriptionCreate } from '../../revenue/subscriptions/subscription.dto.js';
import { SubscriptionsService } from '../../revenue/subscriptions/subscriptions.service.js';
import { TerritoriesService } from '../../reference/territories/territories.service.js';
import { UsersService } from '../../system/users/users.service.js';
import { HistoryService } from './history.service.js';
import { OrganizationAsOfService } from './organization-as-of.service.js';

const context = dbContext('empty');
const { rolledBack } = context;

const entries = async (recordType: string, recordId: number) =>
  (await context.get(HistoryService).list({ recordType, recordId, perPage: 100 }, 'administrator')).data;
const changesOf = (found: Awaited<ReturnType<typeof entries>>) =>
  found.map(({ action, part, changes }) => [
    action,
    part,
    Object.fromEntries(changes.map((change) => [change.field, [change.old, change.new]])),
  ]);
const addOrganization = (fields: object = {}) =>
  context.get(OrganizationsService).create(anOrganization(fields) as OrganizationCreate);
const addInvoice = async (lines: object[]) => {
  const { id } = await addOrganization();
  return context.get(InvoicesService).create(anInvoice(id, { lines }) as InvoiceCreate);
};

describe('what a write leaves', () => {
  test(
    'every field of a creation, and who; nothing but what differs of a change',
    rolledBack(async () => {
      const organizations = context.get(OrganizationsService);
      const { id, version } = await addOrganization({ siren: '732829320', isPartner: true });
      const [created, ...parts] = (await entries('organizations', id)).toReversed();
      expect(created).toMatchObject({
        action: 'create',
        userId: null,
        userName: 'Terril',
        label: 'Les Amis du Terril',
      });
      expect(created?.changes.find(({ field }) => field === 'isPartner')).toMatchObject({ old: null, new: true });
      expect(created?.changes.map(({ field }) => field)).not.toContain('userDays');
      expect(parts.map(({ part }) => part)).toEqual(['places']);
      await organizations.update(id, { version, name: 'Les Ennemis du Terril', isPartner: true });
      const [changed] = await entries('organizations', id);
      expect(changesOf([changed!])).toEqual([
        ['update', null, { name: ['Les Amis du Terril', 'Les Ennemis du Terril'] }],
      ]);
    }),
  );

  test(
    'nothing for a change that changes nothing',
    rolledBack(async () => {
      const { id, version } = await addOrganization();
      const before = await entries('organizations', id);
      await context.get(OrganizationsService).update(id, { version, name: 'Les Amis du Terril' });
      expect(await entries('organizations', id)).toEqual(before);
    }),
  );

  test(
    'names of what it refers to: territory and commune',
    rolledBack(async () => {
      const { id } = await addOrganization();
      const [created] = (await entries('organizations', id)).toReversed();
      const named = Object.fromEntries(created!.changes.map(({ field, newName }) => [field, newName]));
      expect(named).toMatchObject({ territoryId: 'Pas-de-Calais', communeCode: 'Liévin', name: null });
    }),
  );

  test(
    'no password',
    rolledBack(async () => {
      const users = context.get(UsersService);
      const person = {
        email: 'essai@terril.example',
        name: 'Essai',
        role: 'administrator',
        password: 'un mot de passe',
      } as const;
      const { id, version } = await users.create(person);
      await users.update(id, { version, password: 'un autre mot de passe' });
      const [changed] = await entries('users', id);
      expect(changesOf([changed!])).toEqual([['update', null, { passwordHash: ['•••', '•••'] }]]);
      const [{ leaked }] = (await context
        .get(Db)
        .query<{ leaked: number }>(
          `select count(*)::int as leaked from history_entries where changes::text like '%argon2%'`,
        )) as [{ leaked: number }];
      expect(leaked).toBe(0);
    }),
  );

  test(
    'plain SQL, the follow-up of a rule, and cascades too',
    rolledBack(async () => {
      const { id } = await addOrganization();
      const db = context.get(Db);
      await db.query(`update organizations set note = 'by hand' where id = $1`, [id]);
      expect(changesOf(await entries('organizations', id)).at(0)).toEqual([
        'update',
        null,
        { note: [null, 'by hand'] },
      ]);
      const { data } = await context.get(TerritoriesService).list({ perPage: 100 });
      const holder = data.find(({ departments }) => departments.includes('62'))!;
      await context.get(TerritoriesService).update(holder.id, { version: holder.version, departments: ['01'] });
      const moved = changesOf(await entries('organizations', id)).slice(0, 2);
      const rest = data.find(({ departments }) => departments.length === 0)!;
      for (const entry of moved) expect(entry[2]).toEqual({ territoryId: [String(holder.id), String(rest.id)] });
      await context.get(OrganizationsService).remove(id);
      expect(
        changesOf(await entries('organizations', id))
          .slice(0, 2)
          .map(([action, part]) => [action, part]),
      ).toEqual(
        expect.arrayContaining([
          ['delete', null],
          ['delete', 'places'],
        ]),
      );
    }),
  );
});

describe('the rows a record owns', () => {
  test(
    'lines that say the same are no change; one taken out of the middle is a removal',
    rolledBack(async () => {
      const sent = ['Audit', 'Formation', 'Hébergement'].map((description) => aLine({ description }));
      const { id, version, lines } = await addInvoice(sent);
      const invoices = context.get(InvoicesService);
      const before = (await entries('invoices', id)).length;
      const again = await invoices.update(id, { version, lines: sent as never });
      expect(again.lines.map((line) => line.id)).toEqual(lines.map((line) => line.id));
      expect(await entries('invoices', id)).toHaveLength(before);
      const less = await invoices.update(id, { version: again.version, lines: [sent[0], sent[2]] as never });
      expect(less.lines.map(({ id: lineId, position }) => [lineId, position])).toEqual([
        [lines[0]!.id, 1],
        [lines[2]!.id, 2],
      ]);
      const written = (await entries('invoices', id)).slice(0, -before);
      expect(written.map(({ action, part, label }) => [action, part, label]).toSorted()).toEqual([
        ['delete', 'lines', 'Formation'],
        ['update', null, 'F-1'],
      ]);
    }),
  );

  test(
    'a line that changes keeps its id and tells what changed, what it left out being emptied',
    rolledBack(async () => {
      const period = { periodStartsOn: '2020-01-01', periodEndsOn: '2020-03-31' };
      const { id, version, lines } = await addInvoice([aLine(period)]);
      await context.get(InvoicesService).update(id, { version, lines: [aLine({ quantity: '3' })] as never });
      const [line] = (await entries('invoices', id)).filter(({ part, action }) => part && action === 'update');
      expect([line?.partId, changesOf([line!])[0]?.[2]]).toEqual([
        lines[0]!.id,
        {
          quantity: ['1.0000', '3.0000'],
          amount: ['100.00', '300.00'],
          periodStartsOn: ['2020-01-01', null],
          periodEndsOn: ['2020-03-31', null],
        },
      ]);
    }),
  );

  test(
    'the price of a day on ends the version before and adds one, last days included',
    rolledBack(async () => {
      const { id: organizationId } = await addOrganization();
      const { id: contractId } = await context.get(ContractsService).create(aContract(organizationId) as never);
      const subscriptions = context.get(SubscriptionsService);
      const { id, version } = await subscriptions.create(aSubscription(contractId) as SubscriptionCreate);
      const before = (await entries('subscriptions', id)).length;
      const versions = [aVersion({ endsOn: '2020-06-30' }), aVersion({ startsOn: '2020-07-01', unitPrice: '80' })];
      await subscriptions.update(id, { version, versions });
      const written = (await entries('subscriptions', id)).slice(0, -before);
      expect(changesOf(written).toReversed()).toEqual([
        ['update', 'versions', { endsOn: [null, '2020-06-30'] }],
        ['create', 'versions', expect.objectContaining({ unitPrice: [null, '80.000000'] })],
      ]);
    }),
  );

  test(
    'boundaries of versions move both ways without an overlap in between',
    rolledBack(async () => {
      const { id: organizationId } = await addOrganization();
      const { id: contractId } = await context.get(ContractsService).create(aContract(organizationId) as never);
      const subscriptions = context.get(SubscriptionsService);
      const spans = (boundary: string, next: string) => [aVersion({ endsOn: boundary }), aVersion({ startsOn: next })];
      let subscription = await subscriptions.create(
        aSubscription(contractId, { versions: spans('2020-06-30', '2020-07-01') }) as SubscriptionCreate,
      );
      for (const versions of [spans('2020-09-30', '2020-10-01'), spans('2020-03-31', '2020-04-01')]) {
        subscription = await subscriptions.update(subscription.id, { version: subscription.version, versions });
        expect(subscription.versions.map(({ startsOn }) => startsOn)).toEqual(versions.map(({ startsOn }) => startsOn));
      }
    }),
  );
});

describe('who', () => {
  test('the person of the request, named as on that day, and the action the service tells', async () => {
    const db = context.get(Db);
    const { id } = await asRequest(async () => {
      actsAs({ id: 7, name: 'Zoé' });
      return db.transaction(async () => {
        await db.doing('import');
        return addOrganization({ name: 'Importée' });
      });
    });
    const [imported] = (await entries('organizations', id)).toReversed();
    expect(imported).toMatchObject({ userId: 7, userName: 'Zoé', action: 'import' });
    await db.query(`update organizations set note = 'after' where id = $1`, [id]);
    const [after] = await entries('organizations', id);
    expect(after).toMatchObject({ userId: null, userName: 'Terril', action: 'update' });
    expect(after?.transaction).not.toBe(imported?.transaction);
  });

  test(
    'a bulk load of made-up data may leave nothing',
    rolledBack(async () => {
      await context.get(Db).query(`select set_config('terril.history', 'off', true)`);
      const { id } = await addOrganization();
      expect(await entries('organizations', id)).toEqual([]);
    }),
  );
});

describe('as it was', () => {
  const asOf = (id: number, on?: string) => context.get(OrganizationAsOfService).identity(id, on);
  /** Dates the last entry, and those of its transaction, as if the write had been made at `instant`. */
  const date = (id: number, instant: string, where = 'true') =>
    context.get(Db).query(`update history_entries set at = $2 where record_id = $1 and ${where}`, [id, instant]);

  test(
    'at the end of a day in Paris, before and after changes, after a deletion too; 404 before it was known',
    rolledBack(async () => {
      const db = context.get(Db);
      const organizations = context.get(OrganizationsService);
      const { id, version } = await addOrganization({ name: 'Avant' });
      await db.query(`update organizations set created_at = '2020-01-10T12:00Z' where id = $1`, [id]);
      await date(id, '2020-01-10T12:00Z');
      const told = { version, name: 'Après', postcode: '59000', city: 'Lille', movedOn: null };
      await organizations.update(id, told);
      // 23:30 of the 4th in London is the 5th in Paris.
      await date(id, '2020-03-04T23:30Z', `action = 'update'`);
      const check = async () => {
        expect(await asOf(id, '2020-03-04')).toMatchObject({
          name: 'Avant',
          city: 'Liévin',
          communeName: 'Liévin',
          territoryName: 'Pas-de-Calais',
          isPartner: false,
        });
        expect(await asOf(id, '2020-03-05')).toMatchObject({
          name: 'Après',
          communeName: 'Lille',
          territoryName: 'Nord',
        });
        await expect(asOf(id, '2020-01-09')).rejects.toMatchObject({
          status: 404,
          sentence: { fr: 'Terril ne connaît cette organisation que depuis le 10 janvier 2020.' },
        });
      };
      await check();
      await organizations.remove(id);
      await check();
      await date(id, '2020-05-01T12:00Z', `action = 'delete'`);
      await expect(asOf(id, '2020-05-01')).rejects.toMatchObject({ status: 404 });
    }),
  );

  test(
    'of an organization older than the history, from the day it was recorded',
    rolledBack(async () => {
      await context.get(Db).query(`select set_config('terril.history', 'off', true)`);
      const { id } = await addOrganization();
      await context.get(Db).query(`update organizations set created_at = '2020-01-10T12:00Z' where id = $1`, [id]);
      expect(await asOf(id, '2020-01-10')).toMatchObject({ name: 'Les Amis du Terril' });
      await expect(asOf(id, '2020-01-09')).rejects.toMatchObject({ status: 404 });
      await expect(asOf(999_999)).rejects.toMatchObject({ status: 404 });
    }),
  );
});
