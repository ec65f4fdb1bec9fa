import { Injectable } from '@nestjs/common';
import { addDays, type RemindedList } from '@terril/domain';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { settled } from '../../core/outcome.js';
import type { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Opportunity } from '../../prospecting/opportunities/opportunity.entity.js';
import { Contract } from '../../revenue/contracts/contract.entity.js';
import { Subscription } from '../../revenue/subscriptions/subscription.entity.js';
import { DailyService } from '../../system/daily/daily.service.js';
import { ActivitiesService } from '../activities/activities.service.js';
import { ReminderRule } from './reminder-rule.entity.js';

/** Days back for which tasks are made, of a new rule, or when nothing ran meanwhile. */
const DAYS_MADE_UP_FOR = 31;

const managerOf = (organizationId: string) =>
  `(select account_manager_id from organizations where id = ${organizationId})`;

/** The records of each list, and who looks after one, in SQL. */
const RECORDS: Record<RemindedList, { entity: new () => Row; keeper: string }> = {
  organizations: { entity: Organization, keeper: 'record.account_manager_id' },
  contracts: { entity: Contract, keeper: managerOf('record.organization_id') },
  subscriptions: {
    entity: Subscription,
    keeper: managerOf('(select organization_id from contracts where id = record.contract_id)'),
  },
  opportunities: {
    entity: Opportunity,
    keeper: `coalesce(record.assignee_id, ${managerOf('record.organization_id')})`,
  },
};

/** A record that has come to be reminded of, its day, and who looks after it. */
interface Due {
  id: number;
  day: string;
  keeperId: number | null;
}

/** Each day, makes the tasks that the rules ask for, and those of the month before it that were not made: once each. */
@Injectable()
export class DailyReminders {
  constructor(
    private readonly db: Db,
    private readonly fields: FieldRegistry,
    private readonly activities: ActivitiesService,
    daily: DailyService,
  ) {
    daily.register('reminders', (day) => this.run(day));
  }

  /** Makes the tasks due on `day` and in the month before it. */
  async run(day: string): Promise<void> {
    const rules = await this.db.repository(ReminderRule).find({ where: { isActive: true }, order: { id: 'ASC' } });
    for (const rule of rules) await this.db.transaction(() => this.apply(rule, day));
  }

  private async apply(rule: ReminderRule, today: string): Promise<void> {
    const delay = rule.isAfter ? rule.days : -rule.days;
    const due = await this.unmarked(rule, await this.due(rule, addDays(today, -delay)));
    const tasks = due.map(({ id, day, keeperId }) => ({
      kind: 'task' as const,
      subject: rule.subject,
      day: addDays(day, delay),
      assigneeId: rule.assigneeId ?? keeperId,
      ...(rule.list === 'organizations' ? { organizationId: id } : { aboutType: rule.list, aboutId: id }),
    }));
    for (const outcome of await this.activities.createMany(tasks)) settled([outcome]);
  }

  /** The records whose day is `last` or in the month before it; none of a field that is no more. */
  private async due({ list, field, conditions }: ReminderRule, last: string): Promise<Due[]> {
    const isDay = await this.fields.dayTest(list, field);
    if (!isDay) return [];
    const { entity, keeper } = RECORDS[list];
    const rows = this.db.manager
      .createQueryBuilder()
      .select('record.id', 'id')
      .addSelect('span.day::text', 'day')
      .addSelect(keeper, 'keeperId')
      .from(
        `(select cast(s as date) as day from generate_series(:from::date, :last::date, interval '1 day') s)`,
        'span',
      )
      .innerJoin(entity, 'record', isDay('record', 'span.day'))
      .setParameters({ from: addDays(last, -DAYS_MADE_UP_FOR), last });
    if (conditions) {
      const { sql, parameters } = await this.fields.conditionsOn(list)(conditions, 'record');
      rows.andWhere(`(${sql})`, parameters);
    }
    return rows.orderBy('record.id').getRawMany<Due>();
  }

  /** Those that no task was made of yet; from now on one is. */
  private async unmarked({ id }: ReminderRule, due: Due[]): Promise<Due[]> {
    const marked = await this.db.query<{ id: number; day: string }>(
      `insert into reminder_marks (rule_id, record_id, day) select $1, * from unnest($2::int[], $3::date[])
       on conflict do nothing returning record_id as id, day::text`,
      [id, due.map((one) => one.id), due.map((one) => one.day)],
    );
    return due.filter((one) => marked.some((mark) => mark.id === one.id && mark.day === one.day));
  }
}
