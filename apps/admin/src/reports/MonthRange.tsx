import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useUrlState } from '../ui/useUrlState.js';
import { useMonths } from './useMonths.js';

/** Chooses the first and the last month of the page, which shows the last `years` years unless told. */
export function MonthRange({ years }: { years?: number }) {
  const months = useMonths(years);
  const [, setParams] = useUrlState();
  const translate = useTranslate();
  return (['from', 'to'] as const).map((bound) => (
    <TextField
      key={bound}
      type="month"
      fullWidth={false}
      label={translate(`report.${bound}`)}
      value={months?.[bound] ?? ''}
      onChange={(event) => event.target.value && months && setParams({ ...months, [bound]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  ));
}
