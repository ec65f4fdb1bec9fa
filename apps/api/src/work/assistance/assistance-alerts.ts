import { Injectable } from '@nestjs/common';
import { addDays, alertLevel, spokenMinutes } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Sentence } from '../../core/errors.js';
import { spokenDay } from '../../core/spoken-day.js';

import { type Notice, NotificationsService } from '../../system/notifications/notifications.service.js';
import { SettingsService } from '../../system/settings/settings.service.js';

/** How many days before hours expire people are told of what is left. */
const DAYS_AHEAD = 30;

interface Period {
  id: number;
  title: string;
  minutes: number;
  used: number;
  toldShare: number;
  endsOn: string | null;
  organizationId: number;
  organizationName: string;
  managerId: number | null;
}

const PERIODS = `
  select p.id, c.title, p.minutes, p.used, p.told_share as "toldShare", p.ends_before - 1 as "endsOn",
    o.id as "organizationId", o.name as "organizationName",
    (select id from users where id = o.account_manager_id and active) as "managerId"
  from assistance_periods p join assistance_credits c on c.id = p.credit_id join organizations o on o.id = p.organization_id
  where p.starts_on <= $1 and (p.ends_before is null or p.ends_before > $1)`;

/** Tells who looks after an organization, or else all administrators, that its hours of assistance run out or expire. */
@Injectable()
export class AssistanceAlerts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly notifications: NotificationsService,
  ) {}

  /** Of the credits of these organizations that are used up, or nearly: once at each level, in the transaction at hand. */
  async tellShares(organizationIds: number[]): Promise<void> {
    const periods = await this.db.query<Period>(`${PERIODS} and p.organization_id = any ($2) order by p.id`, [
      this.clock.today(),
      organizationIds,
    ]);
    const { assistanceAlertShare } = await this.settings.get();
    const due = periods
      .map((period) => ({ ...period, level: alertLevel(period.minutes, period.used, assistanceAlertShare) }))
      .filter(({ level, toldShare }) => level > toldShare);
    if (due.length === 0) return;
    await this.db.query(
      `update assistance_periods p set told_share = told.level
       from unnest($1::int[], $2::int[]) told (id, level) where p.id = told.id`,
      [due.map(({ id }) => id), due.map(({ level }) => level)],
    );
    await this.tell(due, shareTitle);
  }

  /** Of the credits that expire within 30 days with hours left: once each. */
  async tellEnds(): Promise<void> {
    const today = this.clock.today();
    const due = await this.db.query<Period>(
      `${PERIODS} and not p.told_end and p.used < p.minutes and p.ends_before <= $2 order by p.id`,
      [today, addDays(today, DAYS_AHEAD + 1)],
    );
    if (due.length === 0) return;
    await this.db.query('update assistance_periods set told_end = true where id = any ($1)', [due.map(({ id }) => id)]);
    await this.tell(due, endTitle);
  }

  private async tell<Told extends Period>(due: Told[], titleOf: (period: Told) => Sentence): Promise<void> {
    const administrators = await this.db.query<{ id: number }>(
      `select id from users where role = 'administrator' and active`,
    );
    const everyAdministrator = administrators.map(({ id }) => id);
    await this.notifications.notify(
      ...due.map((period): Notice => ({
        to: period.managerId === null ? everyAdministrator : [period.managerId],
        kind: 'assistance',
        title: titleOf(period),
        record: { type: 'organizations', id: period.organizationId },
        // Whoever records the call that uses up a credit is often the one who sells the next.
        authorToo: true,
      })),
    );
  }
}

function shareTitle({ organizationName, title, minutes, used, level }: Period & { level: number }): Sentence {
  const left = spokenMinutes(minutes - used);
  return level >= 100
    ? {
        fr: `${organizationName} : « ${title} » est épuisé`,
        en: `${organizationName}: “${title}” is used up`,
      }
    : {
        fr: `${organizationName} : ${level} % de « ${title} » utilisés, reste ${left}`,
        en: `${organizationName}: ${level}% of “${title}” used, ${left} left`,
      };
}

function endTitle({ organizationName, title, minutes, used, endsOn }: Period): Sentence {
  const left = spokenMinutes(minutes - used);
  const day = endsOn ?? '';
  return {
    fr: `${organizationName} : « ${title} » expire le ${spokenDay(day, 'fr')}, reste ${left}`,
    en: `${organizationName}: “${title}” expires on ${spokenDay(day, 'en')}, ${left} left`,
  };
}
