import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';

const context = dbContext('sample');

/** Adds a version to the first subscription by plain SQL, past every check of the service. */
function insertVersion(startsOn: string, quantity: number, monthlyAmount: string): Promise<unknown> {
  return context.get(Db).query(
    `insert into price_versions (subscription_id, starts_on, quantity, unit_price, cause, period_months, monthly_amount)
     select min(id), $1, $2, 10, 'change', 1, $3 from subscriptions`,
    [startsOn, quantity, monthlyAmount],
  );
}

describe('the database itself refuses', () => {
  test(
    'two versions of one subscription on one day',
    context.rolledBack(() => expect(insertVersion('2020-06-01', 1, '10')).rejects.toThrow(/ex_price_versions_overlap/)),
  );

  test(
    'a monthly amount that is not price x quantity / months',
    context.rolledBack(() => expect(insertVersion('1990-01-01', 1, '11')).rejects.toThrow(/ck_price_versions_monthly/)),
  );

  test(
    'a negative quantity',
    context.rolledBack(() =>
      expect(insertVersion('1990-01-01', -1, '-10')).rejects.toThrow(/ck_price_versions_quantity/),
    ),
  );
});
