import { choice, date, type ExportColumns, integer, text } from '../../core/export-columns.js';
import type { ListRules } from '../../core/list-query.js';
import type { EventOut, EventQuery } from './event.dto.js';

export const EVENT_RULES: ListRules<EventQuery> = {
  sorts: { day: 'event.day', title: 'event.title' },
  defaultSort: 'day',
  defaultOrder: 'DESC',
  filters: {
    kind: 'event.kind = :kind',
    state: 'event.state = :state',
    from: 'event.last_day >= :from',
    until: 'event.day <= :until',
    assigneeId: 'event.assignee_id = :assigneeId',
  },
  search: (word) => `fold(event.title || ' ' || coalesce(event.place, '')) like ${word}`,
};

/** The columns of the list in a file. */
export const EVENT_COLUMNS: ExportColumns<EventOut> = {
  title: text('Titre', 'Title', ({ title }) => title),
  kind: choice('eventKind', 'Type', 'Kind', ({ kind }) => kind),
  state: choice('eventState', 'État', 'State', ({ state }) => state),
  day: date('Du', 'From', ({ day }) => day),
  lastDay: date('Au (compris)', 'To (included)', ({ lastDay }) => lastDay),
  startTime: text('Début', 'Start', ({ startTime }) => startTime),
  endTime: text('Fin', 'End', ({ endTime }) => endTime),
  place: text('Lieu', 'Place', ({ place }) => place),
  capacity: integer('Places', 'Capacity', ({ capacity }) => capacity),
  assignee: text('Suivi par', 'In charge', ({ assigneeName }) => assigneeName),
  invited: integer('Invités', 'Invited', ({ results }) => results.invited),
  yes: integer('Réponses oui', 'Answers yes', ({ results }) => results.yes),
  came: integer('Venus', 'Came', ({ results }) => results.came),
  walkIns: integer('Venus sans invitation', 'Walked in', ({ results }) => results.walkIns),
  contactsBorn: integer('Contacts nés', 'Contacts born', ({ results }) => results.contactsBorn),
  organizationsBorn: integer('Structures nées', 'Organizations born', ({ results }) => results.organizationsBorn),
  opportunities: integer('Opportunités nées', 'Opportunities born', ({ results }) => results.opportunities),
};
