import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import { choice, date, type ExportColumns, text, yesNo } from '../../core/export-columns.js';
import type { ListRules } from '../../core/list-query.js';
import type { EventPersonOut, EventPersonQuery } from './event-person.dto.js';
import { EventPerson } from './event-person.entity.js';

const noted = (column: string) => (value: string) =>
  value === 'none'
    ? { sql: `person.${column} is null`, parameters: {} }
    : { sql: `person.${column} = :${column}`, parameters: { [column]: value } };

export const EVENT_PERSON_RULES: ListRules<EventPersonQuery> = {
  sorts: { name: 'contact.sortName', day: 'event.day' },
  defaultSort: 'id',
  filters: {
    eventId: 'person.event_id = :eventId',
    contactId: 'person.contact_id = :contactId',
    organizationId: 'person.organization_id = :organizationId',
    answer: noted('answer'),
    attendance: noted('attendance'),
    isInvited: '(person.invited_on is not null) = :isInvited',
  },
  search: (word) => `contact.search_text like ${word} or organization.search_text like ${word}`,
};

/** The columns of the list in a file. */
export const EVENT_PERSON_COLUMNS: ExportColumns<EventPersonOut> = {
  event: text('Événement', 'Event', ({ eventTitle }) => eventTitle),
  day: date('Le', 'On', ({ eventDay }) => eventDay),
  name: text('Nom', 'Name', ({ name }) => name),
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  email: text('Adresse électronique', 'E-mail', ({ email }) => email),
  invitedOn: date('Invité le', 'Invited on', ({ invitedOn }) => invitedOn),
  answer: choice('eventAnswer', 'Réponse', 'Answer', ({ answer }) => answer),
  attendance: choice('eventAttendance', 'Présence', 'Attendance', ({ attendance }) => attendance),
  isBornContact: yesNo('Contact né de l’événement', 'Contact born of the event', ({ isBornContact }) => isBornContact),
  note: text('Note', 'Note', ({ note }) => note),
};

/** People of events with all that is shown of what they name. */
export function peopleWithNames(db: Db): SelectQueryBuilder<EventPerson> {
  return db
    .repository(EventPerson)
    .createQueryBuilder('person')
    .leftJoinAndSelect('person.event', 'event')
    .leftJoinAndSelect('person.contact', 'contact')
    .leftJoinAndSelect('person.organization', 'organization');
}

/** One read with what it names, as it is shown. */
export function shownPerson({ event, contact, organization, ...person }: EventPerson): EventPersonOut {
  return {
    ...person,
    eventTitle: event.title,
    eventDay: event.day,
    name: contact?.name() ?? organization?.name ?? '',
    organizationName: organization?.name ?? null,
    email: contact ? contact.email : (organization?.email ?? null),
  };
}
