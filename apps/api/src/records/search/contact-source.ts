import { byContactPoints } from './by-contact-points.js';
import { byCustomText } from './by-custom-text.js';
import { byEmail, byMeanings, byName, byPhone, byWords } from './lookups.js';
import type { Source } from './source.js';

const NAME = `coalesce(it.first_name || ' ', '') || it.last_name`;

const HELD = '(role.ends_before is null or role.ends_before > today)';

/** People and shared mailboxes; those who serve an organization today come first. */
export const contactSource: Source = {
  type: 'contacts',
  table: 'contacts',
  title: NAME,
  detail: `(select organization.name from contact_roles role
    join organizations organization on organization.id = role.organization_id
    where role.contact_id = it.id and ${HELD} order by role.is_main desc, role.id limit 1)`,
  order: `case when exists (select 1 from contact_roles role where role.contact_id = it.id and ${HELD}) then 0 else 1 end`,
  lookups: (typed, bind) => [
    ...byPhone(typed, bind, ['it.phone', 'it.mobile'], 'it.search_text'),
    ...byEmail(typed, bind),
    ...byContactPoints(typed, bind, 'contact'),
    ...byName(typed, bind, NAME),
    ...byName(typed, bind, 'it.sort_name'),
    ...byWords(typed, bind, NAME, 'it.search_text'),
    ...byCustomText(typed, bind, 'contacts'),
  ],
  similar: (typed, meanings, bind) => byMeanings(typed, meanings, bind, 'it.search_text'),
  ofOrganization: 'select contact_id as id from contact_roles where organization_id = owner order by is_main desc, id',
};
