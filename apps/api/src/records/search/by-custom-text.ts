import type { CustomizedType } from '@terril/domain';
import { contained, INDEXABLE } from './lookups.js';
import type { Typed } from './read-typed.js';
import type { Bind, Lookup } from './source.js';

/**
 * Records of the resource `type` whose own fields hold every word, indexed by trigrams. What is shown are the values that
 * hold one, a choice by its label.
 */
export function byCustomText({ words }: Typed, bind: Bind, type: CustomizedType): Lookup[] {
  if (!words.some((word) => INDEXABLE.test(word))) return [];
  const patterns = words.map((word) => `fold(${bind(contained(word))})`);
  const where = patterns.map((pattern) => `custom_text(it.custom_values) like ${pattern}`).join(' and ');
  return [
    {
      strength: 'part',
      match: 'custom',
      where,
      shows: `(select string_agg(coalesce((${labelOfChoice(type)}), value #>> '{}'), ' · ')
        from jsonb_path_query(it.custom_values, '$.*[*] ? (@.type() == "string")') as value
        where fold(value #>> '{}') like any (array[${patterns.join(', ')}]))`,
    },
  ];
}

const labelOfChoice = (type: CustomizedType) => `select choice.label_fr from custom_field_choices choice
  join custom_fields field on field.id = choice.field_id
  where field.record_type = '${type}' and choice.code = value #>> '{}' order by choice.id limit 1`;
