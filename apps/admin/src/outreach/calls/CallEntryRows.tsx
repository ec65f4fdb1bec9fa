import { DataTable, useTranslate } from 'react-admin';
import { RecordTable } from '../../lists/list-page/index.js';
import { DayField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import type { CallEntry } from './call.js';

/** The rows of those whom campaigns telephone, each with where it stands. */
export function CallEntryRows() {
  const translate = useTranslate();
  const term = useTerm();
  const fate = ({ reason, result, claimedByName }: CallEntry) =>
    [
      reason && term('notCalledReason', reason),
      result && term('callResult', result),
      claimedByName && translate('calls.claimedBy', { name: claimedByName }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <RecordTable<CallEntry>
      rowClick={false}
      renderTitle={(entry) => <Name entry={entry} />}
      renderText={(entry) => [fate(entry), entry.note].filter(Boolean).join(' · ')}
      renderSide={({ state }) => <StatusChip of="callState" value={state} />}
    >
      <DataTable.Col<CallEntry> source="name" render={(entry) => <Name entry={entry} />} />
      <DataTable.Col<CallEntry>
        source="state"
        disableSort
        render={({ state }) => <StatusChip of="callState" value={state} />}
      />
      <DataTable.Col<CallEntry> source="result" disableSort render={fate} />
      <DataTable.Col source="note" disableSort />
      <DataTable.Col source="callBackOn" disableSort field={DayField} />
    </RecordTable>
  );
}

function Name({ entry: { organizationId, organizationName, contactId, name } }: { entry: CallEntry }) {
  if (contactId === null) {
    return (
      <RecordLink resource="organizations" id={organizationId ?? 0}>
        {name}
      </RecordLink>
    );
  }
  return (
    <>
      <RecordLink resource="contacts" id={contactId}>
        {name}
      </RecordLink>
      {organizationName && `, ${organizationName}`}
    </>
  );
}
