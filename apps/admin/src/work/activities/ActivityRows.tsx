import { ACTIVITY_STATES, spokenMinutes } from '@terril/domain';
import { DataTable } from 'react-admin';
import { RecordTable } from '../../lists/list-page/index.js';
import { BulkToolbar } from '../../records/bulk/index.js';
import { useColleagueChoices } from '../../system/users/index.js';
import { DayField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import type { Activity } from './activity.js';
import { useActivityText } from './useActivityText.js';

/** Columns that wait to be chosen. */
const HIDDEN = ['doneOn', 'outcome', 'participants', 'about'];

/** The rows of the list of activities. */
export function ActivityRows() {
  const term = useTerm();
  const text = useActivityText();
  const colleagues = useColleagueChoices();
  const states = termChoices('activityState', ACTIVITY_STATES);
  return (
    <RecordTable<Activity>
      rowClick="show"
      hidden={HIDDEN}
      bulk={
        <BulkToolbar
          fields={[
            { source: 'state', kind: states },
            { source: 'assigneeId', kind: colleagues, isOptional: true },
          ]}
        />
      }
      renderTitle={({ subject }) => subject}
      renderText={(activity) => text(activity, { withOrganization: true })}
      renderSide={({ state }) => term('activityState', state)}
    >
      <DataTable.Col<Activity> source="kind" render={({ kind }) => term('activityKind', kind)} />
      <DataTable.Col<Activity>
        source="subject"
        render={({ id, subject }) => (
          <RecordLink resource="activities" id={id}>
            {subject}
          </RecordLink>
        )}
      />
      <DataTable.Col<Activity>
        source="organization"
        label="resources.activities.fields.organizationId"
        render={({ organizationId, organizationName }) =>
          organizationId !== null && (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          )
        }
      />
      <DataTable.Col<Activity>
        source="about"
        label="resources.activities.fields.aboutId"
        disableSort
        render={({ aboutType, aboutId, aboutLabel }) =>
          aboutType !== null &&
          aboutId !== null && (
            <RecordLink resource={aboutType} id={aboutId}>
              {aboutLabel}
            </RecordLink>
          )
        }
      />
      <DataTable.Col source="fallsOn" field={DayField} />
      <DataTable.Col<Activity> source="state" disableSort render={({ state }) => term('activityState', state)} />
      <DataTable.Col<Activity>
        source="duration"
        align="right"
        render={({ duration: minutes }) => minutes !== null && spokenMinutes(minutes)}
      />
      <DataTable.Col<Activity>
        source="assignee"
        label="resources.activities.fields.assigneeId"
        disableSort
        render={({ assigneeName }) => assigneeName}
      />
      <DataTable.Col source="doneOn" field={DayField} />
      <DataTable.Col<Activity>
        source="outcome"
        disableSort
        render={({ outcome }) => outcome && term('activityOutcome', outcome)}
      />
      <DataTable.Col<Activity>
        source="participants"
        disableSort
        render={({ participants }) => participants.map(({ name }) => name).join(', ')}
      />
    </RecordTable>
  );
}
