import { byMeanings, byName, byWords } from './lookups.js';
import type { Source } from './source.js';

/** Tags, which lead to the organizations that carry them. They are few: no index of trigrams is needed. */
export const tagSource: Source = {
  type: 'tags',
  table: 'tags',
  title: 'it.name',
  detail: 'null',
  order: 'it.name',
  lookups: (typed, bind) => [...byName(typed, bind, 'it.name'), ...byWords(typed, bind, 'it.name', 'fold(it.name)')],
  similar: (typed, meanings, bind) => byMeanings(typed, meanings, bind, 'fold(it.name)'),
};
