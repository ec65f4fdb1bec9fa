import { choice, date, type ExportColumns, integer, text } from '../../core/export-columns.js';
import type { ConditionReader } from '../../core/field-registry.js';
import type { ListRules } from '../../core/list-query.js';
import type { CampaignOut, CampaignQuery } from './campaign.dto.js';

export const campaignRules = (conditions: ConditionReader): ListRules<CampaignQuery> => ({
  sorts: { createdAt: 'campaign.createdAt', name: 'campaign.name' },
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filters: {
    kind: 'campaign.kind = :kind',
    state: 'campaign.state = :state',
    segmentId: 'campaign.segment_id = :segmentId',
    assigneeId: 'campaign.assignee_id = :assigneeId',
  },
  conditions,
  search: (word) => `fold(campaign.name) like ${word}`,
});

/** The columns of the list in a file. */
export const CAMPAIGN_COLUMNS: ExportColumns<CampaignOut> = {
  name: text('Nom', 'Name', ({ name }) => name),
  kind: choice('campaignKind', 'Type', 'Kind', ({ kind }) => kind),
  state: choice('campaignState', 'État', 'State', ({ state }) => state),
  segment: text('Segment', 'Segment', ({ segmentName }) => segmentName),
  assignee: text('Suivie par', 'In charge', ({ assigneeName }) => assigneeName),
  begunOn: date('Commencée le', 'Begun on', ({ begunOn }) => begunOn),
  addressed: integer('Dans le segment', 'In the segment', ({ results }) => results.addressed),
  sent: integer('Envoyés', 'Sent', ({ results }) => results.sent),
  failed: integer('Échecs', 'Failed', ({ results }) => results.failed),
  leftOut: integer('Écartés', 'Left out', ({ results }) => results.leftOut),
  unsubscribed: integer('Désinscrits', 'Unsubscribed', ({ results }) => results.unsubscribed),
  bounced: integer('Revenus', 'Bounced', ({ results }) => results.bounced),
  answered: integer('Réponses', 'Answers', ({ results }) => results.answered),
  opportunities: integer('Opportunités', 'Opportunities', ({ results }) => results.opportunities),
};
