import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useUrlState } from '../ui/useUrlState.js';

interface DimensionSelectProps {
  /** Translation key. */
  label: string;
  /** The key that the words of each stand under. */
  words: string;
  /** The first one unless chosen. */
  dimensions: readonly [string, ...string[]];
}

/** Chooses what the rows of a report are. */
export function DimensionSelect({ label, words, dimensions }: DimensionSelectProps) {
  const translate = useTranslate();
  const [params, setParams] = useUrlState();
  return (
    <TextField
      select
      size="small"
      fullWidth={false}
      label={translate(label)}
      value={params.get('by') ?? dimensions[0]}
      onChange={({ target }) => setParams({ by: target.value })}
      sx={{ minWidth: '10rem' }}
    >
      {dimensions.map((dimension) => (
        <MenuItem key={dimension} value={dimension}>
          {translate(`${words}.${dimension}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
