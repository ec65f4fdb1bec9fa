import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { LinkBase, useCanAccess, useCreatePath, useTranslate } from 'react-admin';

/** Leads to the form of a new credit that begins with `prefill`, for those who may add one. */
export function AddCredit({ prefill = {} }: { prefill?: object }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { canAccess } = useCanAccess({ resource: 'assistance-credits', action: 'create' });
  if (!canAccess) return null;
  return (
    <Button
      component={LinkBase}
      size="small"
      startIcon={<AddIcon />}
      to={createPath({ resource: 'assistance-credits', type: 'create' })}
      state={{ record: prefill }}
    >
      {translate('resources.assistance-credits.page.create')}
    </Button>
  );
}
