import type { Schemas } from '@terril/api-types';

export type Campaign = Schemas['CampaignOut'];
