import CalendarMonthIcon from '@mui/icons-material/CalendarMonth';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-admin';

const CalendarDialog = lazy(() => import('./CalendarDialog.js'));

/** Activities and renewals in the reader's own calendar program. */
export function CalendarButton({ label = 'calendarFeed.button' }: { label?: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button label={label} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <CalendarMonthIcon />
      </Button>
      <Suspense>{isOpen && <CalendarDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
