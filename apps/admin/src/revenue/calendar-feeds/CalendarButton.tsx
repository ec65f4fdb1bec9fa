import CalendarMonthIcon from '@mui/icons-material/CalendarMonth';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-admin';

const CalendarDialog = lazy(() => import('./CalendarDialog.js'));

/** The dates of renewals in the reader's own calendar program. */
export function CalendarButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button label="calendarFeed.button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <CalendarMonthIcon />
      </Button>
      <Suspense>{isOpen && <CalendarDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
