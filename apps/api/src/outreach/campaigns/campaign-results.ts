import type { Db } from '../../core/db.js';
import type { CampaignResults } from './campaign.dto.js';

const NOTHING: CampaignResults = {
  addressed: 0,
  queued: 0,
  sent: 0,
  failed: 0,
  leftOut: 0,
  unsubscribed: 0,
  bounced: 0,
  answered: 0,
  opportunities: 0,
};

/** What became of each of these campaigns, in one look. */
export async function resultsOf(db: Db, ids: number[]): Promise<(id: number) => CampaignResults> {
  const rows = await db.query<CampaignResults & { id: number }>(RESULTS, [ids]);
  const results = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return (id) => results.get(id) ?? NOTHING;
}

/** How many of the recipients of a campaign each is, in SQL. */
export const COUNTED: Record<Exclude<keyof CampaignResults, 'opportunities'>, string> = {
  addressed: 'count(*)::int',
  queued: `count(*) filter (where state in ('queued', 'sending'))::int`,
  sent: `count(*) filter (where state = 'sent')::int`,
  failed: `count(*) filter (where state = 'failed')::int`,
  leftOut: `count(*) filter (where state = 'left_out')::int`,
  unsubscribed: 'count(unsubscribed_at)::int',
  bounced: 'count(bounced_at)::int',
  answered: 'count(answered_on)::int',
};

const RESULTS = `
  select campaign.id, recipients.*, (select count(*)::int from campaign_opportunities born
    where born.campaign_id = campaign.id) as opportunities
  from campaigns campaign cross join lateral (
    select ${Object.entries(COUNTED)
      .map(([name, count]) => `${count} as "${name}"`)
      .join(', ')}
    from campaign_recipients recipient where recipient.campaign_id = campaign.id) recipients
  where campaign.id = any ($1)`;
