import { ChoiceField, DayField, IntegerField } from '../../core/fields.js';
import { AnswerAgeOut } from '../../core/kept-answers.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { ScopedQuery } from '../report.dto.js';

/** What a subscription is in the step from the revenue of a day to what is committed. */
export const COMMITTED_PARTS = ['start', 'change', 'end'] as const;
export type CommittedPart = (typeof COMMITTED_PARTS)[number];

export class CommittedQuery extends ScopedQuery {
  @DayField({ optional: true, description: 'Today unless told.' })
  on?: string;

  @IntegerField({ optional: true, min: 1, max: 60, description: 'How many months ahead; 12 unless told.' })
  months?: number;
}

export class CommittedSubscriptionsQuery extends CommittedQuery {
  @ChoiceField(COMMITTED_PARTS, { optional: true, description: 'All three unless told.' })
  part?: CommittedPart;

  @IntegerField({ optional: true, min: 1, max: 1_000_000 })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100 })
  perPage?: number;
}

class CommittedPartOut {
  @ShownChoice(COMMITTED_PARTS) part!: CommittedPart;
  @ShownNumber({ description: 'Subscriptions.' }) count!: number;
  @ShownMoney({ description: 'EUR per month; ends are 0 or below.' }) amount!: string;
}

export class CommittedOut extends AnswerAgeOut {
  @ShownDay() on!: string;
  @ShownDay({ description: 'The day that the months ahead lead to.' }) until!: string;
  @ShownMoney({ description: 'Recurring revenue of the day, EUR per month.' }) mrr!: string;
  @ShownList(() => CommittedPartOut) parts!: CommittedPartOut[];
  @ShownMoney({ description: 'The revenue of the day and its three parts.' }) committed!: string;
}

export class CommittedSubscriptionOut {
  @ShownChoice(COMMITTED_PARTS) part!: CommittedPart;
  @ShownNumber() subscriptionId!: number;
  @Shown() service!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownMoney({ description: 'On the day, EUR per month.' }) now!: string;
  @ShownMoney({ description: 'On the later day.' }) later!: string;
}

class CommittedSumsOut {
  @ShownMoney({ description: 'What the later day has more, of all pages; EUR per month.' }) amount!: string;
}

export class CommittedSubscriptionsOut {
  @ShownList(() => CommittedSubscriptionOut) data!: CommittedSubscriptionOut[];
  @ShownNumber() total!: number;
  @Shown({ type: () => CommittedSumsOut }) sums!: CommittedSumsOut;
}
