import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../providers/http.js';
import type { Grid } from './grid.js';

/** Reads the grid of the year before. */
export function useLastYear(year: number): () => Promise<Grid> {
  const client = useQueryClient();
  const path = `/budget?year=${year - 1}`;
  return () => client.fetchQuery({ queryKey: ['api', path], queryFn: () => request<Grid>(path) });
}
