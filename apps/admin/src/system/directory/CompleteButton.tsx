import ManageSearchIcon from '@mui/icons-material/ManageSearch';
import { Box, Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSettings } from '../settings/index.js';

const CompleteDialog = lazy(() => import('./CompleteDialog.js'));

/** Opens the public directory from the form of an organization, when the settings let it be asked. */
export function CompleteButton() {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const [isOpen, setOpen] = useState(false);
  if (!settings?.directoryEnabled) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Button variant="outlined" startIcon={<ManageSearchIcon />} onClick={() => setOpen(true)}>
        {translate('directory.complete')}
      </Button>
      <Suspense>{isOpen && <CompleteDialog onClose={() => setOpen(false)} />}</Suspense>
    </Box>
  );
}
