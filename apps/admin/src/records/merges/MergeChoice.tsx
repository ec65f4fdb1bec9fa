import { Box, FormControl, FormControlLabel, FormHelperText, FormLabel, Link, Radio, RadioGroup } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { LinkBase, useTranslate } from 'react-admin';

interface MergeChoiceProps {
  label: string;
  /** One a record, in the same order for every field; `to` is the address of its page. */
  options: { id: number; text: ReactNode; to?: string }[];
  /** All the texts may be kept, one under the other. */
  joins?: boolean | undefined;
  /** undefined = all of them. */
  value: number | undefined;
  onChange: (id: number | undefined) => void;
  /** Why the choice cannot be. */
  refusal?: string | undefined;
}

const ALL = 'all';

/** What each record says in one field, side by side where there is room, and which of it is kept. */
export function MergeChoice({ label, options, joins = false, value, onChange, refusal }: MergeChoiceProps) {
  const id = useId();
  const translate = useTranslate();
  return (
    <FormControl component="fieldset" fullWidth error={refusal !== undefined} sx={{ mt: 1.5 }}>
      <FormLabel id={id} sx={{ fontSize: '0.875rem' }}>
        {label}
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={value ?? ALL}
        onChange={({ target }) => onChange(target.value === ALL ? undefined : Number(target.value))}
        sx={{
          display: 'grid',
          columnGap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `repeat(${options.length}, minmax(0, 1fr))` },
        }}
      >
        {options.map(({ id: recordId, text, to }) => (
          <Box key={recordId} sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1, minWidth: 0 }}>
            <FormControlLabel
              value={recordId}
              control={<Radio size="small" />}
              label={text || '–'}
              sx={{ minWidth: 0, '& .MuiFormControlLabel-label': { overflowWrap: 'anywhere', whiteSpace: 'pre-line' } }}
            />
            {to && (
              <Link
                component={LinkBase}
                to={to}
                target="_blank"
                variant="body2"
                aria-label={translate('merge.openOne', { name: String(text) })}
              >
                {translate('merge.open')}
              </Link>
            )}
          </Box>
        ))}
        {joins && <FormControlLabel value={ALL} control={<Radio size="small" />} label={translate('merge.joined')} />}
      </RadioGroup>
      {refusal && <FormHelperText>{refusal}</FormHelperText>}
    </FormControl>
  );
}
