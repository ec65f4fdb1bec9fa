import { Link, List, ListItem, ListItemText } from '@mui/material';
import { LinkBase, useGetList, useRecordContext, useTranslate } from 'react-admin';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { EventPerson } from './event.js';

/** The events that the record of the page was invited to or came to; nothing when there is none. */
export function RecordEvents({ target }: { target: 'contactId' | 'organizationId' }) {
  const record = useRecordContext();
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  const { data = [] } = useGetList<EventPerson>(
    'event-people',
    {
      filter: { [target]: record?.id },
      sort: { field: 'day', order: 'DESC' },
      pagination: { page: 1, perPage: 25 },
    },
    { enabled: record !== undefined },
  );
  if (data.length === 0) return null;
  return (
    <Section title={translate('resources.events.name', { smart_count: 2 })}>
      <List dense disablePadding>
        {data.map(({ id, eventId, eventTitle, eventDay, name, answer, attendance, isBornContact }) => (
          <ListItem key={id} disableGutters>
            <ListItemText
              primary={
                <Link component={LinkBase} to={`/events/${eventId}/show`}>
                  {`${day(eventDay)} · ${eventTitle}`}
                </Link>
              }
              secondary={[
                target === 'organizationId' && name,
                answer && translate('events.answered', { answer: term('eventAnswer', answer) }),
                attendance && term('eventAttendance', attendance),
                isBornContact && translate('events.bornHere'),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
