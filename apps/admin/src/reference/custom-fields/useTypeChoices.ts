import { CUSTOMIZED_TYPES } from '@terril/domain';
import { useGetResourceLabel } from 'react-admin';

/** The kinds of records that may have fields of their own, as choices. */
export function useTypeChoices(): { id: string; name: string }[] {
  const labelOf = useGetResourceLabel();
  return CUSTOMIZED_TYPES.map((id) => ({ id, name: labelOf(id, 2) }));
}
