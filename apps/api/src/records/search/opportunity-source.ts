import { byCustomText } from './by-custom-text.js';
import { byMeanings, byWords } from './lookups.js';
import type { Source } from './source.js';

/** Open ones first, then the latest. */
export const opportunitySource: Source = {
  type: 'opportunities',
  table: 'opportunities',
  joins: `join organizations organization on organization.id = it.organization_id
    join pipeline_stages stage on stage.id = it.stage_id`,
  title: 'it.title',
  detail: `organization.name || ' · ' || stage.name`,
  day: 'coalesce(it.closed_on, it.expected_on)',
  order: `stage.outcome <> 'open', it.id desc`,
  lookups: (typed, bind) => [
    ...byWords(typed, bind, 'it.title', 'fold(it.title)'),
    ...byCustomText(typed, bind, 'opportunities'),
  ],
  similar: (typed, meanings, bind) => byMeanings(typed, meanings, bind, 'fold(it.title)'),
  ofOrganization: 'select id from opportunities where organization_id = owner order by id desc',
};
