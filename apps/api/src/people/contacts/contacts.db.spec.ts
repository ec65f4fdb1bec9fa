import { phoneDigits } from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';

const context = dbContext('empty');

test(
  'a telephone number has the same digits in the database and in libs/domain',
  context.rolledBack(async () => {
    const typed = fc.array(fc.constantFrom(...'0123456789+().- ', '+33', '00', '(0)', 'poste'), { maxLength: 20 });
    const numbers = fc.sample(
      typed.map((parts) => parts.join('')),
      { numRuns: 2000, seed: 1 },
    );
    const rows = await context
      .get(Db)
      .query<{ typed: string; digits: string }>(
        'select typed, phone_digits(typed) as digits from unnest($1::text[]) typed',
        [numbers],
      );
    expect(rows).toEqual(numbers.map((number) => ({ typed: number, digits: phoneDigits(number) })));
  }),
);

describe('the database itself refuses', () => {
  const insertRoles = async (values: string) => {
    const db = context.get(Db);
    await db.query(`insert into organizations (id, name, kind) values (1, 'Essai', 'association')`);
    await db.query(`insert into contacts (id, last_name) values (1, 'Un'), (2, 'Deux')`);
    await db.query(
      `insert into contact_roles (contact_id, organization_id, function, is_main, starts_on, ends_before) values ${values}`,
    );
  };

  test.each([
    ['two main contacts on one day', `(1, 1, 'a', true, null, null), (2, 1, 'b', true, '2020-01-01', null)`, 'main'],
    [
      'one function twice on one day',
      `(1, 1, 'a', false, null, '2020-01-02'), (1, 1, 'A', false, '2020-01-01', null)`,
      'overlap',
    ],
    ['an end before the start', `(1, 1, 'a', false, '2020-01-01', '2020-01-01')`, 'span'],
  ])('%s', (_, values, constraint) =>
    context.rolledBack(() => expect(insertRoles(values)).rejects.toThrow(new RegExp(`contact_roles_${constraint}`)))(),
  );
});
