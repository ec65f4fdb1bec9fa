import { ACTIVITY_KINDS, outcomesOf } from '@terril/domain';
import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import {
  DateInput,
  NumberInput,
  SelectInput,
  TextInput,
  useCreate,
  useGetOne,
  useGetRecordRepresentation,
  useInput,
  useNotify,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { OrganizationInput } from '../../people/organizations/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import { useTypeName } from '../../ui/useTypeName.js';
import type { Activity, ActivityKind } from './activity.js';
import { ActivityIcon } from './ActivityIcon.js';
import { type LoggedRecord, prefilled } from './logged-record.js';
import { MentionInput } from './MentionInput.js';

interface LogDialogProps {
  /** The record it is logged on; undefined asks for an organization. */
  on: LoggedRecord | undefined;
  kind: ActivityKind;
  onClose: () => void;
}

/** Logs an activity in a few inputs: what, what was said, done or to do and when, how long. */
export default function LogDialog({ on, kind, onClose }: LogDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [create] = useCreate<Activity>(undefined, undefined, { returnPromise: true });
  const submit = async ({ organizationId, ...values }: Partial<Activity>) => {
    const data = { ...values, ...(on ? prefilled(on) : { organizationId }) };
    const made = await create('activities', { data });
    notify('activity.isLogged', { type: 'success', messageArgs: { subject: made?.subject } });
  };
  return (
    <FormDialog<Partial<Activity>>
      title={translate('activity.log')}
      record={{ kind, state: kind === 'task' ? 'planned' : 'done' }}
      maxWidth="xs"
      onSubmit={submit}
      onClose={onClose}
    >
      <Choices source="kind" of="activityKind" values={ACTIVITY_KINDS} withIcons />
      {on ? <On record={on} /> : <OrganizationInput />}
      <MentionInput source="body" isFirst />
      <Choices source="state" of="activityState" values={['done', 'planned']} />
      <When />
    </FormDialog>
  );
}

/** 'Structure : Les Amis du Terril' */
function On({ record: { resource, id } }: { record: LoggedRecord }) {
  const typeName = useTypeName();
  const nameOf = useGetRecordRepresentation(resource);
  const { data } = useGetOne(resource, { id });
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {translate('activity.on', { type: typeName(resource) })} <strong>{data && nameOf(data)}</strong>
    </Typography>
  );
}

/** The inputs that depend on the kind, and on whether it is done. */
function When() {
  const kind = useWatch({ name: 'kind' }) as ActivityKind;
  const isPlanned = useWatch({ name: 'state' }) === 'planned';
  const outcomes = outcomesOf(kind);
  return (
    <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' }}>
      <DateInput source="day" resource="activities" helperText="activity.usualDay" />
      {isPlanned && <TextInput source="startTime" resource="activities" type="time" slotProps={SHRUNK} />}
      <NumberInput source="duration" resource="activities" min={1} />
      {!isPlanned && outcomes.length > 0 && (
        <SelectInput source="outcome" resource="activities" choices={termChoices('activityOutcome', outcomes)} />
      )}
    </Box>
  );
}

const SHRUNK = { inputLabel: { shrink: true } };

interface ChoicesProps<Value extends string> {
  source: string;
  of: 'activityKind' | 'activityState';
  values: readonly Value[];
  withIcons?: boolean;
}

/** Choices that are few enough to be all in sight: one touch each. */
function Choices<Value extends string>({ source, of, values, withIcons = false }: ChoicesProps<Value>) {
  const term = useTerm();
  const translate = useTranslate();
  const { field } = useInput({ source });
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={field.value}
      onChange={(_, chosen) => chosen && field.onChange(chosen)}
      aria-label={translate(`resources.activities.fields.${source}`)}
      sx={{ flexWrap: 'wrap', gap: 0.5, mb: 1, '& .MuiToggleButton-root': { border: 1, borderRadius: 1, m: 0 } }}
    >
      {values.map((value) => (
        <ToggleButton key={value} value={value} sx={{ minHeight: 40, gap: 0.5, textTransform: 'none' }}>
          {withIcons && <ActivityIcon kind={value as unknown as ActivityKind} />}
          {term(of, value)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
