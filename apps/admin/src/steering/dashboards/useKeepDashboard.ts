import { useQueryClient } from '@tanstack/react-query';
import type { DashboardCard } from '@terril/domain';
import { flushSync } from 'react-dom';
import { useNavigate, useNotify } from 'react-admin';
import { request } from '../../providers/http.js';
import type { Dashboard } from './dashboard.js';

interface Kept {
  name: string;
  cards: DashboardCard[];
  copyOf?: number;
  /** It becomes the home of who keeps it. */
  isHome: boolean;
}

/** Keeps a new dashboard, and opens it once `before` was called. It throws what refuses it. */
export function useKeepDashboard(before: () => void) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  return async ({ isHome, ...fields }: Kept) => {
    const { id } = await request<Dashboard>('/dashboards', { method: 'POST', body: fields });
    if (isHome) await request(`/dashboards/${id}/home`, { method: 'POST' });
    await queryClient.invalidateQueries({ queryKey: ['api', '/dashboards/home'] });
    // Before the page is left: it asks nothing about what is written.
    flushSync(before);
    navigate(isHome ? '/' : `/?dashboard=${id}`);
    notify('dashboards.saved', { type: 'success' });
  };
}
