import { Button, Paper, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { TrashButton } from '../../ui/TrashButton.js';
import type { DraftValues } from './management-report.js';

/** Stays in sight while the sections scroll. */
export function SaveBar({ isDirty, isSaving }: { isDirty: boolean; isSaving: boolean }) {
  const translate = useTranslate();
  const { register } = useFormContext<DraftValues>();
  return (
    <Paper
      variant="outlined"
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        p: 1.5,
        mb: 2,
      }}
    >
      <TextField
        {...register('versionName')}
        label={translate('managementReport.versionName')}
        size="small"
        sx={{ flex: '1 1 14rem', m: 0 }}
      />
      <Typography variant="body2" color="text.secondary" component="output">
        {isDirty && translate('managementReport.unsaved')}
      </Typography>
      <TrashButton />
      <Button type="submit" variant="contained" disabled={isSaving} sx={{ ml: 'auto' }}>
        {translate('managementReport.save')}
      </Button>
    </Paper>
  );
}
