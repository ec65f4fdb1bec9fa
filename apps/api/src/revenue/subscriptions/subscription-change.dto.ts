import { ChoiceField, DayField, DecimalField, FlagField, IntegerField, TextField } from '../../core/fields.js';
import { Shown, ShownDay, ShownList, ShownMoney } from '../../core/shown.js';
import { SubscriptionOut } from './subscription.dto.js';

const optional = { optional: true, nullable: true } as const;

export const CHANGE_KINDS = ['price', 'discount', 'trial', 'pause', 'resume', 'end', 'cancel'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_MOMENTS = ['now', 'next_period', 'on'] as const;
export type ChangeMoment = (typeof CHANGE_MOMENTS)[number];

export class SubscriptionChange {
  @IntegerField({ min: 1, description: 'Of the subscription, as it was read.' })
  version!: number;

  @ChoiceField(CHANGE_KINDS, {
    description:
      '`discount` is `discountPercent` or `discountAmount`; `trial` offers the days to `until`; `cancel` takes back the price that is to start on the day `on`.',
  })
  kind!: ChangeKind;

  @ChoiceField(CHANGE_MOMENTS, {
    description: 'Today, the first day of the next billing period, or the day `on`; an end is on the eve of that day.',
  })
  when!: ChangeMoment;

  @DayField({ ...optional, description: 'First day of the change; of an end, the last day of the subscription.' })
  on?: string | null;

  @DayField({
    ...optional,
    description: 'Last day of a price or discount for a time, a trial, or a pause; null = until told.',
  })
  until?: string | null;

  @DecimalField({ decimals: 4, above: 0, optional: true })
  quantity?: string;

  @DecimalField({ decimals: 6, min: 0, optional: true, description: 'EUR excl. VAT per unit and period.' })
  unitPrice?: string;

  @DecimalField({ decimals: 2, min: 0, max: 100, optional: true })
  discountPercent?: string;

  @DecimalField({ decimals: 2, above: 0, optional: true, description: 'EUR excl. VAT off each period.' })
  discountAmount?: string;

  @TextField({ ...optional, description: 'Of an end.' })
  endReason?: string | null;

  @FlagField({ optional: true, description: 'Says what it would do, and keeps nothing.' })
  dryRun?: boolean;
}

export class ChangedChargeOut {
  @ShownDay() startsOn!: string;
  @ShownDay({ description: 'Included.' }) endsOn!: string;
  @ShownMoney({ description: 'EUR excl. VAT, as it was billed.' }) toCredit!: string;
  @ShownMoney({ description: 'EUR excl. VAT, as it is now.' }) toInvoice!: string;
}

export class SubscriptionChangeOut {
  @Shown({ type: () => SubscriptionOut, description: 'As it is after the change.' })
  subscription!: SubscriptionOut;

  @ShownDay({ description: 'First day that is changed.' })
  on!: string;

  @ShownDay({ nullable: true, description: 'Last day that was invoiced; null = none was.' })
  billedUntil!: string | null;

  @ShownList(() => ChangedChargeOut, { description: 'Of the days that were invoiced and are changed, by period.' })
  periods!: ChangedChargeOut[];

  @ShownMoney() toCredit!: string;
  @ShownMoney() toInvoice!: string;
  @ShownMoney({ description: 'To invoice less to credit, EUR excl. VAT; bills to come say the rest.' }) net!: string;
}
