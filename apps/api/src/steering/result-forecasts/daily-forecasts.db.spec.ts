import { dbContext } from '../../../../../test/support/db-context.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { UsersService } from '../../system/users/users.service.js';
import { DailyForecasts } from './daily-forecasts.js';
import { KeptDays } from './kept-days.js';

const context = dbContext('sample');
const { rolledBack } = context;
const query = <T>(text: string) => context.get(Db).query<T>(text);

/** Lives a day of the sample's last year. */
async function live(day: string): Promise<void> {
  jest.spyOn(context.get(Clock), 'today').mockReturnValue(day);
  await context.get(DailyForecasts).run(day);
}
const keepBand = (low: number, high: number) =>
  query(`update settings set forecast_low = ${low}, forecast_high = ${high}`);
const addAda = () =>
  context
    .get(UsersService)
    .create({ name: 'Ada', email: 'ada@example.org', role: 'staff', password: 'un mot de passe' });
const told = async () =>
  (
    await query<{ title: string }>(
      `select title_fr as title from notifications join users on users.id = user_id
         where kind = 'forecast_alert' and email = 'ada@example.org' order by notifications.id`,
    )
  ).map(({ title }) => title.replace(/\s/g, ' '));
const kept = () =>
  query<{ day: string; scenario: string; result: string; state: string }>(
    'select day, scenario, result, band_state as state from result_forecasts order by day, id',
  );

afterEach(() => jest.restoreAllMocks());

test(
  'a day is kept once, in three scenarios whose parts add up, and stays as it was',
  rolledBack(async () => {
    await live('2020-06-30');
    const first = await kept();
    expect(first.map(({ scenario, state }) => [scenario, state])).toEqual([
      ['prudent', 'within'],
      ['central', 'within'],
      ['ambitious', 'within'],
    ]);
    await query(`update budget_lines set planned = planned + 1000`);
    await live('2020-06-30');
    expect(await kept()).toEqual(first);
    expect(
      await query(
        `select id from result_forecasts where result <> (select sum(value::numeric) from jsonb_each_text(parts))`,
      ),
    ).toEqual([]);
    await live('2020-07-01');
    expect(await kept()).toHaveLength(6);
    const { year, days } = await context.get(KeptDays).run({});
    expect([year, days.map(({ day }) => day)]).toEqual([2020, ['2020-06-30', '2020-07-01']]);
    const [prudent, central, ambitious] = first.map(({ result }) => result);
    expect(days[0]).toEqual({ day: '2020-06-30', prudent, central, ambitious });
    expect((await context.get(KeptDays).run({ year: 2019 })).days).toEqual([]);
  }),
);

test.each([
  ['update result_forecasts set result = 0'],
  ['delete from result_forecasts'],
  [`update forecast_hypotheses set note = 'autre'`],
])('the database refuses to rewrite what was forecast: %s', async (statement) => {
  await rolledBack(async () => {
    await live('2020-06-30');
    await query(`insert into forecast_hypotheses (hypotheses) values ('{}')`);
    await expect(query(statement)).rejects.toThrow('never changed');
  })();
});

test(
  'people are told once that it left the band, and again when it crosses it',
  rolledBack(async () => {
    await addAda();
    await keepBand(-5000, 5000);
    await live('2020-06-28');
    await live('2020-06-29');
    await live('2020-06-29');
    expect(await told()).toEqual([
      expect.stringMatching(/^Résultat prévu de 2020 : -.* €, sous le plancher de -5 000,00 €$/),
    ]);
    await keepBand(-500_000, 500_000);
    await live('2020-06-30');
    expect(await told()).toHaveLength(1);
    await keepBand(-500_000, -400_000);
    await live('2020-07-01');
    expect((await told())[1]).toMatch(/au-dessus du plafond de -400 000,00 €$/);
  }),
);

test(
  'nobody is told while the forecast is in the band, or none is set',
  rolledBack(async () => {
    await addAda();
    await live('2020-06-29');
    await keepBand(-500_000, 500_000);
    await live('2020-06-30');
    expect(await told()).toEqual([]);
  }),
);
