import { useGetList } from 'react-admin';

/** The people who sign in, to choose among: their ids are numbers. */
export function useColleagueChoices(): { id: number; name: string }[] {
  const { data = [] } = useGetList('colleagues', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  return data.map(({ id, name }) => ({ id: Number(id), name }));
}
