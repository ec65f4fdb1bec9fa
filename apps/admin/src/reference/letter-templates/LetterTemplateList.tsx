import { DataTable } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useTerm } from '../../ui/terms.js';
import type { LetterTemplate } from './template.js';

export default function LetterTemplateList() {
  const term = useTerm();
  return (
    <ListPage sort={{ field: 'kind', order: 'DESC' }} actions={false}>
      <RecordTable<LetterTemplate>
        rowClick="edit"
        renderTitle={({ kind }) => term('letterKind', kind)}
        renderText={({ subject }) => subject}
      >
        <DataTable.Col<LetterTemplate>
          source="kind"
          render={({ id, kind }) => (
            <RecordLink resource="letter-templates" id={id} type="edit">
              {term('letterKind', kind)}
            </RecordLink>
          )}
        />
        <DataTable.Col source="subject" disableSort />
      </RecordTable>
    </ListPage>
  );
}
