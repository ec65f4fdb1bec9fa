import { PickType } from '@nestjs/swagger';
import { ChoiceField, DayField, IdField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { MonthsQuery } from '../report.dto.js';

const empty = { nullable: true } as const;

export const TIME_DIMENSIONS = ['organization', 'subscription', 'kind', 'colleague', 'month'] as const;
export type TimeDimension = (typeof TIME_DIMENSIONS)[number];

export class TimeSpentQuery extends PickType(MonthsQuery, ['from', 'to', 'format', 'table', 'language']) {
  @ChoiceField(TIME_DIMENSIONS, { optional: true, description: 'What the lines are; organizations unless told.' })
  by?: TimeDimension;

  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true, description: 'In charge.' })
  assigneeId?: number;
}

export class TimeFiguresOut {
  @ShownNumber({ description: 'Activities.' }) count!: number;
  @ShownNumber({ description: 'Minutes, as they were spent.' }) minutes!: number;
  @ShownNumber({ description: 'Those of activities charged to a credit, or beyond all.' }) charged!: number;
  @ShownNumber({ description: 'The others.' }) uncharged!: number;
  @ShownNumber({ description: 'Minutes in the same months a year before.' }) before!: number;
}

export class TimeLineOut extends TimeFiguresOut {
  @Shown({ ...empty, description: 'The id of a record, a kind, or YYYY-MM; null of what has none.' }) key!:
    string | null;
  @Shown({ ...empty, description: 'The name of the record.' }) label!: string | null;
  @ShownMoney({ ...empty, description: 'Recurring revenue of assistance in these months, of an organization.' })
  revenue!: string | null;
  @ShownMoney({ ...empty, description: '`revenue` divided by the hours spent.' }) perHour!: string | null;
}

export class TimeSpentOut {
  @ShownDay() from!: string;
  @ShownDay() to!: string;
  @ShownChoice(TIME_DIMENSIONS) by!: TimeDimension;
  @ShownList(() => TimeLineOut) lines!: TimeLineOut[];
  @Shown({ type: () => TimeFiguresOut }) total!: TimeFiguresOut;
}

export class StatementQuery extends PickType(MonthsQuery, ['format', 'table', 'language']) {
  @IdField()
  organizationId!: number;

  @DayField({ optional: true, description: 'First day; that of the first credit valid today unless told.' })
  from?: string;

  @DayField({ optional: true, description: 'Last day included; today unless told.' })
  to?: string;
}

export const STATEMENT_LINES = ['opening', 'granted', 'activity', 'lapsed'] as const;

/** Hours there already were on the first day, that came later, or expired; or an activity with what pays for it. Minutes. */
export class StatementLineOut {
  @ShownDay() day!: string;
  @ShownChoice(STATEMENT_LINES) kind!: (typeof STATEMENT_LINES)[number];
  @ShownNumber(empty) activityId!: number | null;
  @Shown({ description: 'Of the activity, or what the credit is called.' }) subject!: string;
  @Shown({ ...empty, description: 'The colleague in charge.' }) by!: string | null;
  @ShownNumber() bought!: number;
  @ShownNumber({ description: 'What credits pay for.' }) used!: number;
  @ShownNumber() lapsed!: number;
  @ShownNumber({ description: 'What no credit pays for.' }) beyond!: number;
  @ShownNumber({ description: 'After it.' }) left!: number;
}

export class StatementOut {
  @Shown() cooperativeName!: string;
  @Shown() organizationName!: string;
  @ShownDay() from!: string;
  @ShownDay() to!: string;
  @ShownList(() => StatementLineOut) lines!: StatementLineOut[];
  @ShownNumber({ description: 'What was left on the first day included.' }) bought!: number;
  @ShownNumber() used!: number;
  @ShownNumber() lapsed!: number;
  @ShownNumber() beyond!: number;
  @ShownNumber({ description: 'On the last day.' }) left!: number;
}
