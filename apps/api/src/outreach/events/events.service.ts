import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type Page } from '../../core/list-query.js';
import { absence } from '../../core/merged.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { EVENT_COLUMNS, EVENT_RULES } from './event-list.js';
import { eventResults } from './event-results.js';
import type { EventCreate, EventOut, EventQuery, EventResults, EventUpdate } from './event.dto.js';
import { Event } from './event.entity.js';

export const EVENT = { fr: 'Événement', en: 'Event' };

/** Events as records: when and where they are, and what came of them. */
@Injectable()
export class EventsService {
  constructor(private readonly db: Db) {}

  async list(query: EventQuery): Promise<Page<EventOut>> {
    const { data, ...whole } = await listPage(this.builder(), query, EVENT_RULES);
    return { data: await this.shown(data), ...whole };
  }

  exported(): ExportedList<Event, EventQuery, EventOut> {
    return {
      recordType: 'events',
      name: { fr: 'Événements', en: 'Events' },
      columns: EVENT_COLUMNS,
      rules: EVENT_RULES,
      builder: () => this.builder(),
      shown: (batch) => this.shown(batch),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<EventOut> {
    const [event] = await this.shown(await this.builder().where('event.id = :id', { id }).getMany());
    if (!event) throw await absence(this.db, Event, id, EVENT);
    return event;
  }

  /** @throws RuleBroken on an end before the start; Conflict on an unknown colleague */
  create({ lastDay, ...fields }: EventCreate): Promise<EventOut> {
    return this.db.transaction(async () => {
      const draft = this.db.repository(Event).create({ ...fields, lastDay: lastDay ?? fields.day });
      const { id } = await this.db.manager.save(draft);
      return this.get(id);
    });
  }

  /** An event of one day that is moved stays one of one day. @throws StaleVersion; as `create` */
  update(id: number, { version, ...changes }: EventUpdate): Promise<EventOut> {
    return this.db.transaction(async () => {
      const event = await lockForUpdate(this.db, Event, id, version, EVENT, () => this.get(id));
      const isOfOneDay = event.lastDay === event.day;
      assignSent(event, changes);
      if (changes.lastDay === null || (isOfOneDay && changes.lastDay === undefined)) event.lastDay = event.day;
      await this.db.manager.save(event);
      return this.get(id);
    });
  }

  /** Who was there is forgotten with it, and comes back with it. @throws NotFound */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { title } = await mustFind(this.db, Event, id, EVENT);
      return moveToTrash(this.db, Event, { type: 'events', id }, title);
    });
  }

  private builder() {
    return this.db.repository(Event).createQueryBuilder('event').leftJoinAndSelect('event.assignee', 'assignee');
  }

  private async shown(events: Event[]): Promise<EventOut[]> {
    const results = await eventResults(
      this.db,
      events.map(({ id }) => id),
    );
    return events.map(({ assignee, ...event }) => ({
      ...event,
      assigneeName: assignee?.name ?? null,
      results: results.get(event.id) as EventResults,
    }));
  }
}
