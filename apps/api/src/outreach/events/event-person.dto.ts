import { EVENT_ANSWERS, EVENT_ATTENDANCES, type EventAnswer, type EventAttendance } from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, EmailField, FlagField, IdField, IdListField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class EventPersonOut {
  @ShownNumber() id!: number;
  @ShownNumber() eventId!: number;
  @Shown() eventTitle!: string;
  @ShownDay() eventDay!: string;
  @ShownNumber(empty) contactId!: number | null;
  @Shown({ description: 'Of the contact, else of the organization.' }) name!: string;
  @ShownNumber(empty) organizationId!: number | null;
  @Shown(empty) organizationName!: string | null;
  @Shown(empty) email!: string | null;
  @ShownDay({ ...empty, description: 'null = walked in.' }) invitedOn!: string | null;
  @ShownChoice(EVENT_ANSWERS, empty) answer!: EventAnswer | null;
  @ShownChoice(EVENT_ATTENDANCES, { ...empty, description: 'null = not noted yet.' })
  attendance!: EventAttendance | null;
  @ShownFlag({ description: 'The contact was met there first.' }) isBornContact!: boolean;
  @ShownFlag({ description: 'The organization was met there first.' }) isBornOrganization!: boolean;
  @Shown(empty) note!: string | null;
}

export class EventPersonQuery extends ListQuery {
  @IdField({ optional: true })
  eventId?: number;

  @IdField({ optional: true })
  contactId?: number;

  @IdField({ optional: true, description: 'The organization, or somebody there for it.' })
  organizationId?: number;

  @ChoiceField([...EVENT_ANSWERS, 'none'], { optional: true, description: '`none`: no answer yet.' })
  answer?: EventAnswer | 'none';

  @ChoiceField([...EVENT_ATTENDANCES, 'none'], { optional: true, description: '`none`: not noted yet.' })
  attendance?: EventAttendance | 'none';

  @FlagField({ optional: true })
  isInvited?: boolean;
}

export class EventPersonFileQuery extends fileQueryOf(EventPersonQuery) {}

/** Whom to invite: those of a segment, or these. */
export class EventInvite {
  @IdField({ optional: true, description: 'Those it holds now.' })
  segmentId?: number;

  @IdListField({ optional: true })
  contactIds?: number[];

  @IdListField({ optional: true })
  organizationIds?: number[];
}

export class EventInvited {
  @ShownNumber({ description: 'Who were not invited yet.' }) added!: number;
  @ShownNumber({ description: 'Who were there already.' }) known!: number;
}

/** What is noted of somebody, at the door: only what is sent changes; null takes it back. */
export class EventPersonMark {
  @ChoiceField(EVENT_ANSWERS, optional)
  answer?: EventAnswer | null;

  @ChoiceField(EVENT_ATTENDANCES, optional)
  attendance?: EventAttendance | null;

  @TextField({ ...optional, max: 2_000 })
  note?: string | null;
}

/** Somebody who comes without an invitation: a contact who is known, or a new one. */
export class EventWalkIn {
  @IdField({ ...optional, description: 'Of one who is known; else `lastName`.' })
  contactId?: number | null;

  @TextField({ ...optional, max: 100 })
  firstName?: string | null;

  @TextField(optional)
  lastName?: string | null;

  @EmailField(optional)
  email?: string | null;

  @TextField({ ...optional, max: 40 })
  phone?: string | null;

  @IdField({ ...optional, description: 'Of the organization they are there for.' })
  organizationId?: number | null;

  @TextField({ ...optional, description: 'Of one nobody knows: a new prospect, instead of `organizationId`.' })
  organizationName?: string | null;

  @TextField({ ...optional, max: 2_000 })
  note?: string | null;
}

export class InvitationsOut {
  @Shown({ type: [Number], description: 'Drafts of mailings, to be read again and sent.' }) campaignIds!: number[];
}
