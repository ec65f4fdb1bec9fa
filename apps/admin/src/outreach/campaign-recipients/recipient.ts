import type { Schemas } from '@terril/api-types';

export type Recipient = Schemas['CampaignRecipientOut'];
