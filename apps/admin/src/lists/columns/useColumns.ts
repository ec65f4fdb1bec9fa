import { useListContext, useStore } from 'react-admin';

/** The columns a person chose for the list of the page, in their order, by name; undefined while they chose none. */
export function useColumns(): [string[] | undefined, (columns: string[] | undefined) => void] {
  const { resource } = useListContext();
  return useStore<string[] | undefined>(`${resource}.columns`);
}
