import { addDays, daysIn, passageTo, sumAmounts } from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { RANDOM } from '../../../../../test/support/histories.js';
import { Db } from '../../core/db.js';
import { ConversionReport } from './conversion.js';
import { StagePassagesReport } from './stage-passages.js';

const context = dbContext('empty');
const PERIOD = { from: '2020-01', to: '2020-12' };
const YEARS = [2020, 2019];

/** The stages passed, each with the days before the next one; the last one is the present one. */
const anOpportunity = fc.record({
  begunOn: fc.integer({ min: -900, max: 0 }).map((days) => addDays('2020-12-31', days)),
  source: fc.constantFrom('Réseau', 'Salon', null),
  amount: fc.integer({ min: 0, max: 999_999 }).map((cents) => (cents / 100).toFixed(2)),
  passed: fc.array(fc.record({ stage: fc.nat({ max: 5 }), days: fc.nat({ max: 200 }) }), {
    minLength: 1,
    maxLength: 6,
  }),
});

interface Stage {
  id: number;
  pipelineId: number;
  position: number;
  outcome: 'open' | 'won' | 'lost';
}
interface Stay {
  stage: Stage;
  enteredOn: string;
  leftOn: string | null;
}
interface Made {
  source: string | null;
  amount: string;
  stays: Stay[];
}

const outcomeOf = ({ stays }: Made) => stays.at(-1)?.stage.outcome;
const closedOn = ({ stays }: Made) => stays.at(-1)?.enteredOn ?? '';
const between = (startsOn: string, endsOn: string) => daysIn({ startsOn, endsOn }) - 1;
const tenths = (value: number) => (Math.round(value * 10 + 1e-9) / 10).toFixed(1);
const mean = (values: number[]) =>
  values.length === 0 ? null : tenths(values.reduce((sum, value) => sum + value, 0) / values.length);
function median(values: number[]): string | null {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : tenths((low + high) / 2);
}

async function write(db: Db, made: Made[]): Promise<void> {
  const [organization] = await db.query<{ id: number }>(
    `insert into organizations (name, kind) values ('Terril', 'association') returning id`,
  );
  for (const one of made) {
    const [row] = await db.query<{ id: number }>(
      `insert into opportunities (organization_id, title, stage_id, source, one_off_amount, closed_on)
       values ($1, 'Site', $2, $3, $4, $5) returning id`,
      [
        organization?.id,
        one.stays.at(-1)?.stage.id,
        one.source,
        one.amount,
        outcomeOf(one) === 'open' ? null : closedOn(one),
      ],
    );
    for (const { stage, enteredOn, leftOn } of one.stays) {
      await db.query(
        `insert into opportunity_stage_stays (opportunity_id, stage_id, entered_on, left_on) values ($1, $2, $3, $4)`,
        [row?.id, stage.id, enteredOn, leftOn],
      );
    }
  }
}

function conversionIn(year: number, made: Made[]) {
  const closed = made.filter((one) => outcomeOf(one) !== 'open' && closedOn(one).startsWith(String(year)));
  const won = closed.filter((one) => outcomeOf(one) === 'won');
  const lost = closed.filter((one) => outcomeOf(one) === 'lost');
  const days = closed
    .filter(({ stays }) => stays.some(({ stage }) => stage.outcome === 'open'))
    .map((one) => between(one.stays[0]?.enteredOn ?? '', closedOn(one)));
  return {
    won: won.length,
    lost: lost.length,
    wonAmount: sumAmounts(won.map(({ amount }) => amount)),
    lostAmount: sumAmounts(lost.map(({ amount }) => amount)),
    measured: days.length,
    meanDays: mean(days),
    medianDays: median(days),
  };
}

function stageIn(year: number, id: number, made: Made[]) {
  const left = made.flatMap(({ stays }) =>
    stays.flatMap(({ stage, enteredOn, leftOn }, index) => {
      const next = stays[index + 1]?.stage;
      if (stage.id !== id || !next || !leftOn?.startsWith(String(year))) return [];
      return [{ days: between(enteredOn, leftOn), passage: passageTo(stage, next) }];
    }),
  );
  const { won, lost } = conversionIn(
    year,
    made.filter(({ stays }) => stays.some(({ stage }) => stage.id === id)),
  );
  const of = (passage: string) => left.filter((one) => one.passage === passage).length;
  return {
    left: left.length,
    meanDays: mean(left.map(({ days }) => days)),
    medianDays: median(left.map(({ days }) => days)),
    onward: of('onward'),
    lost: of('lost'),
    back: of('back'),
    closed: won + lost,
    won,
  };
}

test('on random lives of opportunities, some opened anew, statistics are what they tell one by one', async () => {
  const db = context.get(Db);
  const stages = await db.query<Stage>(
    'select id, pipeline_id as "pipelineId", position, outcome from pipeline_stages order by id',
  );
  const property = fc.asyncProperty(fc.array(anOpportunity, { maxLength: 25 }), (drawn) =>
    db.rolledBack(async () => {
      const made = drawn.map(({ passed, begunOn, ...one }): Made => {
        let day = begunOn;
        const steps = passed.filter(({ stage }, index) => stage !== passed[index - 1]?.stage);
        const stays = steps.map(({ stage, days }, index): Stay => {
          const enteredOn = day;
          day = addDays(day, days);
          return { stage: stages[stage] as Stage, enteredOn, leftOn: index < steps.length - 1 ? day : null };
        });
        return { ...one, stays };
      });
      await write(db, made);
      const { rows, total } = await context.get(ConversionReport).run(PERIOD);
      const [now, before] = YEARS.map((year) => conversionIn(year, made));
      expect(total).toMatchObject({ ...now, previous: before });
      for (const { key, ...row } of rows) {
        const [own, earlier] = YEARS.map((year) =>
          conversionIn(
            year,
            made.filter(({ source }) => source === key),
          ),
        );
        expect(row).toMatchObject({ ...own, previous: earlier });
      }
      expect(rows.reduce((sum, { won, lost }) => sum + won + lost, 0)).toBe(total.won + total.lost);
      const passages = await context.get(StagePassagesReport).run(PERIOD);
      expect(passages.stages).toHaveLength(4);
      for (const { stageId, previous, ...row } of passages.stages) {
        expect(row).toMatchObject(stageIn(2020, stageId, made));
        expect(previous).toMatchObject(stageIn(2019, stageId, made));
      }
    }),
  );
  await fc.assert(property, RANDOM);
});
