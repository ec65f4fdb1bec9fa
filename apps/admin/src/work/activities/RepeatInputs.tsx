import { FormControlLabel, Switch } from '@mui/material';
import { REPEAT_UNITS } from '@terril/domain';
import { DateInput, NumberInput, required, SelectInput, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { termChoices } from '../../ui/terms.js';

const WEEKLY = { every: 1, unit: 'week', until: null, count: null };

/** Whether the activity comes back, how often and until when. */
export function RepeatInputs() {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const isRepeated = Boolean(useWatch({ name: 'repeat' }));
  return (
    <>
      <FormControlLabel
        control={
          <Switch
            checked={isRepeated}
            onChange={(_, checked) => setValue('repeat', checked ? WEEKLY : null, { shouldDirty: true })}
          />
        }
        label={translate('activity.repeats')}
      />
      {isRepeated && (
        <>
          <NumberInput source="repeat.every" min={1} max={365} validate={required()} />
          <SelectInput source="repeat.unit" choices={termChoices('repeatUnit', REPEAT_UNITS)} validate={required()} />
          <DateInput source="repeat.until" />
          <NumberInput source="repeat.count" min={2} max={1000} />
        </>
      )}
    </>
  );
}
