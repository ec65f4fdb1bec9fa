import { MenuItem, TextField } from '@mui/material';
import { SUBSCRIPTION_PERIODS, type Period } from '@terril/domain';
import { useInput, useTranslate } from 'react-admin';
import { usePeriodicity } from './usePeriodicity.js';

interface PeriodInputProps {
  /** The fields that hold the unit and the count. */
  unitSource?: string;
  countSource?: string;
  /** Translation keys: the label, and what no period means where there may be none. */
  label?: string;
  emptyText?: string;
}

/** One choice for what the API keeps as a unit and a count. A stored period out of the list is kept in it. */
export function PeriodInput({
  unitSource = 'periodUnit',
  countSource = 'periodCount',
  label = 'resources.subscriptions.fields.periodUnit',
  emptyText,
}: PeriodInputProps) {
  const unit = useInput({ source: unitSource });
  const count = useInput({ source: countSource });
  const translate = useTranslate();
  const periodicity = usePeriodicity();
  const current: Period | undefined = unit.field.value && { unit: unit.field.value, count: count.field.value };
  const isListed = !current || SUBSCRIPTION_PERIODS.some((period) => keyOf(period) === keyOf(current));
  const periods = isListed ? SUBSCRIPTION_PERIODS : [current, ...SUBSCRIPTION_PERIODS];

  const choose = (key: string) => {
    const period = periods.find((one) => keyOf(one) === key);
    unit.field.onChange(period?.unit ?? null);
    count.field.onChange(period?.count ?? null);
  };
  return (
    <TextField
      select
      id={unit.id}
      label={translate(label)}
      value={current ? keyOf(current) : ''}
      onChange={(event) => choose(event.target.value)}
      error={unit.fieldState.invalid || count.fieldState.invalid}
      helperText={unit.fieldState.error?.message ?? count.fieldState.error?.message}
      slotProps={emptyText ? { select: { displayEmpty: true }, inputLabel: { shrink: true } } : {}}
    >
      {emptyText && <MenuItem value="">{translate(emptyText)}</MenuItem>}
      {periods.map((period) => (
        <MenuItem key={keyOf(period)} value={keyOf(period)}>
          {periodicity({ periodUnit: period.unit, periodCount: period.count })}
        </MenuItem>
      ))}
    </TextField>
  );
}

const keyOf = ({ unit, count }: Period) => `${unit}:${count}`;
