import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { CountLedger } from './count-ledger.js';

const context = dbContext('empty');
const query = <T>(text: string, values: unknown[] = []) => context.get(Db).query<T>(text, values);
const run = (id: number) => context.get(CountLedger).run(id);

/** An import that was confirmed for January 2020, of one entry for each account; what it would count is not counted yet. */
async function confirmed(accounts: string[]): Promise<number> {
  const [file] = await query<{ id: number }>(
    `insert into stored_files (key, name, media_type, size, sha256, purpose, user_name)
     values (gen_random_uuid(), 'FEC.txt', 'text/plain', 1, repeat('0', 64), 'import', 'Ada') returning id`,
  );
  const [made] = await query<{ id: number }>(
    `insert into ledger_imports (year, file_id, file_name, sha256, state, from_month, until_month, confirmation, to_handle, user_name)
     values (2020, $1, 'FEC.txt', 'x', 'confirming', '2020-01-01', '2020-01-01', '{"keepTyped": false, "by": null}', $2, 'Ada')
     returning id`,
    [file?.id, accounts.length],
  );
  const id = made?.id ?? 0;
  await query(
    `insert into ledger_entries (import_id, day, account, account_name, journal, entry, piece, label, amount)
     select $1, '2020-01-15', account, '', '', '', '', '', 10 from unnest($2::text[]) account`,
    [id, accounts],
  );
  return id;
}
const stateOf = async (id: number) => {
  const [found] = await query<{ state: string; failure: { fr: string } | null; handled: number; months: boolean }>(
    'select state, failure, handled, from_month is not null as months from ledger_imports where id = $1',
    [id],
  );
  return found;
};
const lines = () => query<{ actual: string }>('select account_id, actual, version from budget_lines order by id');
const counted = () => query('select id from ledger_entries where counted');

beforeEach(() => query('truncate ledger_imports, ledger_entries, budget_lines restart identity cascade'));

test('one job counts all of it, tells how far it has come, and counts nothing the second time', async () => {
  const id = await confirmed(['613500', '613510', '641100']);
  await run(id);
  expect(await stateOf(id)).toEqual({ state: 'confirmed', failure: null, handled: 3, months: true });
  const first = await lines();
  expect(first.map(({ actual }) => actual)).toEqual(['20.00', '10.00']);
  await run(id);
  expect(await lines()).toEqual(first);
  expect(await counted()).toHaveLength(3);
});

test('a job that broke off before its end wrote nothing, and begins again', async () => {
  const id = await confirmed(['613500']);
  await query('alter table budget_lines add constraint ck_broken check (actual is null) not valid');
  await run(id).catch(() => undefined);
  expect([await lines(), await counted()]).toEqual([[], []]);
  await query('alter table budget_lines drop constraint ck_broken');
  expect(await stateOf(id)).toMatchObject({ state: 'read', months: false, failure: expect.anything() });
  await query(
    `update ledger_imports set state = 'confirming', from_month = '2020-01-01', until_month = '2020-01-01',
       confirmation = '{"keepTyped": false, "by": null}' where id = $1`,
    [id],
  );
  await run(id);
  expect(await lines()).toMatchObject([{ actual: '10.00' }]);
});

test('an account that no prefix fits any more is said in the import, which is to be confirmed anew', async () => {
  const id = await confirmed(['613500', '609000']);
  await run(id);
  expect(await stateOf(id)).toMatchObject({
    state: 'read',
    failure: { fr: 'À quel compte du budget revient : 609000 ?' },
    months: false,
  });
  expect([await lines(), await counted()]).toEqual([[], []]);
});
