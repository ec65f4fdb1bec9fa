import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ReportFigure } from './management-report.js';

/** Chooses a figure by its name, with what it means and what it comes to today. */
export function FigurePicker({ figures, onPick }: { figures: ReportFigure[]; onPick: (name: string) => void }) {
  const translate = useTranslate();
  const [typed, type] = useState('');
  return (
    <Autocomplete
      options={figures}
      value={null}
      inputValue={typed}
      onInputChange={(_, text, reason) => type(reason === 'input' ? text : '')}
      onChange={(_, figure) => figure && onPick(figure.name)}
      getOptionKey={({ name }) => name}
      getOptionLabel={({ label }) => label}
      blurOnSelect
      renderOption={({ key, ...props }, { label, meaning, written }) => (
        <li key={key} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <Typography>
              {label} : <strong>{written}</strong>
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {meaning}
            </Typography>
          </Box>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={translate('managementReport.variable')} size="small" />}
    />
  );
}
