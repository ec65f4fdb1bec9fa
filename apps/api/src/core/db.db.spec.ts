import { dbContext } from '../../../../test/support/db-context.js';
import { Db } from './db.js';

const context = dbContext('empty');

const add = (code: string) =>
  context.get(Db).query(`insert into areas (code, name, position, epci_codes) values ($1, $1, 1, '{}')`, [code]);
const holds = async (code: string) =>
  (await context.get(Db).query('select 1 from areas where code = $1', [code])).length === 1;
const held = async (codes: string[]) => {
  const answers: boolean[] = [];
  for (const code of codes) answers.push(await holds(code));
  return answers;
};
const currentTransaction = async () => {
  const [row] = await context.get(Db).query<{ id: string }>('select txid_current()::text as id');
  return row?.id;
};

test('a transaction keeps all of its work or none', async () => {
  const db = context.get(Db);
  const failed = db.transaction(async () => {
    await add('half-done');
    throw new Error('refused');
  });
  await expect(failed).rejects.toThrow('refused');
  expect(await holds('half-done')).toBe(false);
  await db.transaction(() => add('done'));
  expect(await holds('done')).toBe(true);
});

test('a transaction inside another joins it', async () => {
  const db = context.get(Db);
  const outer = db.transaction(async () => {
    const id = await currentTransaction();
    await db.transaction(async () => {
      expect(await currentTransaction()).toBe(id);
      await add('inner');
    });
    throw new Error('after');
  });
  await expect(outer).rejects.toThrow('after');
  expect(await holds('inner')).toBe(false);
});

test('transactions at the same moment do not see each other', async () => {
  const db = context.get(Db);
  const codes = ['one', 'two', 'three'];
  const seen = await Promise.all(
    codes.map((code) =>
      db.transaction(async () => {
        await add(code);
        return held(codes);
      }),
    ),
  );
  for (const [index, others] of seen.entries()) expect(others[index]).toBe(true);
  expect(seen.flat().filter(Boolean).length).toBeLessThan(9);
  expect(await held(codes)).toEqual([true, true, true]);
});

test('what is rolled back is seen inside and gone after, also when the work throws', async () => {
  const db = context.get(Db);
  await db.rolledBack(async () => {
    await db.transaction(() => add('dry'));
    expect(await holds('dry')).toBe(true);
  });
  await expect(db.rolledBack(() => add('done'))).rejects.toThrow(/uq_areas_code/);
  expect(await holds('dry')).toBe(false);
  expect(await currentTransaction()).not.toBe(await currentTransaction());
});
