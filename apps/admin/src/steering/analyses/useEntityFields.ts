import { useApi } from '../../providers/useApi.js';
import type { EntityField } from './analysis.js';

/** What an analysis of a list may name; none until it is known. */
export function useEntityFields(entity: string): EntityField[] {
  const { data, isPlaceholderData } = useApi<EntityField[]>(`/analyses/fields?entity=${encodeURIComponent(entity)}`);
  return data && !isPlaceholderData ? data : [];
}
