import type { UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../../providers/useApi.js';
import type { ReportEntry } from './report.js';

/** Every declared report, in the language of the screen. */
export function useCatalogue(): UseQueryResult<ReportEntry[], Error> {
  return useApi<ReportEntry[]>('/reports/declared');
}

export const reportPath = (name: string): string => `/reports/r/${name}`;
