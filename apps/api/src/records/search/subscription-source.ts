import { byCustomText } from './by-custom-text.js';
import { byMeanings, byWords } from './lookups.js';
import type { Source } from './source.js';

/** Running ones first, then the latest. */
export const subscriptionSource: Source = {
  type: 'subscriptions',
  table: 'subscriptions',
  joins: `join contracts contract on contract.id = it.contract_id
    join organizations organization on organization.id = contract.organization_id`,
  title: 'it.service',
  detail: 'organization.name',
  day: 'it.starts_on',
  order: 'coalesce(it.ends_before <= today, false), it.starts_on desc',
  lookups: (typed, bind) => [
    ...byWords(typed, bind, 'it.service', 'fold(it.service)'),
    ...byCustomText(typed, bind, 'subscriptions'),
  ],
  similar: (typed, meanings, bind) => byMeanings(typed, meanings, bind, 'fold(it.service)'),
  ofOrganization: `select of_owner.id from subscriptions of_owner
    join contracts contract on contract.id = of_owner.contract_id
    where contract.organization_id = owner order by of_owner.starts_on desc`,
};
