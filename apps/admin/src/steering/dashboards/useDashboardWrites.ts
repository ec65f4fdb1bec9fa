import { useWrite } from '../../providers/useWrite.js';

/** Writes of dashboards: what is shown of them is read anew, `id` included. */
export function useDashboardWrites(id?: number) {
  return useWrite(['dashboards'], ['api', '/dashboards/home'], ['api', `/dashboards/${id}`]);
}
