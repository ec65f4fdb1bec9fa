import { DataTable, useTranslate } from 'react-admin';
import { RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';
import type { EventPerson } from './event.js';
import { MarkButtons } from './MarkButtons.js';

/** Who is on the list of an event: an answer and a presence are a tap each, also on a telephone. */
export function EventPeopleRows() {
  return (
    <RecordTable<EventPerson>
      rowClick={false}
      renderTitle={(person) => <Name person={person} />}
      renderText={(person) => <MarkButtons person={person} />}
    >
      <DataTable.Col<EventPerson> source="name" disableSort render={(person) => <Name person={person} />} />
      <DataTable.Col<EventPerson> source="invitedOn" disableSort render={(person) => <Invited person={person} />} />
      <DataTable.Col<EventPerson> source="answer" disableSort render={(person) => <MarkButtons person={person} />} />
      <DataTable.Col source="note" disableSort />
    </RecordTable>
  );
}

function Name({ person: { contactId, organizationId, organizationName, name } }: { person: EventPerson }) {
  return (
    <>
      <RecordLink resource={contactId === null ? 'organizations' : 'contacts'} id={contactId ?? organizationId ?? 0}>
        {name}
      </RecordLink>
      {contactId !== null && organizationName && `, ${organizationName}`}
    </>
  );
}

function Invited({ person: { invitedOn, isBornContact } }: { person: EventPerson }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const words = [invitedOn === null ? translate('events.cameAlone') : day(invitedOn)];
  return <>{[...words, ...(isBornContact ? [translate('events.bornHere')] : [])].join(' · ')}</>;
}
