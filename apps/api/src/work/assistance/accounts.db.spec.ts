import {
  type Credit,
  creditPeriods,
  creditUses,
  addDays,
  type ActivityKind,
  type SpentTime,
  usedShare,
} from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { RANDOM } from '../../../../../test/support/histories.js';
import { Db } from '../../core/db.js';
import { AssistanceAccountsService } from './assistance-accounts.service.js';
import { KeepAccounts } from './keep-accounts.js';

const context = dbContext('empty');
/** The clock of the tests stands on this day. */
const TODAY = '2020-12-31';

interface Made {
  source: 'allowance' | 'pack';
  minutes: number;
  step: number;
  startsOn: string;
  length: number | null;
  carriesOver: boolean;
}

const aDay = fc.nat(760).map((days) => addDays('2018-12-01', days));
const aCredit: fc.Arbitrary<Made> = fc.record({
  source: fc.constantFrom('allowance' as const, 'pack' as const),
  minutes: fc.integer({ min: 1, max: 300 }),
  step: fc.constantFrom(1, 15),
  startsOn: aDay,
  length: fc.option(fc.nat(500)),
  carriesOver: fc.boolean(),
});
const anActivity = fc.record({
  day: fc.nat(700).map((days) => addDays('2019-01-01', days)),
  duration: fc.option(fc.integer({ min: 1, max: 200 }), { freq: 5 }),
  kind: fc.constantFrom<ActivityKind>('call', 'visit', 'note'),
  isAbout: fc.boolean(),
  isCharged: fc.option(fc.boolean(), { freq: 2 }),
});
/** What happens to the activities once they are there: by their place, what is written. */
const aChange = fc.record({
  at: fc.nat(30),
  what: fc.constantFrom(
    'delete from activities where id = $1',
    `update activities set state = 'planned', done_on = null where id = $1`,
    'update activities set duration = 45 where id = $1',
    'update activities set is_charged = true where id = $1',
    'update activities set organization_id = null where id = $1',
    'update activities set subscription_id = null where id = $1',
  ),
});

const first = async <Row>(sql: string, parameters: unknown[] = []) =>
  (await context.get(Db).query<Row>(sql, parameters))[0] as Row;
const idOf = async (sql: string, parameters: unknown[] = []) => (await first<{ id: number }>(sql, parameters)).id;

async function anOrganization() {
  const organizationId = await idOf(
    `insert into organizations (name, kind) values ('Terril', 'association') returning id`,
  );
  const contractId = await idOf(
    `insert into contracts (organization_id, reference, title, starts_on, renewal, stage)
     values ($1, 'C-1', 'Aide', '2019-01-01', 'tacit', 'signed') returning id`,
    [organizationId],
  );
  const subscriptionId = await idOf(
    `insert into subscriptions (contract_id, service, category, period_unit, period_count, billed, starts_on)
     values ($1, 'Assistance', 'assistance', 'quarter', 1, 'in_advance', '2019-01-31') returning id`,
    [contractId],
  );
  return { organizationId, contractId, subscriptionId };
}

const INSERT_CREDIT = `insert into assistance_credits
  (organization_id, source, title, minutes, step, starts_on, ends_before, subscription_id, carries_over)
  values ($1, $2, 'Heures', $3, $4, $5, $6, $7, $8) returning id`;
const INSERT_ACTIVITY = `insert into activities
  (organization_id, kind, subject, state, day, done_on, duration, subscription_id, is_charged)
  values ($1, $2, 'Aide', 'done', $3, $3, $4, $5, $6) returning id`;

const stored = async (organizationId: number) => {
  const db = context.get(Db);
  const periods = await db.query<{
    creditId: number;
    startsOn: string;
    endsOn: string | null;
    minutes: number;
    used: number;
  }>(
    `select credit_id as "creditId", starts_on as "startsOn", ends_before - 1 as "endsOn", minutes, used
     from assistance_periods where organization_id = $1 order by credit_id, starts_on`,
    [organizationId],
  );
  const uses = await db.query<{
    activityId: number;
    creditId: number | null;
    startsOn: string | null;
    minutes: number;
  }>(
    `select u.activity_id as "activityId", p.credit_id as "creditId", p.starts_on as "startsOn", u.minutes
     from assistance_uses u left join assistance_periods p on p.id = u.period_id
     where u.organization_id = $1 order by 1, 2, 3`,
    [organizationId],
  );
  return { periods, uses };
};

/** The same by the rule alone, from what the tables say. */
async function expected(organizationId: number, anchor: string) {
  const db = context.get(Db);
  const credits = await db.query<Credit & { isAllowance: boolean; carriesOver: boolean }>(
    `select id, minutes, step, subscription_id as "subscriptionId",
       case when source = 'allowance' and starts_on < $2 then $2 else starts_on end as "startsOn",
       ends_before - 1 as "endsOn", source = 'allowance' as "isAllowance", carries_over as "carriesOver"
     from assistance_credits where organization_id = $1 order by id`,
    [organizationId, anchor],
  );
  const spent = await db.query<SpentTime>(
    `select id as "activityId", done_on as day, duration, kind, subscription_id as "subscriptionId",
       case when subscription_id is not null then 'subscriptions' end as "aboutType", is_charged as "isCharged"
     from activities where organization_id = $1 and state = 'done' and duration is not null`,
    [organizationId],
  );
  const periods = credits.flatMap(({ isAllowance, carriesOver, ...credit }) => {
    const period = { unit: 'quarter' as const, count: 1 };
    return creditPeriods({ ...credit, allowance: isAllowance ? { anchor, period, carriesOver } : null }, TODAY);
  });
  const uses = creditUses(periods, spent);
  return {
    periods: periods.map(({ creditId, startsOn, endsOn, minutes }, place) => ({
      creditId,
      startsOn,
      endsOn,
      minutes,
      used: uses.filter(({ period }) => period === place).reduce((sum, use) => sum + use.minutes, 0),
    })),
    uses: uses
      .map(({ activityId, period, minutes }) => ({
        activityId,
        creditId: periods[period ?? -1]?.creditId ?? null,
        startsOn: periods[period ?? -1]?.startsOn ?? null,
        minutes,
      }))
      .toSorted((one, other) => keyOf(one).localeCompare(keyOf(other))),
  };
}
const keyOf = ({
  activityId,
  creditId,
  startsOn,
}: {
  activityId: number;
  creditId: number | null;
  startsOn: string | null;
}) => [activityId, creditId ?? 999_999_999].map((id) => String(id).padStart(9, '0')).join(' ') + (startsOn ?? '');

test('on random pasts, whatever is written afterwards, what is stored is what the rule says', async () => {
  const db = context.get(Db);
  const keep = context.get(KeepAccounts);
  const property = fc.asyncProperty(
    fc.array(aCredit, { minLength: 1, maxLength: 4 }),
    fc.array(anActivity, { maxLength: 20 }),
    fc.array(aChange, { maxLength: 4 }),
    (credits, activities, changes) =>
      db.rolledBack(async () => {
        const { organizationId, subscriptionId } = await anOrganization();
        const anchor = '2019-01-31';
        for (const { source, minutes, step, startsOn, length, carriesOver } of credits) {
          const isAllowance = source === 'allowance';
          await db.query(INSERT_CREDIT, [
            organizationId,
            source,
            minutes,
            step,
            startsOn,
            length === null ? null : addDays(startsOn, length + 1),
            isAllowance ? subscriptionId : null,
            isAllowance && carriesOver,
          ]);
        }
        await keep.settle();
        const ids: number[] = [];
        for (const { day, duration, kind, isAbout, isCharged } of activities) {
          ids.push(
            await idOf(INSERT_ACTIVITY, [
              organizationId,
              kind,
              day,
              duration,
              isAbout ? subscriptionId : null,
              isCharged,
            ]),
          );
        }
        await keep.settle();
        expect(await stored(organizationId)).toEqual(await expected(organizationId, anchor));
        for (const { at, what } of changes) {
          await db.query(what, [ids[at] ?? 0]);
          await keep.settle();
        }
        const after = await stored(organizationId);
        expect(after).toEqual(await expected(organizationId, anchor));
        const account = await context.get(AssistanceAccountsService).get(organizationId);
        const valid = after.periods.filter(({ startsOn, endsOn }) => startsOn <= TODAY && (endsOn ?? TODAY) >= TODAY);
        const sum = (some: number[]) => some.reduce((one, other) => one + other, 0);
        const bought = sum(valid.map(({ minutes }) => minutes));
        const used = sum(valid.map((period) => period.used));
        expect(account).toMatchObject({
          bought,
          used,
          remaining: bought - used,
          share: usedShare(bought, used),
          beyond: sum(after.uses.filter(({ creditId }) => creditId === null).map(({ minutes }) => minutes)),
        });
      }),
  );
  await fc.assert(property, RANDOM);
});

test(
  'an allowance holds from the day its contract is signed, and as long as its subscription',
  context.rolledBack(async () => {
    const db = context.get(Db);
    const keep = context.get(KeepAccounts);
    const { organizationId, contractId, subscriptionId } = await anOrganization();
    const bought = async () => {
      await keep.settle();
      return (await context.get(AssistanceAccountsService).get(organizationId)).bought;
    };
    await db.query(INSERT_CREDIT, [organizationId, 'allowance', 600, 1, '2019-01-31', null, subscriptionId, false]);
    expect(await bought()).toBe(600);
    await db.query(`update contracts set stage = 'sent' where id = $1`, [contractId]);
    expect(await bought()).toBe(0);
    await db.query(`update contracts set stage = 'signed' where id = $1`, [contractId]);
    await db.query(`update subscriptions set ends_before = '2020-12-31' where id = $1`, [subscriptionId]);
    expect(await bought()).toBe(0);
    await db.query('delete from assistance_credits');
    expect([await bought(), await stored(organizationId)]).toEqual([0, { periods: [], uses: [] }]);
  }),
);

test('two that record at once wait for each other, and neither is forgotten', async () => {
  const db = context.get(Db);
  const { organizationId } = await anOrganization();
  await db.transaction(() =>
    db.query(INSERT_CREDIT, [organizationId, 'pack', 600, 1, '2020-01-01', null, null, false]),
  );
  const call = () =>
    db.transaction(() => db.query(INSERT_ACTIVITY, [organizationId, 'call', '2020-06-01', 60, null, null]));
  await Promise.all([call(), call(), call()]);
  expect(await context.get(AssistanceAccountsService).get(organizationId)).toMatchObject({ used: 180, remaining: 420 });
});
