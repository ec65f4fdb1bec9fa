import { Box, Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import type { BudgetDraft } from './useDraft.js';

/** Says what is not saved yet, and saves it at once. */
export function SaveBar({ draft: { changed, error, isSaving, save, drop } }: { draft: BudgetDraft }) {
  const translate = useTranslate();
  if (changed === 0 && !error) return null;
  return (
    <Paper elevation={4} sx={{ position: 'sticky', bottom: 0, zIndex: 2, p: 1.5, mt: 1 }}>
      {error && <ErrorNotice error={error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="output" sx={{ flexGrow: 1 }}>
          {translate('budget.changed', { smart_count: changed })}
        </Typography>
        <Button onClick={drop} disabled={isSaving}>
          {translate('budget.drop')}
        </Button>
        <Button variant="contained" onClick={() => void save()} disabled={isSaving || changed === 0}>
          {translate('ra.action.save')}
        </Button>
      </Box>
    </Paper>
  );
}
