import { useQueryClient } from '@tanstack/react-query';
import { useGetIdentity, useGetList, useListContext, useNotify, useStore } from 'react-admin';
import { request } from '../../providers/http.js';
import type { View } from './view.js';

interface Views {
  /** One's own and the shared ones, by name. */
  all: View[];
  /** The one the list was opened with. */
  current: View | undefined;
  choose: (id: number | undefined) => void;
  /** Whether this person may change it. */
  mayChange: (view: View) => boolean;
  /** Writes, tells a refusal, and reads the views anew. */
  write: <T>(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: object | undefined,
    told?: string,
  ) => Promise<T | undefined>;
}

/** The saved views of the list of the page. */
export function useViews(): Views {
  const { resource } = useListContext();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { data: all = [] } = useGetList<View>('views', {
    filter: { list: resource },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const { data: me } = useGetIdentity();
  const [currentId, choose] = useStore<number | undefined>(`${resource}.view`);
  return {
    all,
    current: all.find(({ id }) => id === currentId),
    choose,
    mayChange: ({ ownerId }) => me?.id === ownerId || me?.['role'] === 'administrator',
    write: async <T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body: object | undefined, told?: string) => {
      try {
        const answer = await request<T>(path, { method, ...(body && { body }) });
        if (told) notify(told, { type: 'success' });
        return answer;
      } catch (error) {
        notify(error instanceof Error ? error.message : String(error), { type: 'error' });
        return undefined;
      } finally {
        await queryClient.invalidateQueries({ queryKey: ['views'] });
      }
    },
  };
}
