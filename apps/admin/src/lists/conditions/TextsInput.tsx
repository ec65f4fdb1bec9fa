import { Autocomplete, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Several texts, each ended by Enter, or by leaving the input. */
export function TextsInput({ values, onChange }: { values: string[]; onChange: (values: string[]) => void }) {
  const translate = useTranslate();
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      size="small"
      options={[] as string[]}
      value={values}
      onChange={(_, changed) => onChange(changed)}
      renderInput={(params) => <TextField {...params} label={translate('conditions.value')} />}
    />
  );
}
