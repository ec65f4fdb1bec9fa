import { REMINDED_LISTS } from '@terril/domain';
import { BooleanInput, NumberInput, required, SelectInput, TextInput, useGetResourceLabel } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { ConditionsInput, useListFields } from '../../lists/conditions/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

export function ReminderRuleForm() {
  const labelOf = useGetResourceLabel();
  return (
    <RecordForm defaultValues={{ list: 'contracts', field: 'endsOn', days: 30, isAfter: false, isActive: true }}>
      <FormGrid>
        <TextInput source="subject" validate={required()} helperText="resources.reminder-rules.help.subject" />
        <ListInput choices={REMINDED_LISTS.map((id) => ({ id, name: labelOf(id, 2) }))} />
        <NumberInput source="days" min={0} max={1000} validate={required()} />
        <SelectInput
          source="isAfter"
          choices={[
            { id: false, name: 'reminderRule.before' },
            { id: true, name: 'reminderRule.after' },
          ]}
          validate={required()}
        />
        <DayFieldInput />
        <ColleagueInput source="assigneeId" />
        <BooleanInput source="isActive" />
      </FormGrid>
      <RecordsInput />
    </RecordForm>
  );
}

/** The days and the conditions of one list are not those of another. */
function ListInput({ choices }: { choices: { id: string; name: string }[] }) {
  const { setValue } = useFormContext();
  const empty = () => {
    setValue('field', null, { shouldDirty: true });
    setValue('conditions', null, { shouldDirty: true });
  };
  return <SelectInput source="list" choices={choices} translateChoice={false} validate={required()} onChange={empty} />;
}

function DayFieldInput() {
  const list = useWatch({ name: 'list' }) as string;
  const fields = useListFields(list);
  const choices = [...(fields?.values() ?? [])]
    .filter(({ kind }) => kind === 'date')
    .map(({ name, label }) => ({ id: name, name: label }));
  return <SelectInput source="field" choices={choices} translateChoice={false} validate={required()} />;
}

function RecordsInput() {
  const list = useWatch({ name: 'list' }) as string;
  return <ConditionsInput key={list} source="conditions" resource={list} />;
}
