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

const RESULTS = `
  select campaign.id, recipients.*, (select count(*)::int from campaign_opportunities born
    where born.campaign_id = campaign.id) as opportunities
  from campaigns campaign cross join lateral (
    select count(*)::int as addressed,
      count(*) filter (where state in ('queued', 'sending'))::int as queued,
      count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state = 'left_out')::int as "leftOut",
      count(unsubscribed_at)::int as unsubscribed,
      count(bounced_at)::int as bounced,
      count(answered_on)::int as answered
    from campaign_recipients recipient where recipient.campaign_id = campaign.id) recipients
  where campaign.id = any ($1)`;
