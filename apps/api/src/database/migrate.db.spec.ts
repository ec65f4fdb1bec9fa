import { cloneDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';

const NAMES = MIGRATIONS.map(({ name }) => name);

let database: TestDatabase;
beforeEach(async () => (database = await cloneDatabase('blank')));
afterEach(() => database.drop());

test('several processes that migrate at once run each migration once', async () => {
  const ran = await Promise.all([1, 2, 3].map(() => migrate(database.url)));
  expect(ran.flat()).toEqual(NAMES);
  expect(await migrate(database.url)).toEqual([]);
});

test('each can be undone, and done again', async () => {
  await migrate(database.url);
  const source = await createDataSource(database.url).initialize();
  for (let done = MIGRATIONS.length; done > 0; done--) await source.undoLastMigration();
  const left = await source.query<{ name: string }[]>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
     union all
     select proname from pg_proc p where pronamespace = 'public'::regnamespace
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  // TypeORM's own two tables.
  expect(left).toEqual([{ name: 'migrations' }, { name: 'typeorm_metadata' }]);
  await source.destroy();
  expect(await migrate(database.url)).toEqual(NAMES);
});
