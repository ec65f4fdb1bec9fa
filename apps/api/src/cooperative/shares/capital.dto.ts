import { DayField } from '../../core/fields.js';
import { Shown, ShownDay, ShownFlag, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

export class CapitalQuery {
  @DayField({ optional: true, description: 'Today unless told.' })
  day?: string;
}

/** The capital on the evening of a day. */
export class CapitalPointOut {
  @ShownDay() day!: string;
  @ShownMoney({ description: 'EUR.' }) subscribed!: string;
  @ShownMoney({ description: 'EUR.' }) paid!: string;
  @ShownNumber() shares!: number;
  @ShownNumber({ description: 'Who hold shares.' }) members!: number;
}

export class CapitalPartOut {
  @Shown({ nullable: true, description: 'null = of none.' }) name!: string | null;
  @ShownNumber({ description: 'Who hold shares.' }) members!: number;
  @ShownNumber() shares!: number;
  @ShownMoney({ description: 'EUR.' }) subscribed!: string;
}

export class CapitalOut extends CapitalPointOut {
  @ShownMoney({ description: 'The highest subscribed capital until that day, EUR.' }) highest!: string;
  @ShownMoney({
    description: 'No refund may bring the capital below: a quarter of the highest (law of 1947, article 13).',
  })
  floor!: string;
  @ShownMoney({ description: 'Subscribed by local authorities, their groups and their public bodies, EUR.' })
  authorities!: string;
  @ShownFlag({ description: 'That is more than half, in a SCIC (law of 1947, article 19 septies).' })
  authoritiesExceed!: boolean;
  @ShownList(() => CapitalPointOut, { description: 'Each day that changed it, until that day.' })
  points!: CapitalPointOut[];
  @ShownList(() => CapitalPartOut) byCategory!: CapitalPartOut[];
  @ShownList(() => CapitalPartOut) byCollege!: CapitalPartOut[];
}
