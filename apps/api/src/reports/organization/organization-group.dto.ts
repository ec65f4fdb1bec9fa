import { YearField } from '../../core/fields.js';
import { Shown, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

export class OrganizationGroupQuery {
  @YearField({ optional: true, description: 'Fiscal year; the current one unless told.' })
  year?: number;
}

export class OrganizationAboveOut {
  @ShownNumber() id!: number;
  @Shown() name!: string;
}

export class OrganizationGroupOut {
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @ShownDay({ description: 'The day of the counts and of `mrr`: today, or the last one of the year.' }) on!: string;
  @ShownList(() => OrganizationAboveOut, { description: 'Its parent and all above it, the topmost first.' })
  above!: OrganizationAboveOut[];
  @ShownNumber({ description: 'Itself and all those under it.' }) size!: number;
  @ShownNumber({ description: 'How many of them are users.' }) users!: number;
  @ShownNumber({ description: 'Running subscriptions of all of them.' }) subscriptions!: number;
  @ShownMoney({ description: 'Of all of them, subsidies left out.' }) turnover!: string;
  @ShownMoney({ description: 'Of the fiscal year before.' }) previousTurnover!: string;
  @ShownMoney({ description: 'Monthly recurring revenue of all of them.' }) mrr!: string;
}
