import { dbContext } from '../../../../../test/support/db-context.js';
import { changesOf, historyOf } from '../../../../../test/support/history-of.js';
import { anOrganization } from '../../../../../test/support/records.js';
import { actsAs, asRequest } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import type { OrganizationCreate } from '../../people/organizations/organization.dto.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { TerritoriesService } from '../../reference/territories/territories.service.js';
import { UsersService } from '../../system/users/users.service.js';

const context = dbContext('empty');
const { rolledBack } = context;
const entries = (recordType: string, recordId: number) => historyOf(context, recordType, recordId);
const addOrganization = (fields: object = {}) =>
  context.get(OrganizationsService).create(anOrganization(fields) as OrganizationCreate);

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
      const [gone] = await entries('organizations', id);
      expect(gone).toMatchObject({ action: 'delete', part: null, ownedRows: 1 });
      const cascaded = await db.query(
        `select part from history_entries where record_type = 'organizations' and record_id = $1 and operation = 'delete'
         and part is not null`,
        [id],
      );
      expect(cascaded).toEqual([{ part: 'places' }]);
    }),
  );
});

describe('who', () => {
  test('the person of the request, named as on that day, and the action the service tells', async () => {
    const db = context.get(Db);
    const { id } = await asRequest(async () => {
      actsAs({ id: 7, name: 'Zoé' });
      return db.transaction(async () => {
        await db.doing('import', 12);
        return addOrganization({ name: 'Importée' });
      });
    });
    const [imported] = (await entries('organizations', id)).toReversed();
    expect(imported).toMatchObject({ userId: 7, userName: 'Zoé', action: 'import', importId: 12 });
    await db.query(`update organizations set note = 'after' where id = $1`, [id]);
    const [after] = await entries('organizations', id);
    expect(after).toMatchObject({ userId: null, userName: 'Terril', action: 'update', importId: null });
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
