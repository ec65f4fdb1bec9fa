import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type Page } from '../../core/list-query.js';
import { lockRows, mustFind } from '../../core/save.js';
import { holdsOn } from '../../core/sql.js';
import { SegmentsService } from '../segments/segments.service.js';
import { EVENT_PERSON_COLUMNS, EVENT_PERSON_RULES, peopleWithNames, shownPerson } from './event-person-list.js';
import type {
  EventInvite,
  EventInvited,
  EventPersonMark,
  EventPersonOut,
  EventPersonQuery,
} from './event-person.dto.js';
import { EventPerson } from './event-person.entity.js';
import { Event } from './event.entity.js';
import { EVENT } from './events.service.js';

const PERSON = { fr: 'Invité', en: 'Guest' };

/** Who is invited to events, what they answered, and who came. */
@Injectable()
export class EventPeopleService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly segments: SegmentsService,
  ) {}

  async list(query: EventPersonQuery): Promise<Page<EventPersonOut>> {
    const { data, ...whole } = await listPage(peopleWithNames(this.db), query, EVENT_PERSON_RULES);
    return { data: data.map(shownPerson), ...whole };
  }

  exported(): ExportedList<EventPerson, EventPersonQuery, EventPersonOut> {
    return {
      recordType: 'events',
      name: { fr: 'Invités', en: 'Guests' },
      columns: EVENT_PERSON_COLUMNS,
      rules: EVENT_PERSON_RULES,
      builder: () => peopleWithNames(this.db),
      shown: (batch) => batch.map(shownPerson),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<EventPersonOut> {
    const found = await peopleWithNames(this.db).where('person.id = :id', { id }).getOne();
    if (!found) throw new NotFound(PERSON, id);
    return shownPerson(found);
  }

  /** Whoever is there already stays as noted. @throws NotFound; RuleBroken on nobody */
  invite(eventId: number, { segmentId, contactIds = [], organizationIds = [] }: EventInvite): Promise<EventInvited> {
    return this.db.transaction(async () => {
      await mustFind(this.db, Event, eventId, EVENT);
      await lockRows(this.db, Event, [eventId]);
      const members = segmentId === undefined ? undefined : await this.segments.members(segmentId);
      const contacts = [...contactIds, ...(members?.list === 'contacts' ? members.ids : [])];
      const organizations = [...organizationIds, ...(members?.list === 'organizations' ? members.ids : [])];
      const asked = new Set(contacts).size + new Set(organizations).size;
      if (asked === 0) throw NOBODY;
      const parameters = [eventId, contacts, organizations, this.clock.today()];
      const [row] = await this.db.query<EventInvited>(INVITE, parameters);
      const { added = 0, known = 0 } = row ?? {};
      return { added, known };
    });
  }

  /** @throws NotFound */
  async mark(id: number, { answer, attendance, note }: EventPersonMark): Promise<EventPersonOut> {
    await this.get(id);
    const sent = Object.entries({ answer, attendance, note }).filter(([, value]) => value !== undefined);
    if (sent.length > 0) await this.db.repository(EventPerson).update(id, Object.fromEntries(sent));
    return this.get(id);
  }

  /** Was never invited, and did not come. @throws NotFound */
  async forget(id: number): Promise<void> {
    await this.get(id);
    await this.db.repository(EventPerson).delete(id);
  }
}

/** A contact is there for the organization of the first role of the day. */
const INVITE = `
  with asked as (
    select contact.id as contact_id, (select role.organization_id from contact_roles role
        where role.contact_id = contact.id and ${holdsOn('role', '$4::date')}
        order by role.is_main desc, role.id limit 1) as organization_id
    from contacts contact where contact.id = any ($2::int[])
    union all
    select null, id from organizations where id = any ($3::int[])),
  added as (
    insert into event_people (event_id, contact_id, organization_id, invited_on)
    select $1, contact_id, organization_id, $4::date from asked on conflict do nothing returning 1)
  select (select count(*)::int from added) as added,
    (select count(*)::int from asked) - (select count(*)::int from added) as known`;

const NOBODY = new RuleBroken('nobody', {
  fr: 'Personne à inviter : choisissez un segment, des contacts ou des structures.',
  en: 'Nobody to invite: choose a segment, contacts or organizations.',
});
