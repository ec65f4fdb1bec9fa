import { dbContext } from '../../../../../test/support/db-context.js';
import { anOrganization } from '../../../../../test/support/records.js';
import { Db } from '../../core/db.js';
import type { OrganizationCreate } from '../../people/organizations/organization.dto.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { OrganizationAsOfService } from './organization-as-of.service.js';

const context = dbContext('empty');
const { rolledBack } = context;
const addOrganization = (fields: object = {}) =>
  context.get(OrganizationsService).create(anOrganization(fields) as OrganizationCreate);

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
          sentence: { fr: 'Terril ne connaît cette structure que depuis le 10 janvier 2020.' },
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
