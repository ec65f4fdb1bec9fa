import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

interface StaleNoticeProps {
  onTake: () => void;
  onSave: () => void;
}

/** Somebody saved in the meantime: both versions are kept, and the person says which one comes last. */
export function StaleNotice({ onTake, onSave }: StaleNoticeProps) {
  const translate = useTranslate();
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {translate('managementReport.stale')}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button size="small" variant="outlined" color="inherit" onClick={onTake}>
          {translate('managementReport.takeTheirs')}
        </Button>
        <Button size="small" variant="outlined" color="inherit" onClick={onSave}>
          {translate('managementReport.saveMine')}
        </Button>
      </Box>
    </Alert>
  );
}
