import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useApi } from '../providers/useApi.js';
import { useUrlState } from '../ui/useUrlState.js';
import type { Years } from './report.js';

/** The year of the page: the one in its address, else the current one; undefined while that is asked. */
export function useYear(): number | undefined {
  const [params] = useUrlState();
  const { data } = useApi<Years>('/reports/years');
  return Number(params.get('year')) || data?.current;
}

/** Chooses among the years that have data, and `ahead` years to come; a year typed in the address is kept in the list. */
export function YearSelect({ ahead = 0 }: { ahead?: number }) {
  const year = useYear();
  const [, setParams] = useUrlState();
  const { data } = useApi<Years>('/reports/years');
  const translate = useTranslate();
  const toCome = Array.from({ length: ahead }, (_, index) => data && data.current + index + 1);
  const years = [...new Set([...(data?.years ?? []), data?.current, ...toCome, year])]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b - a);
  return (
    <TextField
      select
      fullWidth={false}
      label={translate('report.year')}
      value={year ?? ''}
      onChange={(event) => setParams({ year: event.target.value })}
      sx={{ minWidth: '7rem' }}
    >
      {years.map((one) => (
        <MenuItem key={one} value={one}>
          {one}
        </MenuItem>
      ))}
    </TextField>
  );
}
