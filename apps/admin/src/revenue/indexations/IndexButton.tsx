import TrendingUpIcon from '@mui/icons-material/TrendingUp';
import { Button, LinkBase, useCanAccess, useCreatePath, useListContext } from 'react-admin';

/** Prepares an indexation of the subscriptions that the list shows, all its pages. */
export function IndexButton() {
  const { filterValues } = useListContext();
  const createPath = useCreatePath();
  const { canAccess } = useCanAccess({ resource: 'indexations', action: 'create' });
  if (!canAccess) return null;
  return (
    <Button
      component={LinkBase}
      label="indexation.index"
      to={createPath({ resource: 'indexations', type: 'create' })}
      state={{ record: { filters: JSON.stringify(filterValues) } }}
    >
      <TrendingUpIcon />
    </Button>
  );
}
