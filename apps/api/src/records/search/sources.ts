import { activitySource } from './activity-source.js';
import { contactSource } from './contact-source.js';
import { contractSource } from './contract-source.js';
import { invoiceSource } from './invoice-source.js';
import { memberSource } from './member-source.js';
import { organizationSource } from './organization-source.js';
import { opportunitySource } from './opportunity-source.js';
import type { Source } from './source.js';
import { subscriptionSource } from './subscription-source.js';
import { tagSource } from './tag-source.js';

/** What a search looks through, in the order of its groups where they are equally good. */
export const SOURCES: Source[] = [
  organizationSource,
  contactSource,
  memberSource,
  contractSource,
  subscriptionSource,
  invoiceSource,
  opportunitySource,
  activitySource,
  tagSource,
];
