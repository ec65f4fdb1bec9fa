import {
  clockTime,
  CALENDAR_SOURCES,
  type CalendarSource,
  collisionsAmong,
  dayAfter,
  daysIn,
  dayOf,
  endAfter,
  LONGEST_CALENDAR,
  timeOf,
} from '@terril/domain';
import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { RenewalsService } from '../../revenue/renewals/renewals.service.js';
import { busyBetween } from './busy-people.js';
import type { CalendarItemOut, CalendarQuery, CollisionOut, CollisionQuery } from './calendar.dto.js';
import { calendarActivities, type Shown } from './calendar-activities.js';
import { contractDays } from './contract-days.js';
import { opportunityDays } from './opportunity-days.js';

/** The days of the records of a source, of colleagues or of all; on any number of days. */
export type DaysOfRecords = (shown: Pick<Shown, 'from' | 'to' | 'colleagueId'>) => Promise<CalendarItemOut[]>;

/** What stands on the days of the team: activities, and the days of other records. One statement for each source. */
@Injectable()
export class CalendarService {
  private readonly sources = new Map<CalendarSource, DaysOfRecords>();

  constructor(
    private readonly db: Db,
    renewals: RenewalsService,
  ) {
    this.register('opportunities', (shown) => opportunityDays(db, shown));
    this.register('contracts', (shown) => contractDays(db, renewals, shown));
  }

  /** Who tells the days of a source, when it is asked for. */
  register(source: CalendarSource, days: DaysOfRecords): void {
    this.sources.set(source, days);
  }

  /** @throws RuleBroken on days that are too many or the wrong way round */
  async items({ from, to, colleagueId, kind, also = [] }: CalendarQuery): Promise<CalendarItemOut[]> {
    if (to < from) throw WRONG_WAY;
    if (daysIn({ startsOn: from, endsOn: to }) > LONGEST_CALENDAR) throw TOO_LONG;
    const shown = { from, to, colleagueId, kind };
    const items = await this.withCollisions(await this.activities(shown), shown);
    for (const source of CALENDAR_SOURCES.filter((each) => also.includes(each))) {
      items.push(...(await this.of(source, shown)));
    }
    return items;
  }

  /** Without what they collide with; on any number of days. */
  activities(shown: Shown): Promise<CalendarItemOut[]> {
    return calendarActivities(this.db, shown);
  }

  /** On any number of days. */
  async of(source: CalendarSource, shown: Pick<Shown, 'from' | 'to' | 'colleagueId'>): Promise<CalendarItemOut[]> {
    return this.sources.get(source)?.(shown) ?? [];
  }

  /** The activities that take the time of these colleagues at the same time as this one would. */
  async collisions({ day, startTime, duration, colleagueId, activityId }: CollisionQuery): Promise<CollisionOut[]> {
    const start = clockTime(day, startTime);
    const busy = await busyBetween(this.db, { start, end: endAfter(start, duration ?? null) });
    return busy
      .filter(({ id }) => id !== activityId)
      .map(({ colleagues, people: _, start: begins, end, ...activity }) => ({
        ...activity,
        day: dayOf(begins),
        startTime: timeOf(begins),
        endDay: dayOf(end),
        endTime: timeOf(end),
        people: colleagues.filter(({ id }) => colleagueId.includes(id)),
      }))
      .filter(({ people }) => people.length > 0);
  }

  /** Activities that the calendar leaves out collide too: those of other people and kinds are read as well. */
  private async withCollisions(items: CalendarItemOut[], { from, to }: Shown): Promise<CalendarItemOut[]> {
    const days = { start: clockTime(from, '00:00'), end: clockTime(dayAfter(to), '00:00') };
    const collisions = collisionsAmong(await busyBetween(this.db, days));
    return items.map((item) => ({ ...item, collidesWith: [...(collisions.get(item.recordId) ?? [])] }));
  }
}

const WRONG_WAY = RuleBroken.on('to', 'wrong_way', {
  fr: 'Ce jour est avant le premier.',
  en: 'This day is before the first one.',
});
const TOO_LONG = RuleBroken.on('to', 'too_long', {
  fr: `${LONGEST_CALENDAR} jours au plus.`,
  en: `At most ${LONGEST_CALENDAR} days.`,
});
