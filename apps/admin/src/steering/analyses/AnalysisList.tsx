import { BooleanField, DataTable, NullableBooleanInput, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import type { Analysis } from './analysis.js';
import { useEntityName } from './useEntityName.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <NullableBooleanInput
    key="m"
    source="isMine"
    nullLabel="analyses.all"
    trueLabel="analyses.mine"
    falseLabel="analyses.ofOthers"
    alwaysOn
  />,
];

/** One's own analyses, and those that others share. */
export default function AnalysisList() {
  const translate = useTranslate();
  const entityName = useEntityName();
  return (
    <ListPage filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <RecordTable<Analysis>
        rowClick="show"
        renderTitle={({ name }) => name}
        renderText={({ ownerName, isShared }) =>
          isShared ? translate('analyses.sharedBy', { name: ownerName }) : ownerName
        }
        renderSide={({ definition }) => entityName(definition.entity)}
      >
        <DataTable.Col<Analysis>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="analyses" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col<Analysis>
          source="definition.entity"
          disableSort
          render={({ definition }) => entityName(definition.entity)}
        />
        <DataTable.Col source="note" disableSort />
        <DataTable.Col source="ownerName" disableSort />
        <DataTable.Col source="isShared" disableSort field={BooleanField} />
      </RecordTable>
    </ListPage>
  );
}
