import { MenuItem, Stack, TextField } from '@mui/material';
import { DURATION_UNITS, type Duration, NAMED_PERIODS } from '@terril/domain';
import { useTranslate } from 'react-admin';

const A_DAY = 'day';
const isPeriod = (value: unknown) => (NAMED_PERIODS as readonly unknown[]).includes(value);

interface PeriodInputProps {
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** A day, or a period told from today. */
export function PeriodInput({ label, value, onChange }: PeriodInputProps) {
  const translate = useTranslate();
  return (
    <Stack useFlexGap spacing={1} sx={{ width: '100%' }}>
      <TextField
        select
        fullWidth
        size="small"
        label={label}
        value={isPeriod(value) ? value : A_DAY}
        onChange={({ target }) => onChange(target.value === A_DAY ? null : target.value)}
      >
        <MenuItem value={A_DAY}>{translate('conditions.day')}</MenuItem>
        {NAMED_PERIODS.map((period) => (
          <MenuItem key={period} value={period}>
            {translate(`conditions.periods.${period}`)}
          </MenuItem>
        ))}
      </TextField>
      {!isPeriod(value) && (
        <TextField
          type="date"
          fullWidth
          size="small"
          label={translate('conditions.day')}
          slotProps={{ inputLabel: { shrink: true } }}
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Stack>
  );
}

/** So many days, weeks, months or years. */
export function DurationInput({ value, onChange }: { value: unknown; onChange: (value: unknown) => void }) {
  const translate = useTranslate();
  const { n, unit } = value as Duration;
  return (
    <Stack direction="row" useFlexGap spacing={1}>
      <TextField
        type="number"
        fullWidth
        size="small"
        label={translate('conditions.count')}
        slotProps={{ htmlInput: { min: 1, max: 1000 } }}
        value={n || ''}
        onChange={({ target }) => onChange({ n: Number(target.value), unit })}
      />
      <TextField
        select
        fullWidth
        size="small"
        label={translate('conditions.unit')}
        value={unit}
        onChange={({ target }) => onChange({ n, unit: target.value })}
      >
        {DURATION_UNITS.map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`conditions.units.${each}`)}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
}
