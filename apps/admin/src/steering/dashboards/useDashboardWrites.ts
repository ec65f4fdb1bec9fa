import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useWrite } from '../../providers/useWrite.js';

/** What is shown of dashboards, that of `id` included. */
const shownOf = (id: number | undefined): QueryKey[] => [
  ['dashboards'],
  ['api', '/dashboards/home'],
  ['api', `/dashboards/${id}`],
];

/** Writes of dashboards: what is shown of them is read anew. */
export function useDashboardWrites(id?: number) {
  return useWrite(...shownOf(id));
}

/** Reads anew what is shown of dashboards. */
export function useReadDashboards(id?: number) {
  const queryClient = useQueryClient();
  return () => Promise.all(shownOf(id).map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
