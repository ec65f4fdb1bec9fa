import { Box, MenuItem, TextField } from '@mui/material';
import { IMPORT_MODES, LOOK_ALIKE_RULES } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useTerm } from '../../ui/terms.js';
import type { ImportField, ImportMapping } from './import.js';

interface MeetingInputsProps {
  fields: ImportField[];
  mapping: ImportMapping;
  onChange: (changes: Partial<ImportMapping>) => void;
}

/** How rows meet the records that are there. */
export function MeetingInputs({ fields, mapping, onChange }: MeetingInputsProps) {
  const translate = useTranslate();
  const term = useTerm();
  const keys = fields.filter(({ name, isKey }) => isKey && mapping.columns.some(({ field }) => field === name));
  return (
    <Box
      sx={{ display: 'grid', gap: 2, my: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 16rem), 1fr))' }}
    >
      <TextField
        select
        label={translate('imports.mode')}
        value={mapping.mode}
        onChange={({ target }) => onChange({ mode: target.value as ImportMapping['mode'] })}
      >
        {IMPORT_MODES.map((mode) => (
          <MenuItem key={mode} value={mode}>
            {term('importMode', mode)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('imports.key')}
        helperText={translate('imports.keyHelp')}
        value={mapping.keys?.[0] ?? ''}
        onChange={({ target }) => onChange({ keys: target.value ? [target.value] : [] })}
      >
        <MenuItem value="">{translate('imports.noKey')}</MenuItem>
        {keys.map(({ name, label }) => (
          <MenuItem key={name} value={name}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('imports.lookAlikes')}
        value={mapping.lookAlikes}
        onChange={({ target }) => onChange({ lookAlikes: target.value as ImportMapping['lookAlikes'] })}
      >
        {LOOK_ALIKE_RULES.map((rule) => (
          <MenuItem key={rule} value={rule}>
            {term('lookAlikeRule', rule)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
