import ViewWeekIcon from '@mui/icons-material/ViewWeek';
import { Button, Popover } from '@mui/material';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ColumnsChoiceProps } from './ColumnsChoice.js';

const ColumnsChoice = lazy(() => import('./ColumnsChoice.js'));

/** Opens the choice of the columns of a list. */
export function ColumnsButton(props: ColumnsChoiceProps) {
  const translate = useTranslate();
  const id = useId();
  const [button, setButton] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="small"
        startIcon={<ViewWeekIcon />}
        aria-haspopup="dialog"
        aria-expanded={button !== null}
        aria-controls={id}
        onClick={({ currentTarget }) => setButton(currentTarget)}
      >
        {translate('columns.button')}
      </Button>
      <Popover
        id={id}
        open={button !== null}
        anchorEl={button}
        onClose={() => setButton(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': translate('columns.button'), sx: { minWidth: 320 } } }}
      >
        <Suspense>
          <ColumnsChoice {...props} />
        </Suspense>
      </Popover>
    </>
  );
}
