import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useUrlState } from '../../ui/useUrlState.js';

interface AddressSelectProps {
  /** In the address of the page. */
  name: string;
  label: string;
  /** Says that nothing is chosen. */
  all: string;
  choices: { id: string; name: string }[];
}

/** One of a few values that the page is narrowed to, kept in its address. */
export function AddressSelect({ name, label, all, choices }: AddressSelectProps) {
  const translate = useTranslate();
  const [params, setParams] = useUrlState();
  return (
    <TextField
      select
      fullWidth={false}
      label={translate(label)}
      value={params.get(name) ?? ''}
      onChange={(event) => setParams({ [name]: event.target.value, page: 1 })}
      sx={{ minWidth: '11rem' }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{translate(all)}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {translate(choice.name)}
        </MenuItem>
      ))}
    </TextField>
  );
}
