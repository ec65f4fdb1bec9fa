import type { Schemas } from '@terril/api-types';
import { useGetResourceLabel, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { EntryGroup } from './entry.js';

/** In which list of terms the status of a resource is. */
const STATUS_TERMS: Record<string, string> = { organizations: 'status', contracts: 'contractState' };

/** Where a record leads that has no page of its own: a tag, to the organizations that carry it. */
const PATHS: Record<string, (id: number) => string> = {
  tags: (tagId) => `/organizations${queryString({ filter: JSON.stringify({ tagId }) })}`,
};

/** The records that answer to `typed`, by kind; `isSettled` once they are those of `typed` and of nothing before it. */
export function useRecordGroups(typed: string) {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const term = useTerm();
  const format = useFormat();
  const query = useApi<Schemas['SearchOut']>(typed === '' ? undefined : `/search${queryString({ q: typed })}`);

  const detailOf = (type: string, { detail, status, day, amount, matchedText }: Schemas['SearchResultOut']) =>
    [
      detail,
      status && term(STATUS_TERMS[type] ?? 'status', status),
      day && format.day(day),
      amount && format.money(amount),
      matchedText,
    ]
      .filter(Boolean)
      .join(' · ');
  const groups: EntryGroup[] = (query.data?.groups ?? []).map(({ type, more, results }) => ({
    key: type,
    title: more
      ? translate('search.first', { name: labelOf(type, 2), count: results.length })
      : String(labelOf(type, 2)),
    entries: results.map((result) => ({
      key: `${type}/${result.id}`,
      title: result.title,
      detail: detailOf(type, result),
      path: PATHS[type]?.(result.id) ?? `/${type}/${result.id}/show`,
      resource: type,
    })),
  }));
  return {
    groups: typed === '' ? [] : groups,
    error: query.error,
    retry: () => void query.refetch(),
    isSettled: typed === '' || (!query.isFetching && !query.isPlaceholderData),
  };
}
