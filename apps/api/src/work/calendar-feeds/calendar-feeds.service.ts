import { Inject, Injectable } from '@nestjs/common';
import { addMonths, CALENDAR_FEEDS, type CalendarFeedKind } from '@terril/domain';
import type { Config } from '../../config.js';
import type { SignedIn } from '../../core/access.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { type Language, NotFound } from '../../core/errors.js';
import { hashToken, newToken } from '../../core/tokens.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { CalendarFeedOut, NewCalendarFeedOut } from './calendar-feed.dto.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { feedFile } from './feed-file.js';

const CALENDAR = { fr: 'Agenda', en: 'Calendar' };
/** How far a calendar goes, in months. */
const PAST = 3;
const FUTURE = 24;
/** A note is of a day, and nothing that one goes to or does. */
const IN_FEEDS = ['call', 'email', 'meeting', 'visit', 'task', 'event'];

/** Calendars for the program of whoever knows a secret address, of which each person has one for each calendar. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly calendar: CalendarService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async mine({ id: userId }: SignedIn): Promise<CalendarFeedOut[]> {
    const feeds = await this.db.repository(CalendarFeed).findBy({ userId });
    return CALENDAR_FEEDS.map((kind) => ({
      kind,
      createdAt: feeds.find((feed) => feed.kind === kind)?.createdAt ?? null,
    }));
  }

  /** A new address; the one before is good no more. */
  make(by: SignedIn, kind: CalendarFeedKind): Promise<NewCalendarFeedOut> {
    return this.db.transaction(async () => {
      await this.revoke(by, kind);
      const { token, tokenHash } = newToken();
      await this.db.repository(CalendarFeed).insert({ userId: by.id, kind, tokenHash });
      return { address: `${this.config.publicUrl}/api/calendars/${token}.ics` };
    });
  }

  /** @throws NotFound on what is no calendar */
  async revoke({ id: userId }: SignedIn, name: string): Promise<void> {
    const kind = CALENDAR_FEEDS.find((one) => one === name);
    if (!kind) throw new NotFound(CALENDAR, name);
    await this.db.transaction(() => this.db.repository(CalendarFeed).delete({ userId, kind }));
  }

  /** The calendar at a secret address. @throws NotFound when it was revoked, or its person may sign in no more */
  async read(token: string, language: Language): Promise<string> {
    const feed = await this.db
      .repository(CalendarFeed)
      .findOne({ where: { tokenHash: hashToken(token) }, relations: { user: true } });
    if (!feed?.user.active) throw new NotFound(CALENDAR, '…');
    const today = this.clock.today();
    const span = { from: addMonths(today, -PAST), to: addMonths(today, FUTURE) };
    const items =
      feed.kind === 'renewals'
        ? await this.calendar.of('contracts', span)
        : await this.ofPeople({ ...span, ...(feed.kind === 'mine' && { colleagueId: [feed.userId] }) });
    return feedFile(items, { kind: feed.kind, language, today, publicUrl: this.config.publicUrl });
  }

  private async ofPeople(shown: { from: string; to: string; colleagueId?: number[] }) {
    return [
      ...(await this.calendar.activities({ ...shown, kind: IN_FEEDS, withCancelled: true })),
      ...(await this.calendar.of('opportunities', shown)),
      ...(await this.calendar.of('events', shown)),
    ];
  }
}
