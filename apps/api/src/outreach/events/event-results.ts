import type { Db } from '../../core/db.js';
import type { EventResults } from './event.dto.js';

/** What came of each of these events, in one look. */
export async function eventResults(db: Db, ids: number[]): Promise<Map<number, EventResults>> {
  const rows = await db.query<EventResults & { id: number }>(RESULTS, [ids]);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

const RESULTS = `
  select event.id, people.*,
    (select count(*)::int from event_opportunities born where born.event_id = event.id) as opportunities
  from events event cross join lateral (
    select count(invited_on)::int as invited,
      count(*) filter (where answer = 'yes')::int as yes,
      count(*) filter (where answer = 'maybe')::int as maybe,
      count(*) filter (where answer = 'no')::int as no,
      count(*) filter (where attendance = 'came')::int as came,
      count(*) filter (where attendance = 'came' and invited_on is null)::int as "walkIns",
      count(*) filter (where is_born_contact)::int as "contactsBorn",
      count(*) filter (where is_born_organization)::int as "organizationsBorn"
    from event_people person where person.event_id = event.id) people
  where event.id = any ($1)`;
