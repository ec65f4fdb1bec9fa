import { MenuItem, TextField } from '@mui/material';
import { SUBSCRIPTION_PERIODS, type Period } from '@terril/domain';
import { useInput, useTranslate } from 'react-admin';
import { usePeriodicity } from './usePeriodicity.js';

/** One choice for what the API keeps as a unit and a count. A stored period out of the list is kept in it. */
export function PeriodInput() {
  const unit = useInput({ source: 'periodUnit' });
  const count = useInput({ source: 'periodCount' });
  const translate = useTranslate();
  const periodicity = usePeriodicity();
  const current: Period = { unit: unit.field.value, count: count.field.value };
  const isListed = SUBSCRIPTION_PERIODS.some((period) => keyOf(period) === keyOf(current));
  const periods = isListed ? SUBSCRIPTION_PERIODS : [current, ...SUBSCRIPTION_PERIODS];

  const choose = (key: string) => {
    const period = periods.find((one) => keyOf(one) === key) ?? current;
    unit.field.onChange(period.unit);
    count.field.onChange(period.count);
  };
  return (
    <TextField
      select
      id={unit.id}
      label={translate('resources.subscriptions.fields.periodUnit')}
      value={keyOf(current)}
      onChange={(event) => choose(event.target.value)}
      error={unit.fieldState.invalid || count.fieldState.invalid}
      helperText={unit.fieldState.error?.message ?? count.fieldState.error?.message}
    >
      {periods.map((period) => (
        <MenuItem key={keyOf(period)} value={keyOf(period)}>
          {periodicity({ periodUnit: period.unit, periodCount: period.count })}
        </MenuItem>
      ))}
    </TextField>
  );
}

const keyOf = ({ unit, count }: Period) => `${unit}:${count}`;
