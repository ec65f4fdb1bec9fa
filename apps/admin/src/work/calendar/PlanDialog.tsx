import { ACTIVITY_KINDS } from '@terril/domain';
import {
  AutocompleteArrayInput,
  DateInput,
  NumberInput,
  ReferenceArrayInput,
  required,
  ResourceContextProvider,
  SelectInput,
  TextInput,
  useCreate,
  useGetIdentity,
  useNotify,
  useTranslate,
} from 'react-admin';
import { OrganizationInput } from '../../people/organizations/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';
import type { Activity } from '../activities/index.js';
import type { Times } from './calendar-item.js';
import { CollisionNotice } from './CollisionNotice.js';
import { useTimesText } from './useTimesText.js';

const BY_NAME = { field: 'name', order: 'ASC' } as const;
const SHRUNK = { inputLabel: { shrink: true } };

interface PlanDialogProps {
  times: Times;
  onClose: () => void;
}

/** Plans an activity for an hour or a day of the calendar, for oneself unless told. */
export default function PlanDialog({ times, onClose }: PlanDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const timesText = useTimesText();
  const { identity } = useGetIdentity();
  const [create] = useCreate<Activity>(undefined, undefined, { returnPromise: true });
  const submit = async (values: Partial<Activity>) => {
    const startTime = values.startTime || null;
    const { subject, ...made } = (await create('activities', {
      data: { ...values, startTime, state: 'planned' },
    })) as Activity;
    const when = made.day && timesText({ ...made, day: made.day });
    notify('calendar.planned', { type: 'success', messageArgs: { title: subject, when } });
  };
  if (!identity) return null;
  return (
    <ResourceContextProvider value="activities">
      <FormDialog<Partial<Activity>>
        title={translate('calendar.plan')}
        record={{ kind: times.startTime === null ? 'task' : 'meeting', assigneeId: Number(identity.id), ...times }}
        action="calendar.plan"
        onSubmit={submit}
        onClose={onClose}
      >
        <FormGrid>
          <SelectInput source="kind" choices={termChoices('activityKind', ACTIVITY_KINDS)} validate={required()} />
          <TextInput source="subject" validate={required()} />
          <DateInput source="day" validate={required()} />
          <TextInput source="startTime" type="time" slotProps={SHRUNK} />
          <NumberInput source="duration" min={1} />
          <OrganizationInput />
          <ColleagueInput source="assigneeId" />
          <ReferenceArrayInput source="colleagueIds" reference="colleagues" sort={BY_NAME} perPage={50}>
            <AutocompleteArrayInput optionText="name" />
          </ReferenceArrayInput>
        </FormGrid>
        <CollisionNotice />
      </FormDialog>
    </ResourceContextProvider>
  );
}
