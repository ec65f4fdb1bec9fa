import { cloneDatabase } from '../../../../test/support/database.js';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';
import { TransfersOfShares1790000005202 } from './migrations/1790000005202-transfers-of-shares.js';

test('transfers that were registered before they had a number get one, and what takes them back another', async () => {
  const database = await cloneDatabase('blank');
  await migrate(database.url);
  const source = await createDataSource(database.url).initialize();
  const place = MIGRATIONS.indexOf(TransfersOfShares1790000005202);
  for (let done = MIGRATIONS.length; done > place; done--) await source.undoLastMigration();
  await source.query(
    `insert into organizations (id, name, kind) values (1, 'Abatteur', 'association'), (2, 'Boiseur', 'association')`,
  );
  await source.query(
    `insert into members (id, number, organization_id, starts_on) values (1, 1, 1, '2018-01-01'), (2, 2, 2, '2018-01-01')`,
  );
  // Two transfers the same day, and the correction of the second, asked for on the side that took.
  await source.query(`
    insert into share_movements (id, member_id, kind, day, shares, subscribed, paid, other_member_id, corrects_id, reason) values
      (1, 1, 'subscription', '2018-01-01', 9, 450, 0, null, null, null),
      (2, 1, 'transfer_out', '2019-01-01', -2, -100, 0, 2, null, null),
      (3, 2, 'transfer_in', '2019-01-01', 2, 100, 0, 1, null, null),
      (4, 1, 'transfer_out', '2019-01-01', -1, -50, 0, 2, null, null),
      (5, 2, 'transfer_in', '2019-01-01', 1, 50, 0, 1, null, null),
      (6, 2, 'transfer_in', '2019-01-01', -1, -50, 0, 1, 5, 'Erreur'),
      (7, 1, 'transfer_out', '2019-01-01', 1, 50, 0, 2, 4, 'Erreur')`);
  const told = 'select count(*)::int as count from history_entries';
  const before = await source.query(told);
  await migrate(database.url);
  expect(await source.query('select id, transfer_number as number from share_movements order by id')).toEqual(
    [null, 1, 1, 2, 2, 3, 3].map((number, index) => ({ id: index + 1, number })),
  );
  expect(await source.query(told)).toEqual(before);
  await expect(source.query('update share_movements set transfer_number = 9')).rejects.toThrow('never rewritten');
  await source.destroy();
  await database.drop();
});
