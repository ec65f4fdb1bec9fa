import { Autocomplete, TextField } from '@mui/material';
import type { EntityField } from './analysis.js';

interface FieldSelectProps {
  label: string;
  fields: EntityField[];
  /** By its name; undefined when none is chosen yet, or the one that was is gone. */
  value: string | undefined;
  /** What is wrong with it. */
  problem?: string | undefined;
  onChange: (field: EntityField) => void;
}

/** A field of a list, or of a record that it names, found by what is typed. */
export function FieldSelect({ label, fields, value, problem, onChange }: FieldSelectProps) {
  const chosen = fields.find(({ name }) => name === value) ?? null;
  return (
    <Autocomplete
      size="small"
      disableClearable={chosen !== null}
      options={fields}
      value={chosen}
      getOptionKey={({ name }) => name}
      getOptionLabel={(field) => field.label}
      onChange={(_, field) => field && onChange(field)}
      renderInput={(params) => (
        <TextField {...params} label={label} error={problem !== undefined} helperText={problem} sx={{ m: 0 }} />
      )}
    />
  );
}
