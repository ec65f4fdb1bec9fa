import { Shown, ShownDay, ShownList, ShownNumber } from '../../core/shown.js';
import { ActivityOut } from './activity.dto.js';

export class DayPartOut {
  @ShownList(() => ActivityOut, { description: 'The earliest first, at most 100.' }) data!: ActivityOut[];
  @ShownNumber({ description: 'Of all of them.' }) total!: number;
}

/** The next step of an open opportunity. */
export class StepOut {
  @ShownNumber({ description: 'Of the opportunity.' }) id!: number;
  @Shown() title!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @Shown({ nullable: true }) nextStep!: string | null;
  @ShownDay() nextStepOn!: string;
}

/** What somebody has to do: what she is in charge of, and what she takes part in. */
export class MyDayOut {
  @ShownDay({ description: 'Today.' }) day!: string;
  @Shown({ type: () => DayPartOut }) overdue!: DayPartOut;
  @Shown({ type: () => DayPartOut }) today!: DayPartOut;
  @Shown({ type: () => DayPartOut, description: 'The seven days after today.' }) soon!: DayPartOut;
  @Shown({ type: () => DayPartOut, description: 'Without a day.' }) undated!: DayPartOut;
  @ShownList(() => StepOut, { description: 'Due in seven days or before, of opportunities in her care.' })
  steps!: StepOut[];
}
