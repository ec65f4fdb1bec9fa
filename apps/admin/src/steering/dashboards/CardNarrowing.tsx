import { Box } from '@mui/material';
import { useInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { NarrowingInput, type NarrowingName, OTHER_NARROWING } from '../../reports/index.js';

/** Narrows the report of a card, by the same inputs as its page. */
export function CardNarrowing({ name }: { name: NarrowingName }) {
  const { setValue } = useFormContext();
  const { field } = useInput<string | number | null>({ source: `options.parameters.${name}`, defaultValue: null });
  const other = OTHER_NARROWING[name];
  const choose = (value: string | number) => {
    field.onChange(value || null);
    if (value && other) setValue(`options.parameters.${other}`, null);
  };
  return (
    // As far from the next one as the inputs of a form are.
    <Box sx={{ mt: 1, mb: 2.5, '& > *': { width: '100%' } }}>
      <NarrowingInput name={name} value={field.value ?? undefined} onChange={choose} />
    </Box>
  );
}
