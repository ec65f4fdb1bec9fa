import { DataTable, NullableBooleanInput, ReferenceInput, SelectInput } from 'react-admin';
import { OrganizationInput } from '../organizations/index.js';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import type { Relation } from './relation.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <ReferenceInput key="k" source="kindId" reference="relation-kinds" sort={{ field: 'name', order: 'ASC' }} alwaysOn>
    <SelectInput optionText="name" label="resources.relations.fields.kindId" />
  </ReferenceInput>,
  <NullableBooleanInput key="c" source="isCurrent" sx={{ minWidth: '10rem' }} />,
  <OrganizationInput key="o" source="organizationId" />,
];

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['organization', 'kind', 'relatedOrganization', 'startsOn', 'endsOn', 'note'],
  exportedAs: { relatedOrganizationId: ['relatedOrganization'], startsOn: ['startsOn', 'endsOn'] },
};

export default function RelationList() {
  const period = usePeriodText();
  return (
    <ListPage filters={filters} sort={{ field: 'organization', order: 'ASC' }} exported={exported} imported>
      <RecordTable<Relation>
        rowClick="edit"
        renderTitle={({ organizationName }) => organizationName}
        renderText={({ kindName, relatedOrganizationName }) => `${kindName} ${relatedOrganizationName}`}
      >
        <DataTable.Col<Relation>
          source="organization"
          label="resources.relations.fields.organizationId"
          render={({ organizationId, organizationName }) => (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          )}
        />
        <DataTable.Col<Relation>
          source="kind"
          label="resources.relations.fields.kindId"
          render={({ id, kindName }) => (
            <RecordLink resource="relations" id={id} type="edit">
              {kindName}
            </RecordLink>
          )}
        />
        <DataTable.Col<Relation>
          source="relatedOrganizationId"
          disableSort
          render={({ relatedOrganizationId, relatedOrganizationName }) => (
            <RecordLink resource="organizations" id={relatedOrganizationId}>
              {relatedOrganizationName}
            </RecordLink>
          )}
        />
        <DataTable.Col<Relation>
          source="startsOn"
          label="resources.relations.fields.period"
          render={({ startsOn, endsOn }) => period(startsOn, endsOn)}
        />
        <DataTable.Col source="note" disableSort />
      </RecordTable>
    </ListPage>
  );
}
