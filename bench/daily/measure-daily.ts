import type { Client } from 'pg';
import type { Group } from '../cases.js';
import type { Bounds } from '../measure.js';
import { measureInOwn } from '../own-database.js';
import { fillDaily } from './fill-daily.js';

const YEAR = 2026;

/** What people open each day: home page, board, my day, a long timeline, beside their SQL. */
export async function measureDaily(
  options: Bounds & { scale: number; only: string },
  told: (step: string) => void,
): Promise<void> {
  await measureInOwn('daily', options, {
    begun: () => told('opportunities and activities'),
    fill: fillDaily,
    group: groupOf,
  });
}

/** Each request that the page sends, by the name of the page. */
async function groupOf(client: Client): Promise<Group> {
  const { rows: stages } = await client.query<{ id: number; name: string }>(
    'select id, name from pipeline_stages order by position, id',
  );
  const { rows: found } = await client.query<{ organization: number; pipeline: number; me: number }>(
    `select (select min(id) from organizations) as organization, (select min(id) from pipelines) as pipeline,
       (select min(id) from users) as me`,
  );
  const { organization, pipeline, me } = found[0] as (typeof found)[number];
  const column = (stage: number) =>
    `opportunities?pipelineId=${pipeline}&stageId=${stage}&sort=expectedOn&order=ASC&perPage=20`;
  const routes: Record<string, string> = {
    'home, key figures': `reports/key-figures?year=${YEAR}`,
    'home, turnover': `reports/turnover?year=${YEAR}`,
    'home, contracts that end': 'contracts?ending=true&sort=endsOn&order=ASC&perPage=5',
    'home, notices to send': 'renewals?state=to_send&sort=lastDayToRefuse&order=ASC&perPage=5',
    'home, invoices to be paid': 'invoices?paid=false&type=invoice&sort=dueOn&order=ASC&perPage=5',
    'board, totals': `opportunities/stages?pipelineId=${pipeline}`,
    ...Object.fromEntries(stages.map(({ id, name }) => [`board, ${name}`, column(id)])),
    'board, of a person': `${column(stages[0]?.id ?? 0)}&assigneeId=${me}`,
    'board, a word': `${column(stages[0]?.id ?? 0)}&q=projet%2012`,
    'board, page 20': `${column(stages[0]?.id ?? 0)}&page=20`,
    'calendar of opportunities': `opportunities/calendar?month=${YEAR}-06`,
    'sales forecast': 'reports/prospecting/forecast',
    conversion: `reports/prospecting/conversion?from=${YEAR}-01&to=${YEAR}-12`,
    'stages passed': `reports/prospecting/stages?from=${YEAR}-01&to=${YEAR}-12`,
    'my day': 'my-day',
    'timeline of 10,000 activities': `activities?organizationId=${organization}&sort=fallsOn&order=DESC&perPage=25`,
    'its page 300': `activities?organizationId=${organization}&sort=fallsOn&order=DESC&perPage=25&page=300`,
    leads: 'leads?status=open',
  };
  const cases = Object.entries(routes).map(([name, route]) => ({ name, route }));
  return { cases, mostRatio: 1.5, mostMs: 150 };
}
