import { useGetResourceLabel } from 'react-admin';

/** What a list is called: 'invoice-lines' -> 'Lignes de facture'. */
export function useEntityName(): (entity: string) => string {
  const labelOf = useGetResourceLabel();
  return (entity) => labelOf(entity, 2);
}
