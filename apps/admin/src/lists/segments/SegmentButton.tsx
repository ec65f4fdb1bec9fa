import GroupWorkIcon from '@mui/icons-material/GroupWork';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useListContext, useTranslate } from 'react-admin';

const SegmentDialog = lazy(() => import('./SegmentDialog.js'));

/** Makes a segment of the list as it is filtered, or of the ticked records. */
export function SegmentButton({ ofTicked = false }: { ofTicked?: boolean }) {
  const translate = useTranslate();
  const { filterValues, selectedIds } = useListContext();
  const { canAccess } = useCanAccess({ resource: 'segments', action: 'create' });
  const [isOpen, setOpen] = useState(false);
  if (!canAccess) return null;
  const filters = ofTicked ? { id: selectedIds.map(Number) } : filterValues;
  return (
    <>
      <Button size="small" startIcon={<GroupWorkIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate(ofTicked ? 'segments.makeOfTicked' : 'segments.make')}
      </Button>
      <Suspense>
        {isOpen && <SegmentDialog filters={filters} isFrozen={ofTicked} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
