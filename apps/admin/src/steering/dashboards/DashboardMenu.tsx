import DashboardIcon from '@mui/icons-material/Dashboard';
import { Button } from '@mui/material';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DashboardMenuItemsProps } from './DashboardMenuItems.js';

const DashboardMenuItems = lazy(() => import('./DashboardMenuItems.js'));

/** Opens the dashboards, and what can be done to this one. */
export function DashboardMenu(props: Pick<DashboardMenuItemsProps, 'dashboard' | 'homeId'>) {
  const translate = useTranslate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isUsed, setUsed] = useState(false);
  return (
    <>
      <Button
        size="small"
        startIcon={<DashboardIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={id}
        onClick={({ currentTarget }) => {
          setUsed(true);
          setAnchor(currentTarget);
        }}
      >
        {translate('dashboards.button')}
      </Button>
      {isUsed && (
        <Suspense>
          <DashboardMenuItems id={id} anchor={anchor} onClose={() => setAnchor(null)} {...props} />
        </Suspense>
      )}
    </>
  );
}
