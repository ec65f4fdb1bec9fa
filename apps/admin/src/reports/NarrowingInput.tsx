import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ReferenceValue } from '../lists/conditions/index.js';
import { useTerm } from '../ui/terms.js';
import { NARROWED_BY } from './narrowing.js';
import type { NarrowingName } from './useNarrowing.js';

interface NarrowingInputProps {
  name: NarrowingName;
  value: string | number | undefined;
  /** '' = whatever. */
  onChange: (value: string | number) => void;
}

/** Chooses what the page is narrowed to: a record found by what is typed of its name, or a word of a short list. */
export function NarrowingInput({ name, value, onChange }: NarrowingInputProps) {
  const translate = useTranslate();
  const term = useTerm();
  const label = translate(`report.narrowing.${name}`);
  const by = NARROWED_BY[name];
  if ('resource' in by) {
    return (
      <ReferenceValue
        resource={by.resource}
        label={label}
        value={value ?? null}
        onChange={(id) => onChange(typeof id === 'number' ? id : '')}
      />
    );
  }
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{translate('report.narrowing.all')}</MenuItem>
      {by.values.map((each) => (
        <MenuItem key={each} value={each}>
          {term(name, each)}
        </MenuItem>
      ))}
    </TextField>
  );
}
