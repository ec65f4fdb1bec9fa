import { DataTable, useRecordContext } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { RecordTable } from '../../lists/list-page/index.js';
import { Related } from '../../ui/Related.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import { type Relation, seenFrom } from './relation.js';

/** What the organization on the page is to others, as it says it itself, the latest first. */
export function OrganizationRelations() {
  const record = useRecordContext();
  const period = usePeriodText();
  if (!record) return null;
  const organizationId = Number(record.id);
  return (
    <Related
      reference="relations"
      target="organizationId"
      sort={{ field: 'startsOn', order: 'DESC' }}
      canCreate
      prefill={{ organizationId }}
    >
      <RecordTable<Relation>
        rowClick={false}
        renderTitle={(relation) => {
          const { words, id, name } = seenFrom(organizationId, relation);
          return (
            <>
              {words}{' '}
              <RecordLink resource="organizations" id={id}>
                {name}
              </RecordLink>
            </>
          );
        }}
        renderText={({ id, startsOn, endsOn }) => (
          <RecordLink resource="relations" id={id} type="edit">
            {period(startsOn, endsOn)}
          </RecordLink>
        )}
      >
        <DataTable.Col<Relation>
          label="resources.relations.fields.kindId"
          disableSort
          render={(relation) => (
            <RecordLink resource="relations" id={relation.id} type="edit">
              {seenFrom(organizationId, relation).words}
            </RecordLink>
          )}
        />
        <DataTable.Col<Relation>
          label="resources.relations.fields.relatedOrganizationId"
          disableSort
          render={(relation) => {
            const { id, name } = seenFrom(organizationId, relation);
            return (
              <RecordLink resource="organizations" id={id}>
                {name}
              </RecordLink>
            );
          }}
        />
        <DataTable.Col<Relation>
          source="startsOn"
          label="resources.relations.fields.period"
          render={({ startsOn, endsOn }) => period(startsOn, endsOn)}
        />
        <DataTable.Col source="note" disableSort />
      </RecordTable>
    </Related>
  );
}
