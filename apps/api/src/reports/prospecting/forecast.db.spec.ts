import {
  addDays,
  chanceOf,
  type Decimal,
  fiscalYear,
  fiscalYearOf,
  sumAmounts,
  untilYearEnd,
  weightedAmount,
} from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { RANDOM } from '../../../../../test/support/histories.js';
import { Db } from '../../core/db.js';
import { ForecastReport } from './forecast.js';

const context = dbContext('empty');
const TODAY = '2020-12-31';

const anAmount = fc.integer({ min: 0, max: 9_999_999 }).map((cents): Decimal => (cents / 100).toFixed(2));
const anOpportunity = fc.record({
  expectedOn: fc.option(fc.integer({ min: -400, max: 800 }).map((days) => addDays(TODAY, days))),
  oneOffAmount: anAmount,
  yearlyAmount: anAmount,
  probability: fc.option(fc.integer({ min: 0, max: 100 })),
  stage: fc.nat({ max: 5 }),
});

interface Stage {
  id: number;
  probability: number;
  outcome: 'open' | 'won' | 'lost';
}

test('on random opportunities, each line and each fiscal year adds up what the domain says of each of them', async () => {
  const db = context.get(Db);
  const stages = await db.query<Stage>('select id, probability, outcome from pipeline_stages order by id');
  const months = fc.constantFrom(1, 9);
  const property = fc.asyncProperty(fc.array(anOpportunity, { maxLength: 30 }), months, (made, startMonth) =>
    db.rolledBack(async () => {
      await db.query('update settings set fiscal_year_start_month = $1', [startMonth]);
      const [organization] = await db.query<{ id: number }>(
        `insert into organizations (name, kind) values ('Terril', 'association') returning id`,
      );
      for (const { stage, ...one } of made) {
        await db.query(
          `insert into opportunities (organization_id, title, stage_id, expected_on, one_off_amount, yearly_amount, probability)
           values ($1, 'Site', $2, $3, $4, $5, $6)`,
          [organization?.id, stages[stage]?.id, one.expectedOn, one.oneOffAmount, one.yearlyAmount, one.probability],
        );
      }
      const open = made.flatMap(({ stage, ...one }) => {
        const { outcome, probability } = stages[stage] as Stage;
        if (outcome !== 'open') return [];
        const chance = chanceOf(one.probability, { outcome, probability });
        const startsOn = one.expectedOn && (one.expectedOn < TODAY ? TODAY : one.expectedOn);
        const year = startsOn ? fiscalYear(fiscalYearOf(startsOn, startMonth), startMonth) : null;
        const inYear = startsOn && year ? untilYearEnd(one.yearlyAmount, startsOn, year) : '0.00';
        return [{ ...one, chance, year: year?.year ?? null, inYear }];
      });
      const figures = (of: typeof open) => ({
        count: of.length,
        oneOffAmount: sumAmounts(of.map(({ oneOffAmount }) => oneOffAmount)),
        yearlyAmount: sumAmounts(of.map(({ yearlyAmount }) => yearlyAmount)),
        untilYearEnd: sumAmounts(of.map(({ inYear }) => inYear)),
        weightedOneOff: sumAmounts(of.map(({ oneOffAmount, chance }) => weightedAmount(oneOffAmount, chance))),
        weightedYearly: sumAmounts(of.map(({ yearlyAmount, chance }) => weightedAmount(yearlyAmount, chance))),
      });
      const report = await context.get(ForecastReport).run({});
      expect(report.lines.map(({ month, part }) => month ?? part)).toHaveLength(15);
      for (const { part, from, to, ...line } of report.lines) {
        const own = open.filter(({ expectedOn: day }) =>
          part === 'none' ? day === null : day !== null && (from ?? day) <= day && day <= (to ?? day),
        );
        expect(line).toMatchObject(figures(own));
        expect(line.weightedTotal).toBe(sumAmounts([line.weightedOneOff, line.weightedUntilYearEnd]));
      }
      expect(report.total).toMatchObject(figures(open));
      for (const { year, ...line } of report.years)
        expect(line).toMatchObject(figures(open.filter((one) => one.year === year)));
    }),
  );
  await fc.assert(property, RANDOM);
});
