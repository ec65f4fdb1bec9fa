import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { request } from '../../providers/http.js';

export type LedgerImport = Schemas['LedgerImportOut'];
export type LedgerImportDetail = Schemas['LedgerImportDetailOut'];

/** How often one that is being read is looked at. */
const LOOK_MS = 1_000;

/** An import, read anew while its file is being read. */
export function useLedgerImport(id: number) {
  return useQuery<LedgerImportDetail, Error>({
    queryKey: ['ledger-imports', 'followed', id],
    queryFn: ({ signal }) => request<LedgerImportDetail>(`/ledger-imports/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'reading' ? LOOK_MS : false),
    retry: false,
  });
}
