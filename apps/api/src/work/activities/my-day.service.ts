import { Injectable } from '@nestjs/common';
import { addDays, dayAfter, dayBefore } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { OpportunityListService } from '../../prospecting/opportunities/opportunity-list.service.js';
import { ActivitiesService } from './activities.service.js';
import type { ActivityQuery } from './activity.dto.js';
import type { DayPartOut, MyDayOut, StepOut } from './my-day.dto.js';

/** Days after today that are told of. */
const DAYS_AHEAD = 7;
const MOST = 100;

/** What a colleague has to do. */
@Injectable()
export class MyDayService {
  constructor(
    private readonly clock: Clock,
    private readonly activities: ActivitiesService,
    private readonly opportunities: OpportunityListService,
  ) {}

  /** Of the colleague of this id. */
  async of(colleagueId: number): Promise<MyDayOut> {
    const day = this.clock.today();
    const last = addDays(day, DAYS_AHEAD);
    const planned = (some: Partial<ActivityQuery>): Promise<DayPartOut> =>
      this.activities.list({ colleagueId, planned: true, perPage: MOST, sort: 'fallsOn', order: 'ASC', ...some });
    return {
      day,
      overdue: await planned({ until: dayBefore(day) }),
      today: await planned({ from: day, until: day }),
      soon: await planned({ from: dayAfter(day), until: last }),
      undated: await planned({ where: JSON.stringify({ field: 'day', is: 'empty' }) }),
      steps: await this.steps(colleagueId, last),
    };
  }

  private async steps(assigneeId: number, until: string): Promise<StepOut[]> {
    const { data } = await this.opportunities.list({
      assigneeId,
      outcome: 'open',
      where: JSON.stringify({ field: 'nextStepOn', is: 'before', value: dayAfter(until) }),
      perPage: MOST,
      sort: 'nextStepOn',
      order: 'ASC',
    });
    return data.flatMap(({ id, title, organizationId, organizationName, nextStep, nextStepOn }) =>
      nextStepOn === null ? [] : [{ id, title, organizationId, organizationName, nextStep, nextStepOn }],
    );
  }
}
