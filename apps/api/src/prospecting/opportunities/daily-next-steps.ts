import { Injectable } from '@nestjs/common';
import { addDays } from '@terril/domain';
import { Db } from '../../core/db.js';
import { spokenDay } from '../../core/spoken-day.js';
import { DailyService } from '../../system/daily/daily.service.js';
import { type Notice, NotificationsService } from '../../system/notifications/notifications.service.js';

/** Days back for which a step is told of, when nothing ran meanwhile. */
const DAYS_MADE_UP_FOR = 7;

interface Step {
  id: number;
  title: string;
  organizationName: string;
  nextStep: string | null;
  /** 'YYYY-MM-DD' */
  on: string;
  assigneeId: number;
}

/** Each day, tells those in charge of open opportunities of the next steps of the day, and of the days off before it: once. */
@Injectable()
export class DailyNextSteps {
  constructor(
    private readonly db: Db,
    private readonly notifications: NotificationsService,
    daily: DailyService,
  ) {
    daily.register('next-steps', (day) => this.run(day));
  }

  /** Tells of the steps of `day`, and of the week before it. */
  async run(day: string): Promise<void> {
    const steps = await this.db.query<Step>(
      `select opportunity.id, opportunity.title, organization.name as "organizationName", next_step as "nextStep",
         next_step_on::text as on, assignee_id as "assigneeId"
       from opportunities opportunity
       join pipeline_stages stage on stage.id = stage_id and stage.outcome = 'open'
       join organizations organization on organization.id = opportunity.organization_id
       where next_step_on > $1 and next_step_on <= $2 and assignee_id is not null order by next_step_on, opportunity.id`,
      [addDays(day, -DAYS_MADE_UP_FOR), day],
    );
    await this.notifications.notify(...steps.map(noticeOf));
  }
}

function noticeOf({ id, title, organizationName, nextStep, on, assigneeId }: Step): Notice {
  const what = [nextStep, title, organizationName].filter((text) => text !== null).join(' · ');
  return {
    to: [assigneeId],
    kind: 'due',
    title: {
      fr: `Prochaine étape le ${spokenDay(on, 'fr')} : ${what}`,
      en: `Next step on ${spokenDay(on, 'en')}: ${what}`,
    },
    record: { type: 'opportunities', id },
    key: `due/opportunities/${id}/${on}`,
  };
}
