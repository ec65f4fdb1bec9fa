import { ACTIVITY_KINDS, ACTIVITY_STATES, spokenMinutes } from '@terril/domain';
import { DateInput, SelectInput } from 'react-admin';
import { ListPage } from '../../lists/list-page/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices } from '../../ui/terms.js';
import { ActivityRows } from './ActivityRows.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="k" source="kind" choices={termChoices('activityKind', ACTIVITY_KINDS)} alwaysOn />,
  <SelectInput key="s" source="state" choices={termChoices('activityState', ACTIVITY_STATES)} alwaysOn />,
  <ColleagueInput key="c" source="colleagueId" />,
  <ColleagueInput key="a" source="assigneeId" />,
  <OrganizationInput key="g" source="organizationId" />,
  <OrganizationInput key="w" source="withinId" />,
  <DateInput key="f" source="from" />,
  <DateInput key="u" source="until" />,
];

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['kind', 'subject', 'body', 'organization', 'state', 'day', 'doneOn', 'duration', 'assignee'],
  exportedAs: { fallsOn: ['day', 'doneOn'] },
};

export default function ActivityList() {
  return (
    <ListPage
      conditional
      filters={filters}
      sort={{ field: 'fallsOn', order: 'DESC' }}
      exported={exported}
      imported
      writtenTotal={(minutes) => spokenMinutes(Number(minutes))}
    >
      <ActivityRows />
    </ListPage>
  );
}
