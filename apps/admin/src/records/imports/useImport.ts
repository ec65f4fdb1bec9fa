import { useQuery, useQueryClient } from '@tanstack/react-query';
import { isBusyImport } from '@terril/domain';
import { useNotify, type HttpError } from 'react-admin';
import { request } from '../../providers/http.js';
import type { ImportDetail } from './import.js';

/** How often an import under way is looked at. */
const LOOK_MS = 1_000;

/** An import, read anew while a job is at work on it. */
export function useImport(id: number) {
  return useQuery<ImportDetail, Error>({
    queryKey: ['imports', 'followed', id],
    queryFn: ({ signal }) => request<ImportDetail>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isBusyImport(data.state) ? LOOK_MS : false),
    retry: false,
  });
}

/** Sends what is to be done with an import: its answer is the import of now. A refusal is told, and answered with its fields. */
export function useImportActions(id: number) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  return async (verb: 'check' | 'run' | 'stop' | 'revert', body?: unknown): Promise<boolean> => {
    try {
      const imported = await request<ImportDetail>(`/imports/${id}/${verb}`, { method: 'POST', body });
      queryClient.setQueryData(['imports', 'followed', id], imported);
      return true;
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
      return false;
    }
  };
}
