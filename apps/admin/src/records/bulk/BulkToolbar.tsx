import EditNoteIcon from '@mui/icons-material/EditNote';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { BulkActionsToolbar, useTranslate } from 'react-admin';
import type { BulkField } from './bulk-field.js';

const BulkDialog = lazy(() => import('./BulkDialog.js'));

interface BulkToolbarProps {
  fields?: BulkField[];
  hasTags?: boolean;
}

/** What can be done to the selected records, or to all those of the list. */
export function BulkToolbar({ fields = [], hasTags = false }: BulkToolbarProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <BulkActionsToolbar selectAllButton={false}>
      <Button size="small" startIcon={<EditNoteIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('bulk.open')}
      </Button>
      <Suspense>{isOpen && <BulkDialog fields={fields} hasTags={hasTags} onClose={() => setOpen(false)} />}</Suspense>
    </BulkActionsToolbar>
  );
}
