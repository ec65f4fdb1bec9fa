import { OmitType } from '@nestjs/swagger';
import { TAG_COLORS, type TagColor } from '@terril/domain';
import { MonthField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownNumber } from '../../core/shown.js';
import { StageTotalsQuery } from './opportunity.dto.js';

/** The filters of the list; open opportunities unless `outcome` tells others. */
export class OpportunityCalendarQuery extends OmitType(StageTotalsQuery, []) {
  @MonthField({ optional: true, description: 'The current one unless told.' })
  month?: string;
}

export const CALENDAR_KINDS = ['expected', 'nextStep'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export class CalendarEntryOut {
  @ShownChoice(CALENDAR_KINDS, { description: 'The day it is expected to be signed, or of its next step.' })
  kind!: CalendarKind;
  @ShownNumber() opportunityId!: number;
  @Shown() title!: string;
  @Shown() organizationName!: string;
  @Shown({ nullable: true }) nextStep!: string | null;
  @ShownChoice(TAG_COLORS) stageColor!: TagColor;
}

export class CalendarDayOut {
  @ShownDay() day!: string;
  @ShownNumber({ description: 'Of the day, also those beyond the entries.' }) count!: number;
  @ShownList(() => CalendarEntryOut, { description: 'The first 20 of each kind.' }) entries!: CalendarEntryOut[];
}

export class OpportunityCalendarOut {
  @Shown({ example: '2021-01' }) month!: string;
  @ShownDay() today!: string;
  @ShownList(() => CalendarDayOut, { description: 'Days that hold something.' }) days!: CalendarDayOut[];
}
