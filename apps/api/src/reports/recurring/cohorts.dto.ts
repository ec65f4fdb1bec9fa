import { MonthField } from '../../core/fields.js';
import { Shown, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { ScopedQuery } from '../report.dto.js';

export class CohortsQuery extends ScopedQuery {
  @MonthField({ optional: true, description: 'Seen at the end of this month; of the current one unless told.' })
  to?: string;
}

class CohortYearOut {
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @ShownDay({ description: 'Its last day, or that of the month asked for.' }) on!: string;
  @ShownNumber({ description: 'Subscribed on that day.' }) organizations!: number;
  @ShownMoney({ description: 'What they pay on that day, EUR per month.' }) monthly!: string;
  @Shown({ example: '83.3', description: 'Percent of those that arrived.' }) organizationsKept!: string;
  @Shown({
    nullable: true,
    example: '91.2',
    description: 'Percent of the EUR at the end of the first year; null where there were none.',
  })
  monthlyKept!: string | null;
}

class CohortOut {
  @ShownNumber({ description: 'First fiscal year as a subscriber.' }) cohort!: number;
  @Shown({ example: '2020-01', description: 'Its first month.' }) from!: string;
  @Shown({ example: '2020-12', description: 'Its last month.' }) to!: string;
  @ShownNumber({ description: 'Organizations whose first year it is.' }) arrived!: number;
  @ShownList(() => CohortYearOut) years!: CohortYearOut[];
}

export class CohortsOut {
  @ShownDay() on!: string;
  @ShownList(() => CohortOut) cohorts!: CohortOut[];
}
