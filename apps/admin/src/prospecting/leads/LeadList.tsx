import { LEAD_STATUSES } from '@terril/domain';
import { DataTable, ReferenceInput, SelectInput } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { DayField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Lead } from './lead.js';
import { LeadStatusText } from './LeadStatusText.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="s" source="status" choices={termChoices('leadStatus', ['open', ...LEAD_STATUSES])} alwaysOn />,
  <ReferenceInput key="f" source="formId" reference="lead-forms" sort={{ field: 'title', order: 'ASC' }}>
    <SelectInput optionText="title" label="resources.leads.fields.formId" />
  </ReferenceInput>,
  <ColleagueInput key="a" source="assigneeId" />,
];

/** The tray of what public forms sent, the latest first. */
export default function LeadList() {
  const term = useTerm();
  const { day } = useFormat();
  return (
    <ListPage filters={filters} filterDefaultValues={{ status: 'open' }} sort={{ field: 'receivedOn', order: 'DESC' }}>
      <RecordTable<Lead>
        rowClick="show"
        renderTitle={({ name, organizationName }) => [name, organizationName].filter(Boolean).join(' · ')}
        renderText={({ formTitle, receivedOn }) => `${formTitle} · ${day(receivedOn)}`}
        renderSide={({ status }) => term('leadStatus', status)}
      >
        <DataTable.Col source="receivedOn" field={DayField} />
        <DataTable.Col<Lead>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="leads" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col source="organizationName" disableSort />
        <DataTable.Col source="formTitle" disableSort />
        <DataTable.Col<Lead> source="status" disableSort render={(lead) => <LeadStatusText lead={lead} />} />
        <DataTable.Col source="assigneeName" disableSort />
      </RecordTable>
    </ListPage>
  );
}
