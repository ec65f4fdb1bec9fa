import { MERGEABLE_TYPES } from '@terril/domain';
import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { MergeablesService } from './mergeables.service.js';
import { referencesTo } from './references.js';

const context = dbContext('empty');
const query = <Row>(sql: string, parameters: unknown[] = []) => context.get(Db).query<Row>(sql, parameters);

describe.each(MERGEABLE_TYPES)('of %s', (type) => {
  test('every foreign key has a rule, and every rule a foreign key', async () => {
    const { table, references } = context.get(MergeablesService).of(type);
    const found = (await referencesTo(context.get(Db), table)).map(({ name }) => name);
    expect(Object.keys(references).toSorted()).toEqual(found.toSorted());
  });

  test('every column is chosen, decided by a rule, or derived', async () => {
    const { table, fields, decided, derived } = context.get(MergeablesService).of(type);
    const columns = await query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    );
    const own = ['id', 'version', 'created_at', 'updated_at'];
    const handled = [...fields.flatMap((field) => field.columns), ...Object.keys(decided), ...derived, ...own];
    expect(handled.toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
  });
});

test('nothing but a foreign key names an organization or a contact, except what is listed here', async () => {
  const columns = await query<{ name: string }>(
    `select t.relname || '.' || a.attname as name from pg_attribute a join pg_class t on t.oid = a.attrelid
     where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attnum > 0
       and a.attname ~ '(record|organization|contact|one|other|kept)_id$'
       and not exists (select 1 from pg_constraint c where c.contype = 'f' and c.conrelid = t.oid and a.attnum = any (c.conkey))
     order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual([
    // Of what triggers note in the same transaction, and made anew before it ends.
    'assistance_accounts.organization_id',
    'assistance_changes.organization_id',
    'assistance_periods.organization_id',
    'assistance_uses.organization_id',
    // Computed from the foreign key.
    'attachments.record_id',
    // Of the last scan: written anew when records are merged.
    'duplicate_pairs.one_id',
    'duplicate_pairs.other_id',
    // The past stays under the id it had, which leads to the kept record.
    'history_entries.record_id',
    // What an import did is told of the record it did it to.
    'import_rows.record_id',
    'merged_records.kept_id',
    'merged_records.record_id',
    // keepDistinct
    'not_duplicates.one_id',
    'not_duplicates.other_id',
    // What was told stays under the id it had, too.
    'notifications.record_id',
    // Whoever pinned a merged record has the kept one: PinsService.merged.
    'pins.record_id',
    // That a task was made of it: the one it is merged into has marks of its own.
    'reminder_marks.record_id',
    'trash_items.record_id',
  ]);
});
