import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ImportField, ImportMapping } from './import.js';

interface DefaultInputsProps {
  fields: ImportField[];
  mapping: ImportMapping;
  onChange: (defaults: NonNullable<ImportMapping['defaults']>) => void;
}

/** What the fields that a new record needs are where the file says nothing, and those of a choice in the file. */
export function DefaultInputs({ fields, mapping: { columns, defaults = [] }, onChange }: DefaultInputsProps) {
  const translate = useTranslate();
  const isChosen = (kind: ImportField['kind']) => kind === 'choice' || kind === 'period';
  const isFilled = (name: string) => columns.some(({ field }) => field === name);
  const offered = fields.filter(
    ({ name, required, kind }) =>
      (required && (isChosen(kind) || !isFilled(name))) || defaults.some(({ field }) => field === name),
  );
  if (offered.length === 0) return null;
  const textOf = (name: string) => defaults.find(({ field }) => field === name)?.text ?? '';
  const set = (name: string, text: string) => {
    const others = defaults.filter(({ field }) => field !== name);
    onChange(text ? [...others, { field: name, text }] : others);
  };
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {translate('imports.defaults')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 16rem), 1fr))' }}>
        {offered.map(({ name, label, kind, choices }) => (
          <TextField
            key={name}
            select={isChosen(kind)}
            size="small"
            label={label}
            value={textOf(name)}
            onChange={({ target }) => set(name, target.value)}
          >
            {isChosen(kind) &&
              ['', ...choices].map((choice) => (
                <MenuItem key={choice} value={choice}>
                  {choice || translate('imports.noDefault')}
                </MenuItem>
              ))}
          </TextField>
        ))}
      </Box>
    </Box>
  );
}
