import { dayInFrance } from '../../core/clock.js';
import { choice, date, type ExportColumns, text } from '../../core/export-columns.js';
import type { ListRules } from '../../core/list-query.js';
import type { CampaignRecipientOut, CampaignRecipientQuery } from './campaign-recipient.dto.js';

export const RECIPIENT_RULES: ListRules<CampaignRecipientQuery> = {
  sorts: { name: 'recipient.name', sentAt: 'recipient.sentAt' },
  defaultSort: 'name',
  filters: {
    campaignId: 'recipient.campaign_id = :campaignId',
    organizationId: 'recipient.organization_id = :organizationId',
    contactId: 'recipient.contact_id = :contactId',
    state: 'recipient.state = :state',
    reason: 'recipient.reason = :reason',
    hasUnsubscribed: '(recipient.unsubscribed_at is not null) = :hasUnsubscribed',
    hasBounced: '(recipient.bounced_at is not null) = :hasBounced',
    hasAnswered: '(recipient.answered_on is not null) = :hasAnswered',
  },
  search: (word) => `fold(recipient.name || ' ' || coalesce(recipient.email, '')) like ${word}`,
};

const dayOf = (at: Date | null) => at && dayInFrance(at);

/** The columns of the list in a file. */
export const RECIPIENT_COLUMNS: ExportColumns<CampaignRecipientOut> = {
  campaign: text('Campagne', 'Campaign', ({ campaignName }) => campaignName),
  name: text('Nom', 'Name', ({ name }) => name),
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  email: text('Adresse électronique', 'E-mail', ({ email }) => email),
  state: choice('recipientState', 'État', 'State', ({ state }) => state),
  reason: choice('leftOutReason', 'Écarté parce que', 'Left out because', ({ reason }) => reason),
  sentOn: date('Envoyé le', 'Sent on', ({ sentAt }) => dayOf(sentAt)),
  failure: text('Échec', 'Failure', ({ failure }) => failure),
  unsubscribedOn: date('Désinscrit le', 'Unsubscribed on', ({ unsubscribedAt }) => dayOf(unsubscribedAt)),
  bouncedOn: date('Revenu le', 'Bounced on', ({ bouncedAt }) => dayOf(bouncedAt)),
  bounceReason: text('Raison du retour', 'Why it bounced', ({ bounceReason }) => bounceReason),
  answeredOn: date('Réponse le', 'Answered on', ({ answeredOn }) => answeredOn),
};
