import { type QueryKey, useQuery } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { isBusyLedger } from '@terril/domain';
import { request } from '../../providers/http.js';

export type LedgerImport = Schemas['LedgerImportOut'];
export type LedgerImportDetail = Schemas['LedgerImportDetailOut'];

export const ledgerImportKey = (id: number): QueryKey => ['ledger-imports', 'followed', id];

/** How often one that a job is at work on is looked at. */
const LOOK_MS = 1_000;

/** An import, read anew while a job is at work on it. */
export function useLedgerImport(id: number) {
  return useQuery<LedgerImportDetail, Error>({
    queryKey: ledgerImportKey(id),
    queryFn: ({ signal }) => request<LedgerImportDetail>(`/ledger-imports/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isBusyLedger(data.state) ? LOOK_MS : false),
    retry: false,
  });
}
