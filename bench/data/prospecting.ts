import type { Client } from 'pg';
import { TODAY } from './calendar.js';

const OPEN = 5_000;
const CLOSED = 20_000;
/** Of the organization whose timeline is read, and of all the others together. */
const OF_ONE = 10_000;
const OF_OTHERS = 200_000;

/**
 * What a day of work is read from: 5,000 open opportunities and 20,000 closed ones with the stages they passed, an
 * organization with 10,000 activities among 200,000 others, of which the person who reads has some each day, planned since
 * 20 days ago. At scale 1.
 */
export async function fillProspecting(client: Client, scale: number): Promise<void> {
  const many = (count: number) => String(Math.max(100, Math.round(count * scale)));
  for (const statement of STATEMENTS) {
    await client.query(
      statement
        .replaceAll(':open', many(OPEN))
        .replaceAll(':closed', many(CLOSED))
        .replaceAll(':ofOne', many(OF_ONE))
        .replaceAll(':ofOthers', many(OF_OTHERS)),
    );
  }
}

/** The organization of the number n, spread over all of them. */
const ORGANIZATION = 'them.ids[1 + (n * 7919) % array_length(them.ids, 1)]';
const ME = '(select min(id) from users)';
const AROUND = (days: number) => `date '${TODAY}' + ((n * 37) % (2 * ${days}))::int - ${days}`;
const PAST = (days: number) => `date '${TODAY}' - ((n * 37) % ${days})::int`;

const opportunities = (outcomes: string, count: string, more: string) => `
  insert into opportunities (organization_id, title, stage_id, assignee_id, one_off_amount, yearly_amount, expected_on,
    source, next_step, next_step_on, closed_on)
  select ${ORGANIZATION}, 'Projet ' || n, stages.ids[1 + n % array_length(stages.ids, 1)], case n % 4 when 0 then ${ME} end,
    100 * (n % 90), 12 * (n % 70), ${AROUND(365)}, (array['Réseau', 'Site web', 'Salon', null])[1 + n % 4],
    'Rappeler', ${AROUND(60)}, ${more}
  from generate_series(1, ${count}) n,
    (select array_agg(id order by id) as ids from organizations) them,
    (select array_agg(id order by id) as ids from pipeline_stages where outcome in (${outcomes})) stages`;

const activities = (organization: string, count: string) => `
  insert into activities (kind, subject, state, day, duration, done_on, organization_id, assignee_id)
  select (array['call', 'meeting', 'task', 'note'])[1 + n % 4], 'Suivi ' || n,
    case when on_day > date '${TODAY}' - 20 then 'planned' else 'done' end, on_day, 30,
    case when on_day <= date '${TODAY}' - 20 then on_day end,
    ${organization}, case n % 10 when 0 then ${ME} end
  from generate_series(1, ${count}) n
  cross join lateral (select ${AROUND(1500)} as on_day) at,
    (select array_agg(id order by id) as ids from organizations) them`;

const STATEMENTS = [
  opportunities(`'open'`, ':open', 'null::date'),
  opportunities(`'won', 'lost'`, ':closed', PAST(1400)),
  // Each came by the first stage, a while before the one it is in.
  `insert into opportunity_stage_stays (opportunity_id, stage_id, entered_on, left_on)
   select o.id, stay.stage_id, stay.entered_on, stay.left_on
   from opportunities o
   cross join lateral (select coalesce(o.closed_on, date '${TODAY}' - (o.id % 200)) as day) came
   cross join lateral (
     select first.id as stage_id, came.day - 30 - o.id % 90 as entered_on, came.day as left_on
     from (select id from pipeline_stages order by position, id limit 1) first where first.id <> o.stage_id
     union all
     select o.stage_id, came.day, null) stay
   order by o.id, stay.entered_on`,
  activities('(select min(id) from organizations)', ':ofOne'),
  activities(ORGANIZATION, ':ofOthers'),
];
