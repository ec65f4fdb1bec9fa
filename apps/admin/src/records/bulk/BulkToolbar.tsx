import CallMergeIcon from '@mui/icons-material/CallMerge';
import EditNoteIcon from '@mui/icons-material/EditNote';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { BulkActionsToolbar, useListContext, useRedirect, useTranslate } from 'react-admin';
import { isSegmented, SegmentButton } from '../../lists/segments/index.js';
import { mergePath } from '../merges/index.js';
import { ON_A_TELEPHONE } from '../../ui/toolbar.js';
import type { BulkField } from './bulk-field.js';

const BulkDialog = lazy(() => import('./BulkDialog.js'));

interface BulkToolbarProps {
  fields?: BulkField[];
  hasTags?: boolean;
  /** Several of them can be made one. */
  merges?: boolean;
}

/** As the API takes them at once. */
const MOST_MERGED = 20;

/** What can be done to the selected records, or to all those of the list. */
export function BulkToolbar({ fields = [], hasTags = false, merges = false }: BulkToolbarProps) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const { resource, selectedIds } = useListContext();
  const [isOpen, setOpen] = useState(false);
  return (
    <BulkActionsToolbar selectAllButton={false} {...{ sx: ON_A_TELEPHONE }}>
      <Button size="small" startIcon={<EditNoteIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('bulk.open')}
      </Button>
      {merges && selectedIds.length > 1 && selectedIds.length <= MOST_MERGED && (
        <Button
          size="small"
          startIcon={<CallMergeIcon />}
          onClick={() => redirect(mergePath(resource, selectedIds.map(Number)))}
        >
          {translate('merge.title')}
        </Button>
      )}
      {isSegmented(resource) && <SegmentButton ofTicked />}
      <Suspense>{isOpen && <BulkDialog fields={fields} hasTags={hasTags} onClose={() => setOpen(false)} />}</Suspense>
    </BulkActionsToolbar>
  );
}
