import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useUrlState } from '../ui/useUrlState.js';

interface AddressFieldProps {
  /** In the address of the page. */
  name: string;
  type: 'date' | 'month';
  label: string;
  /** What is shown while the address says nothing. */
  shown?: string;
}

/** A day or a month that the page is about, kept in its address. */
export function AddressField({ name, type, label, shown = '' }: AddressFieldProps) {
  const translate = useTranslate();
  const [params, setParams] = useUrlState();
  return (
    <TextField
      type={type}
      fullWidth={false}
      label={translate(label)}
      value={params.get(name) ?? shown}
      onChange={(event) => event.target.value && setParams({ [name]: event.target.value, page: 1 })}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
