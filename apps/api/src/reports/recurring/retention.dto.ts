import { ChoiceField, IntegerField } from '../../core/fields.js';
import { Shown, ShownFlag, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { MonthsQuery } from '../report.dto.js';

class PayerOut {
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownMoney({ description: 'EUR per month on the last day.' }) amount!: string;
  @Shown({ example: '12.5', description: 'Percent of the MRR.' }) share!: string;
}

const RATE = { nullable: true, example: '95.2' } as const;

export class RetentionOut {
  @Shown({ example: '2020-01' }) from!: string;
  @Shown({ example: '2020-12' }) to!: string;
  @ShownMoney({ description: 'EUR per month on the eve of the first day.' }) start!: string;
  @ShownMoney({ description: 'Of those who were there at the start.' }) expansion!: string;
  @ShownMoney() indexation!: string;
  @ShownMoney({ description: '0 or below.' }) contraction!: string;
  @ShownMoney({ description: 'Handed over to them or by them: neither won nor lost.' }) transfer!: string;
  @ShownMoney({ description: '0 or below.' }) churn!: string;
  @ShownMoney({ description: 'What those who were there pay on the last day.' }) end!: string;
  @ShownNumber() usersAtStart!: number;
  @ShownNumber({ description: 'Of them, those who have left on the last day.' }) usersLost!: number;
  @Shown({ ...RATE, description: 'End but for transfers over start, percent; null without a start.' }) nrr!:
    string | null;
  @Shown({ ...RATE, description: 'Start less contraction and churn over start, percent.' }) grr!: string | null;
  @Shown({ ...RATE, description: 'Users lost over users at the start, percent.' }) logoChurn!: string | null;
  @ShownNumber({ description: 'Subscribed on the last day, new ones included.' }) users!: number;
  @ShownMoney({ description: 'Of all of them, EUR per month.' }) mrr!: string;
  @ShownMoney({ description: '12 x MRR.' }) arr!: string;
  @ShownMoney({ nullable: true, description: 'MRR per user.' }) averagePerUser!: string | null;
  @ShownList(() => PayerOut, { description: 'Those who pay the most on the last day.' }) topTen!: PayerOut[];
  @Shown({ example: '41.3', description: 'Percent of the MRR.' }) topTenShare!: string;
}

/** What may have become of an organization that was there at the start. */
export const RETENTION_CHANGES = ['expansion', 'indexation', 'contraction', 'transfer', 'churn'] as const;
export type RetentionChange = (typeof RETENTION_CHANGES)[number];

export class RetainedQuery extends MonthsQuery {
  @ChoiceField(RETENTION_CHANGES, { optional: true, description: 'Those of this change alone.' })
  change?: RetentionChange;

  @IntegerField({ optional: true, min: 1, max: 1_000_000 })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100 })
  perPage?: number;
}

export class RetainedOrganizationOut {
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownMoney({ description: 'EUR per month on the eve of the first day.' }) start!: string;
  @ShownMoney() expansion!: string;
  @ShownMoney() indexation!: string;
  @ShownMoney({ description: '0 or below.' }) contraction!: string;
  @ShownMoney() transfer!: string;
  @ShownMoney({ description: '0 or below.' }) churn!: string;
  @ShownMoney({ description: 'On the last day.' }) end!: string;
  @ShownFlag({ description: 'It has nothing active on the last day, and handed nothing over as it left.' })
  isLost!: boolean;
}

class RetainedSumsOut {
  @ShownMoney({ description: 'Of the change asked for, else of what they paid at the start.' }) amount!: string;
}

export class RetainedOrganizationsOut {
  @ShownList(() => RetainedOrganizationOut) data!: RetainedOrganizationOut[];
  @ShownNumber({ description: 'Of the whole filtered set.' }) total!: number;
  @Shown({ type: () => RetainedSumsOut }) sums!: RetainedSumsOut;
}
