import { MenuItem, TextField } from '@mui/material';
import { useNotify, useTranslate, type HttpError } from 'react-admin';
import { request } from '../../providers/http.js';
import type { ImportRow } from './import.js';

/** Whether a row that looks like a record is that one, a new one, or left out. */
export function RowDecision({ importId, row, onDecided }: { importId: number; row: ImportRow; onDecided: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const decide = async (chosen: string) => {
    const body = /^\d+$/.test(chosen) ? { as: 'same', recordId: Number(chosen) } : { as: chosen };
    try {
      await request(`/imports/${importId}/rows/${row.id}`, { method: 'PATCH', body });
      onDecided();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error' });
    }
  };
  return (
    <TextField
      select
      size="small"
      fullWidth
      margin="dense"
      label={translate('imports.decision', { row: row.row })}
      value={row.decision ?? 'open'}
      onChange={({ target }) => void decide(target.value)}
    >
      <MenuItem value="open">{translate('imports.decisions.open')}</MenuItem>
      {row.lookAlikes.map(({ id, label }) => (
        <MenuItem key={id} value={String(id)}>
          {translate('imports.decisions.same', { label })}
        </MenuItem>
      ))}
      <MenuItem value="new">{translate('imports.decisions.new')}</MenuItem>
      <MenuItem value="skipped">{translate('imports.decisions.skipped')}</MenuItem>
    </TextField>
  );
}
