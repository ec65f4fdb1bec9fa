import fc from 'fast-check';
import { instantOf, shownAt } from '@terril/domain';
import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { CalendarService } from './calendar.service.js';

const context = dbContext('empty');
const query = <T>(sql: string, parameters: unknown[] = []) => context.get(Db).query<T>(sql, parameters);

test('the database reads the clocks in France as libs/domain does', async () => {
  const nights = ['2021-03-28T01:59', '2021-03-28T02:30', '2021-03-28T03:00', '2021-10-31T02:30', '2021-10-31T03:00'];
  const minute = fc.integer({ min: instantOf('1997-01-01T00:00'), max: instantOf('2037-01-01T00:00') });
  const shown = [...nights, ...fc.sample(minute, 500).map(shownAt)];
  const rows = await query<{ minutes: number }>(
    `select (extract(epoch from french_instant(shown)) / 60)::int as minutes
     from unnest($1::timestamp[]) with ordinality one (shown, place) order by place`,
    [shown],
  );
  expect(rows.map(({ minutes }) => minutes)).toEqual(shown.map(instantOf));
});

describe('with 10,000 activities of ten colleagues', () => {
  const day = '2021-03-10';
  const filled = (work: (people: number[]) => Promise<unknown>) =>
    context.rolledBack(async () => {
      const people = await query<{ id: number }>(
        `insert into users (email, name, role, password_hash)
         select 'c' || n || '@example.org', 'Collègue ' || n, 'staff', ''
         from generate_series(1, 10) n returning id`,
      );
      const ids = people.map(({ id }) => id);
      await query(
        `insert into activities (kind, subject, state, day, start_time, duration, assignee_id)
         select 'meeting', 'Réunion ' || n, 'planned', date '2020-01-01' + n / 10, make_time(8 + n % 10, 0, 0), 45, ($1::int[])[1 + n % 10]
         from generate_series(0, 9999) n`,
        [ids],
      );
      await query('analyze activities');
      await work(ids);
    });

  test(
    'a span is read in a statement for each source, whatever it holds',
    filled(async ([someone = 0]) => {
      const db = context.get(Db);
      const asked = jest.spyOn(db, 'query');
      const calendar = context.get(CalendarService);
      const all = await calendar.items({ from: '2021-03-01', to: '2021-04-19', also: ['opportunities', 'contracts'] });
      expect(all).toHaveLength(500);
      expect(asked).toHaveBeenCalledTimes(6);
      asked.mockRestore();
      const one = await calendar.items({ from: '2021-03-01', to: '2021-04-19', colleagueId: [someone] });
      expect(one).toHaveLength(50);
      expect(one.every(({ people }) => people.some(({ id }) => id === someone))).toBe(true);
    }),
  );

  test(
    'what takes the time of people at a moment is found by an index',
    filled(async () => {
      const plan = await query<{ 'QUERY PLAN': string }>(
        `explain select id from activities a
         where activity_span(a.day, a.start_time, a.duration, a.done_on) && tsrange($1::timestamp, $1::timestamp + interval '1 hour')
           and a.start_time is not null and a.state <> 'cancelled' and a.kind <> 'note'`,
        [`${day}T09:00`],
      );
      expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('ix_activities_span');
    }),
  );
});
