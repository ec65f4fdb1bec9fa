import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import type { SignedIn } from '../../core/access.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { type Language, NotFound } from '../../core/errors.js';
import { hashToken, newToken } from '../../core/tokens.js';
import { RenewalsService } from '../renewals/renewals.service.js';
import { calendarSpan, entriesOfRenewal, entryOfFixedTerm, fixedTerms } from './calendar-days.js';
import type { CalendarFeedOut, NewCalendarFeedOut } from './calendar-feed.dto.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { calendarFile } from './calendar-file.js';

const CALENDAR = { fr: 'Agenda', en: 'Calendar' };

/** The dates of renewals for the calendar of whoever knows a secret address, one for each person. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly renewals: RenewalsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async mine({ id: userId }: SignedIn): Promise<CalendarFeedOut> {
    const feed = await this.db.repository(CalendarFeed).findOneBy({ userId });
    return { createdAt: feed?.createdAt ?? null };
  }

  /** A new address; the one before is good no more. */
  make(by: SignedIn): Promise<NewCalendarFeedOut> {
    return this.db.transaction(async () => {
      await this.revoke(by);
      const { token, tokenHash } = newToken();
      await this.db.repository(CalendarFeed).insert({ userId: by.id, tokenHash });
      return { address: `${this.config.publicUrl}/api/calendars/${token}.ics` };
    });
  }

  async revoke({ id: userId }: SignedIn): Promise<void> {
    await this.db.transaction(() => this.db.repository(CalendarFeed).delete({ userId }));
  }

  /** The calendar at a secret address. @throws NotFound when it was revoked, or its person may sign in no more */
  async read(token: string, language: Language): Promise<string> {
    const feed = await this.db
      .repository(CalendarFeed)
      .findOne({ where: { tokenHash: hashToken(token) }, relations: { user: true } });
    if (!feed?.user.active) throw new NotFound(CALENDAR, '…');
    const span = calendarSpan(this.clock.today());
    const renewals = await this.renewals.refusableWithin(span);
    const entries = [
      ...renewals.flatMap((renewal) => entriesOfRenewal(renewal, language)),
      ...(await fixedTerms(this.db, span)).map((term) => entryOfFixedTerm(term, language)),
    ];
    return calendarFile(entries, { name: NAME[language], publicUrl: this.config.publicUrl, now: this.clock.now() });
  }
}

const NAME = { fr: 'Terril : échéances', en: 'Terril: renewals' };
