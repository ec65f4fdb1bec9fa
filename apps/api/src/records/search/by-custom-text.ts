import { contained, INDEXABLE } from './lookups.js';
import type { Typed } from './read-typed.js';
import type { Bind, Lookup } from './source.js';

/** Records whose own fields hold every word, indexed by trigrams; what is shown are the values that hold one. */
export function byCustomText({ words }: Typed, bind: Bind): Lookup[] {
  if (!words.some((word) => INDEXABLE.test(word))) return [];
  const patterns = words.map((word) => `fold(${bind(contained(word))})`);
  const where = patterns.map((pattern) => `custom_text(it.custom_values) like ${pattern}`).join(' and ');
  return [
    {
      strength: 'part',
      match: 'custom',
      where,
      shows: `(select string_agg(value #>> '{}', ' · ')
        from jsonb_path_query(it.custom_values, '$.*[*] ? (@.type() == "string")') as value
        where fold(value #>> '{}') like any (array[${patterns.join(', ')}]))`,
    },
  ];
}
