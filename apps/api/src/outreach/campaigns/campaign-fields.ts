import {
  choiceField,
  dateField,
  integerField,
  type ListFields,
  oneRecord,
  referenceField,
  relatedField,
  ROW_FIELDS,
  textField,
  wordsOf,
} from '../../core/list-fields.js';
import { COUNTED } from './campaign-results.js';

const recipients = (counted: keyof typeof COUNTED) => (row: string) =>
  `(select ${COUNTED[counted]} from campaign_recipients recipient where recipient.campaign_id = ${row}.id)`;

const bornOf = (campaign: string, opportunity: string) =>
  `exists (select 1 from campaign_opportunities born
    where born.campaign_id = ${campaign}.id and born.opportunity_id = ${opportunity}.id)`;

const addressed = (campaign: string, column: string, row: string) =>
  `exists (select 1 from campaign_recipients recipient
    where recipient.campaign_id = ${campaign}.id and recipient.${column} = ${row}.id)`;

/** What conditions on campaigns may name: what they are, and what became of them. */
export const CAMPAIGN_FIELDS: ListFields = {
  name: textField('Nom', 'Name', 'name'),
  kind: choiceField(wordsOf('campaignKind'), 'Type', 'Kind', 'kind'),
  state: choiceField(wordsOf('campaignState'), 'État', 'State', 'state'),
  segment: referenceField('segments', 'Segment', 'Segment', 'segment_id'),
  assignee: referenceField('colleagues', 'Suivie par', 'In charge', 'assignee_id'),
  begunOn: dateField('Commencée le', 'Begun on', 'begun_on'),
  subject: textField('Objet', 'Subject', 'subject'),
  addressed: integerField('Dans le segment', 'In the segment', recipients('addressed')),
  sent: integerField('Envoyés', 'Sent', recipients('sent')),
  failed: integerField('Échecs', 'Failed', recipients('failed')),
  leftOut: integerField('Écartés', 'Left out', recipients('leftOut')),
  unsubscribed: integerField('Désinscrits', 'Unsubscribed', recipients('unsubscribed')),
  bounced: integerField('Revenus', 'Bounced', recipients('bounced')),
  answered: integerField('Réponses', 'Answers', recipients('answered')),
  born: integerField(
    'Opportunités nées',
    'Opportunities born',
    (row) => `(select count(*)::int from campaign_opportunities born where born.campaign_id = ${row}.id)`,
  ),
  ...ROW_FIELDS,
  opportunities: relatedField('opportunities', 'Opportunités', 'Opportunities', bornOf),
  organizations: relatedField('organizations', 'Structures touchées', 'Organizations reached', (row, organization) =>
    addressed(row, 'organization_id', organization),
  ),
  contacts: relatedField('contacts', 'Contacts touchés', 'Contacts reached', (row, contact) =>
    addressed(row, 'contact_id', contact),
  ),
};

/** What opportunities gain by the campaign that they are born of. */
export const OPPORTUNITY_CAMPAIGN: ListFields = {
  campaign: oneRecord(
    'Campagne',
    'Campaign',
    relatedField('campaigns', 'Née de la campagne qui…', 'Born of the campaign that…', (row, campaign) =>
      bornOf(campaign, row),
    ),
  ),
};

/** What organizations and contacts gain by the campaigns that are turned to them. */
export const campaignsOf = (column: 'organization_id' | 'contact_id'): ListFields => ({
  campaigns: relatedField('campaigns', 'Campagnes', 'Campaigns', (row, campaign) => addressed(campaign, column, row)),
});
