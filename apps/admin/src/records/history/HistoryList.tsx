import { HISTORY_ACTIONS, RECORDED_TYPES } from '@terril/domain';
import { DataTable, DateInput, ReferenceInput, SelectInput, useResourceDefinitions } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { useFormat } from '../../ui/useFormat.js';
import { useTypeName } from '../../ui/useTypeName.js';
import { ActionName } from './ActionName.js';
import type { HistoryEntry } from './entry.js';
import { EntryChanges } from './EntryChanges.js';
import { useWords } from './useWords.js';

/** Everything that was done, for administrators. */
export default function HistoryList() {
  const words = useWords();
  const typeName = useTypeName();
  const { instant } = useFormat();
  const filters = [
    <SearchBox key="q" source="q" alwaysOn />,
    <SelectInput
      key="t"
      source="recordType"
      choices={RECORDED_TYPES.map((id) => ({ id, name: typeName(id) }))}
      translateChoice={false}
      alwaysOn
    />,
    <SelectInput
      key="a"
      source="action"
      choices={HISTORY_ACTIONS.map((id) => ({ id, name: `history.actions.${id}` }))}
      alwaysOn
    />,
    <ReferenceInput key="u" source="userId" reference="users" sort={{ field: 'name', order: 'ASC' }} perPage={100}>
      <SelectInput optionText="name" label="resources.history.fields.userId" />
    </ReferenceInput>,
    <ReferenceInput
      key="i"
      source="importId"
      reference="imports"
      sort={{ field: 'createdAt', order: 'DESC' }}
      perPage={100}
    >
      <SelectInput optionText="fileName" label="resources.history.fields.importId" />
    </ReferenceInput>,
    <DateInput key="f" source="from" />,
    <DateInput key="o" source="to" />,
  ];
  const what = (entry: HistoryEntry) => [typeName(entry.recordType), words.part(entry)].filter(Boolean).join(' · ');
  return (
    <ListPage filters={filters} sort={{ field: 'at', order: 'DESC' }}>
      <RecordTable<HistoryEntry>
        rowClick={false}
        renderTitle={(entry) => `${words.action(entry.action)} · ${words.recordName(entry)}`}
        renderText={(entry) => `${instant(entry.at)} · ${entry.userName} · ${what(entry)}`}
      >
        <DataTable.Col<HistoryEntry> source="at" render={({ at }) => instant(at)} />
        <DataTable.Col source="userName" disableSort />
        <DataTable.Col<HistoryEntry> source="action" disableSort render={(entry) => <ActionName entry={entry} />} />
        <DataTable.Col<HistoryEntry> source="recordType" disableSort render={what} />
        <DataTable.Col<HistoryEntry>
          source="recordName"
          disableSort
          render={(entry) => <Name entry={entry}>{words.recordName(entry)}</Name>}
        />
        <DataTable.Col<HistoryEntry> source="changes" disableSort render={(entry) => <EntryChanges entry={entry} />} />
      </RecordTable>
    </ListPage>
  );
}

function Name({ entry: { recordType, recordId, isGone }, children }: { entry: HistoryEntry; children: string }) {
  const { hasShow, hasEdit } = useResourceDefinitions()[recordType] ?? {};
  if (!(hasShow || hasEdit) || recordId === null || isGone) return <>{children}</>;
  return (
    <RecordLink resource={recordType} id={recordId} type={hasShow ? 'show' : 'edit'}>
      {children}
    </RecordLink>
  );
}
