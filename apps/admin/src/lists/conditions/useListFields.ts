import { useMemo } from 'react';
import { useApi } from '../../providers/useApi.js';
import type { Field } from './conditions.js';

/** What conditions on a list may name; undefined until it is known. */
export function useListFields(resource: string): Map<string, Field> | undefined {
  const { data, isPlaceholderData } = useApi<Field[]>(`/${resource}/fields`);
  return useMemo(
    () => (data && !isPlaceholderData ? new Map(data.map((field) => [field.name, field])) : undefined),
    [data, isPlaceholderData],
  );
}
