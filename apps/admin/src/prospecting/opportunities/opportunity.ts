import type { Schemas } from '@terril/api-types';

export type Opportunity = Schemas['OpportunityOut'];
