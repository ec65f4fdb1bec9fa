import { useApi } from '../providers/useApi.js';
import { useUrlState } from '../ui/useUrlState.js';
import type { Years } from './report.js';

/** The months of the page ('YYYY-MM'): those in its address, else the last `years` years up to the current one. */
export function useMonths(years = 2): { from: string; to: string } | undefined {
  const [params] = useUrlState();
  const { data } = useApi<Years>('/reports/years');
  const from = params.get('from') ?? (data && `${data.current - years + 1}-01`);
  const to = params.get('to') ?? (data && `${data.current}-12`);
  return from && to ? { from, to } : undefined;
}
