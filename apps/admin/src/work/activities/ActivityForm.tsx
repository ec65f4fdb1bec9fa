import { ACTIVITY_KINDS, ACTIVITY_STATES, type ActivityKind, outcomesOf } from '@terril/domain';
import { useEffect } from 'react';
import {
  AutocompleteArrayInput,
  DateInput,
  NullableBooleanInput,
  NumberInput,
  ReferenceArrayInput,
  required,
  SelectInput,
  TextInput,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { OrganizationInput } from '../../people/organizations/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import { TimeLeft } from '../assistance/index.js';
import { AboutInput } from './AboutInput.js';
import { MentionInput } from './MentionInput.js';
import { RepeatInputs } from './RepeatInputs.js';

const BY_NAME = { field: 'name', order: 'ASC' } as const;

export function ActivityForm() {
  return (
    <RecordForm defaultValues={{ kind: 'task', state: 'planned' }}>
      <FormGrid title="resources.activities.groups.what">
        <SelectInput source="kind" choices={termChoices('activityKind', ACTIVITY_KINDS)} validate={required()} />
        <TextInput source="subject" validate={required()} />
      </FormGrid>
      <MentionInput source="body" />
      <FormGrid title="resources.activities.groups.when">
        <SelectInput source="state" choices={termChoices('activityState', ACTIVITY_STATES)} validate={required()} />
        <DateInput source="day" />
        <TextInput source="startTime" type="time" slotProps={{ inputLabel: { shrink: true } }} />
        <NumberInput source="duration" min={1} />
        <NullableBooleanInput source="isCharged" helperText="resources.activities.help.isCharged" />
        <OutcomeInputs />
        <RepeatInputs />
      </FormGrid>
      <FormGrid title="resources.activities.groups.who">
        <ColleagueInput source="assigneeId" />
        <OrganizationInput />
        <AboutInput />
        <ReferenceArrayInput source="contactIds" reference="contacts" sort={BY_NAME} perPage={15}>
          <AutocompleteArrayInput optionText="name" />
        </ReferenceArrayInput>
        <ReferenceArrayInput source="colleagueIds" reference="colleagues" sort={BY_NAME} perPage={50}>
          <AutocompleteArrayInput optionText="name" />
        </ReferenceArrayInput>
        <TextInput source="externalReference" />
      </FormGrid>
      <TimeLeft />
    </RecordForm>
  );
}

/** When it was done and what came of it: of a done one only; emptied otherwise, as the API would. */
function OutcomeInputs() {
  const { setValue } = useFormContext();
  const kind = useWatch({ name: 'kind' }) as ActivityKind | undefined;
  const isDone = useWatch({ name: 'state' }) === 'done';
  const outcome = useWatch({ name: 'outcome' }) as ReturnType<typeof outcomesOf>[number] | null;
  const outcomes = kind ? outcomesOf(kind) : [];
  const isOfKind = !outcome || outcomes.includes(outcome);
  useEffect(() => {
    if (!isDone) setValue('doneOn', null);
    if (!isDone || !isOfKind) setValue('outcome', null);
  }, [isDone, isOfKind, setValue]);
  if (!isDone) return null;
  return (
    <>
      <DateInput source="doneOn" helperText="resources.activities.help.doneOn" />
      {outcomes.length > 0 && <SelectInput source="outcome" choices={termChoices('activityOutcome', outcomes)} />}
    </>
  );
}
