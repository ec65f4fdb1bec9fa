import { MenuItem, TextField } from '@mui/material';
import { useUrlState } from '../ui/useUrlState.js';

interface UrlSelectProps {
  /** In the address of the page. */
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  /** What is shown while the address says nothing: the first option unless told. */
  shown?: string;
  /** What else a choice changes in the address. */
  also?: Record<string, string>;
}

/** Chooses one of a few, kept in the address of the page. */
export function UrlSelect({ name, label, options, shown = options[0]?.value ?? '', also }: UrlSelectProps) {
  const [params, setParams] = useUrlState();
  return (
    <TextField
      select
      size="small"
      fullWidth={false}
      label={label}
      value={params.get(name) || shown}
      onChange={({ target }) => setParams({ ...also, [name]: target.value })}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: '10rem' }}
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
