import { byMeanings, byWords } from './lookups.js';
import type { Source } from './source.js';

/** As the index of activities holds them. */
const SAID = `fold(it.subject || ' ' || coalesce(it.body, ''))`;

/** What is to be done first, then the latest. */
export const activitySource: Source = {
  type: 'activities',
  table: 'activities',
  joins: 'left join organizations organization on organization.id = it.organization_id',
  title: 'it.subject',
  detail: `coalesce(organization.name, '')`,
  day: 'it.falls_on',
  order: `it.state <> 'planned', it.falls_on desc nulls last, it.id desc`,
  lookups: (typed, bind) => byWords(typed, bind, 'it.subject', SAID),
  similar: (typed, meanings, bind) => byMeanings(typed, meanings, bind, SAID),
  ofOrganization: 'select id from activities where organization_id = owner order by falls_on desc nulls last, id desc',
};
