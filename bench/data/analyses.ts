import type { Client } from 'pg';
import { LAST_YEAR } from './calendar.js';

const IN_YEAR = JSON.stringify({
  field: 'issuedOn',
  is: 'between',
  value: [`${LAST_YEAR}-01-01`, `${LAST_YEAR}-12-31`],
});

/** A few of what people ask of their lists: a year by nature, ten years by month and territory, users by kind, rows. */
const ANALYSES: Record<string, object> = {
  'lines of a year by nature': {
    entity: 'invoice-lines',
    where: IN_YEAR,
    dimensions: [{ field: 'nature' }],
    measures: [{ of: 'count' }, { of: 'sum', field: 'amount' }, { of: 'share', field: 'amount' }],
  },
  'lines of a year by month and territory': {
    entity: 'invoice-lines',
    where: IN_YEAR,
    dimensions: [{ field: 'issuedOn', part: 'month' }, { field: 'organization.territory' }],
    measures: [{ of: 'sum', field: 'amount' }],
  },
  'organizations by kind': { entity: 'organizations', dimensions: [{ field: 'kind' }], measures: [{ of: 'count' }] },
  'invoices of a year, in rows': {
    entity: 'invoices',
    where: IN_YEAR,
    columns: ['number', 'issuedOn'],
  },
};

/** Saves them, for whoever reads. */
export async function fillAnalyses(client: Client): Promise<void> {
  for (const [name, definition] of Object.entries(ANALYSES)) {
    await client.query(
      'insert into analyses (name, definition, owner_id, is_shared) select $1, $2, min(id), true from users',
      [name, definition],
    );
  }
}

/** The requests of what they tell, by their names. */
export async function analysisCases(client: Client): Promise<{ name: string; route: string }[]> {
  const { rows } = await client.query<{ id: number; name: string }>('select id, name from analyses order by id');
  return rows.map(({ id, name }) => ({ name: `analysis: ${name}`, route: `analyses/${id}/result` }));
}
