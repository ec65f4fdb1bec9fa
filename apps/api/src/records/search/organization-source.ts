import { byContactPoints } from './by-contact-points.js';
import { byCustomText } from './by-custom-text.js';
import { byEmail, byMeanings, byName, byPhone, byWords } from './lookups.js';
import type { Typed } from './read-typed.js';
import type { Bind, Lookup, Source } from './source.js';

/** As `Organization.statusOn`. */
const STATUS = `case when it.user_days @> today then 'user' when lower(it.user_days) <= today then 'former'
  when it.is_partner then 'partner' else 'prospect' end`;

export const organizationSource: Source = {
  type: 'organizations',
  table: 'organizations',
  title: 'it.name',
  detail: 'it.city',
  status: STATUS,
  // Users come before former users, those before the others.
  order: 'case when it.user_days @> today then 0 when lower(it.user_days) <= today then 1 else 2 end',
  lookups: (typed, bind) => [
    ...bySiren(typed, bind),
    ...byPhone(typed, bind, ['it.phone']),
    ...byEmail(typed, bind),
    ...byContactPoints(typed, bind, 'organization'),
    ...byName(typed, bind, 'it.name'),
    ...byWords(typed, bind, 'it.name', 'it.search_text'),
    ...byCustomText(typed, bind, 'organizations'),
  ],
  similar: (typed, meanings, bind) => byMeanings(typed, meanings, bind, 'it.search_text'),
};

function bySiren({ siren }: Typed, bind: Bind): Lookup[] {
  if (siren === undefined) return [];
  return [{ strength: 'exact', match: 'siren', where: `it.siren = ${bind(siren)}`, shows: 'it.siren' }];
}
