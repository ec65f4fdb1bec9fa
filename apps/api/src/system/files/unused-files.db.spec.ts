import { Readable } from 'node:stream';
import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { FilesService } from './files.service.js';
import { UnusedFiles } from './unused-files.js';

const context = dbContext('empty');
const query = <Row>(sql: string, parameters: unknown[] = []) => context.get(Db).query<Row>(sql, parameters);

const receive = async (name: string) => {
  const content = { stream: Readable.from([Buffer.from(name)]), length: undefined };
  return (await context.get(FilesService).receive({ name }, content)).id;
};
const readable = (ids: number[]) =>
  Promise.all(
    ids.map((id) =>
      context
        .get(FilesService)
        .open(id)
        .then(
          (stream) => !!stream.destroy(),
          () => false,
        ),
    ),
  );

test('a file that nothing refers to goes after a day; one in use, or in the trash, stays', async () => {
  await query('create table holders (id int primary key, file_id int references stored_files (id))');
  const ids = [await receive('used.txt'), await receive('trashed.txt'), await receive('old.txt')];
  await query(`update stored_files set created_at = now() - interval '25 hours'`);
  ids.push(await receive('new.txt'));
  await query('insert into holders values (1, $1)', [ids[0]]);
  const rows = [
    { table: 'organizations', rows: [{ id: 1, file_id: ids[2] }] },
    { table: 'holders', rows: [{ id: 2, file_id: ids[1] }] },
  ];
  await query(
    `insert into trash_items (record_type, record_id, label, user_name, rows) values ('organizations', 1, 'x', 'x', $1)`,
    [JSON.stringify(rows)],
  );
  await context.get(UnusedFiles).remove();
  expect(await readable(ids)).toEqual([true, true, false, true]);
  expect(await query('select 1 from stored_files where id = $1', [ids[2]])).toEqual([]);
});
