import { DataTable, ListContextProvider, Pagination, ResourceContextProvider, useListController } from 'react-admin';
import type { RaRecord } from 'react-admin';
import { RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import type { Segment } from './segment.js';

interface Member extends RaRecord {
  name: string;
  email: string | null;
  phone: string | null;
}

/** Who is in a segment now, ten at a time. */
export function MemberRows({ segment: { id, list, membersFilters } }: { segment: Segment }) {
  const members = useListController<Member>({
    resource: list,
    filter: JSON.parse(membersFilters) as object,
    sort: { field: 'name', order: 'ASC' },
    perPage: 10,
    disableSyncWithLocation: true,
    storeKey: `segments.${id}.members`,
  });
  return (
    <ResourceContextProvider value={list}>
      <ListContextProvider value={members}>
        <RecordTable<Member> rowClick="show" renderTitle={({ name }) => name} renderText={({ email }) => email}>
          <DataTable.Col<Member>
            source="name"
            disableSort
            render={(member) => (
              <RecordLink resource={list} id={Number(member.id)}>
                {member.name}
              </RecordLink>
            )}
          />
          <DataTable.Col source="email" disableSort />
          <DataTable.Col source="phone" disableSort />
        </RecordTable>
        <Pagination rowsPerPageOptions={[10, 25, 50]} />
      </ListContextProvider>
    </ResourceContextProvider>
  );
}
