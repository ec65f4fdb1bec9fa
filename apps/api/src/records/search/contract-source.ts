import { spanState } from '../../core/list-fields.js';
import { byCustomText } from './by-custom-text.js';
import { byMeanings, byNumber, byWords } from './lookups.js';
import type { Source } from './source.js';

const TEXT = `fold(it.reference || ' ' || it.title)`;

/** Running ones first, then the latest. */
export const contractSource: Source = {
  type: 'contracts',
  table: 'contracts',
  joins: 'join organizations organization on organization.id = it.organization_id',
  title: `it.reference || ' · ' || it.title`,
  detail: 'organization.name',
  status: `case when it.stage <> 'signed' then it.stage else ${spanState('it', 'today')} end`,
  day: 'it.starts_on',
  order: 'coalesce(it.ends_before <= today, false), it.starts_on desc',
  lookups: (typed, bind) => [
    ...byNumber(typed, bind, 'it.reference', TEXT),
    ...byWords(typed, bind, 'it.title', TEXT),
    ...byCustomText(typed, bind, 'contracts'),
  ],
  similar: (typed, meanings, bind) => byMeanings(typed, meanings, bind, TEXT),
  ofOrganization: 'select id from contracts where organization_id = owner order by starts_on desc',
};
