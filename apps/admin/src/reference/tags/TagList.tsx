import { DataTable } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import type { Tag } from './tag.js';
import { TagChips } from './TagChips.js';

export default function TagList() {
  return (
    <ListPage sort={{ field: 'name', order: 'ASC' }}>
      <RecordTable<Tag>
        rowClick="edit"
        renderTitle={({ name }) => name}
        renderSide={({ id }) => <TagChips ids={[id]} />}
      >
        <DataTable.Col<Tag>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="tags" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col<Tag> source="color" disableSort render={({ id }) => <TagChips ids={[id]} />} />
      </RecordTable>
    </ListPage>
  );
}
