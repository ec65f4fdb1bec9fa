import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { isBusyLedger } from '@terril/domain';
import { request } from '../../providers/http.js';

export type LedgerImport = Schemas['LedgerImportOut'];
export type LedgerImportDetail = Schemas['LedgerImportDetailOut'];

export const ledgerImportKey = (id: number): QueryKey => ['ledger-imports', 'followed', id];

/** How often one that a job is at work on is looked at. */
const LOOK_MS = 1_000;

/** An import with what it would change; while a job is at work on it, how far that one is, and all of it anew once it has ended. */
export function useLedgerImport(id: number) {
  const client = useQueryClient();
  const queryKey = ledgerImportKey(id);
  const query = useQuery<LedgerImportDetail, Error>({
    queryKey,
    queryFn: ({ signal }) => request<LedgerImportDetail>(`/ledger-imports/${id}`, { signal }),
    retry: false,
  });
  useQuery({
    queryKey: [...queryKey, 'state'],
    enabled: query.data !== undefined && isBusyLedger(query.data.state),
    refetchInterval: LOOK_MS,
    gcTime: 0,
    retry: false,
    queryFn: async ({ signal }) => {
      const { data } = await request<{ data: LedgerImport[] }>(`/ledger-imports?id=${id}`, { signal });
      const [now] = data;
      if (now && isBusyLedger(now.state)) {
        client.setQueryData<LedgerImportDetail>(queryKey, (before) => before && { ...before, ...now });
      } else {
        await client.invalidateQueries({ queryKey, exact: true });
      }
      return now?.state ?? null;
    },
  });
  return query;
}
