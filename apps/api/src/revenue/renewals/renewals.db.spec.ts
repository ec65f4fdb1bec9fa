import { addDays, addMonths, currentTerm, dayAfter } from '@terril/domain';
import fc from 'fast-check';
import { Db } from '../../core/db.js';
import { dbContext } from '../../../../../test/support/db-context.js';

const context = dbContext('empty');

test('the database and libs/domain renew contracts on the same days', async () => {
  const db = context.get(Db);
  const day = fc.nat(9000).map((days) => addDays('2008-01-31', days));
  const months = fc.integer({ min: 1, max: 40 });
  const cases = fc.sample(fc.record({ startsOn: day, first: months, each: months, after: fc.nat(6000) }), 500);
  const rows = await db.query<{ day: string }>(
    `select contract_renews_on(c."startsOn", c.first, c.each, c.day)::text as day
     from jsonb_to_recordset($1::jsonb) c ("startsOn" date, first int, each int, day date, place int) order by place`,
    [JSON.stringify(cases.map(({ after, ...one }, place) => ({ ...one, place, day: addDays(one.startsOn, after) })))],
  );
  const expected = cases.map(({ startsOn, first, each, after }) => {
    const contract = {
      startsOn,
      endsOn: null,
      renewal: 'tacit',
      termMonths: first,
      renewalMonths: each,
      noticeMonths: 0,
    } as const;
    return dayAfter(currentTerm(contract, addDays(startsOn, after))?.endsOn ?? addMonths(startsOn, -1));
  });
  expect(rows.map((row) => row.day)).toEqual(expected);
});
