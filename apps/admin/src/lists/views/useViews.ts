import { useGetIdentity, useGetList, useListContext, useStore } from 'react-admin';
import { useWrite } from '../../providers/useWrite.js';
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
  write: ReturnType<typeof useWrite>;
}

/** The saved views of the list of the page. */
export function useViews(): Views {
  const { resource } = useListContext();
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
    write: useWrite(['views']),
  };
}
