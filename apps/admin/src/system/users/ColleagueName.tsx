import { useGetManyAggregate } from 'react-admin';

/** The name of one of the people who sign in. */
export function ColleagueName({ id }: { id: number }) {
  const { data: [colleague] = [] } = useGetManyAggregate('colleagues', { ids: [id] });
  return colleague?.name ?? null;
}
