import type { Schemas } from '@terril/api-types';

export type Opportunity = Schemas['OpportunityOut'];
export type OpportunityLine = Schemas['OpportunityLineOut'];
