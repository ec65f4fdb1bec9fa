import { DayField, DecimalField, FlagField, IntegerField, TextField } from '../../core/fields.js';
import { Shown, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

const optional = { optional: true, nullable: true } as const;
const empty = { nullable: true } as const;

export class ContractRenew {
  @IntegerField({ min: 1, description: 'Of the contract.' })
  version!: number;

  @DayField({ description: 'Its new last day.' })
  endsOn!: string;

  @DecimalField({ optional: true, decimals: 4, min: -99, max: 1000, description: 'Added to prices; 0 unless told.' })
  percent?: string;

  @TextField({ ...optional, description: 'Of the amendment; “Renouvellement jusqu’au …” unless told.' })
  title?: string | null;

  @DayField({ ...optional, description: 'The day the amendment was signed.' })
  signedOn?: string | null;

  @FlagField({ optional: true, description: 'Only says what it would do.' })
  dryRun?: boolean;
}

export class RenewedSubscriptionOut {
  @ShownNumber() id!: number;
  @Shown() service!: string;
  @ShownDay(empty) endedOn!: string | null;
  @ShownDay({ ...empty, description: 'From now on.' }) endsOn!: string | null;
  @ShownMoney({ description: 'EUR per month on the last day of the old term.' }) monthlyBefore!: string;
  @ShownMoney({ description: 'EUR per month on the first day of the new one.' }) monthlyAfter!: string;
}

export class ContractRenewedOut {
  @ShownNumber({ description: 'Of the amendment.' }) amendmentNumber!: number;
  @Shown({ description: 'Of the amendment.' }) title!: string;
  @ShownDay({ description: 'The first day of the new term.' }) effectiveOn!: string;
  @ShownDay() endsOn!: string;
  @ShownList(() => RenewedSubscriptionOut, { description: 'Those that run at the turn, or would end with it.' })
  subscriptions!: RenewedSubscriptionOut[];
  @ShownMoney({ description: 'EUR per month, of them all.' }) monthlyBefore!: string;
  @ShownMoney() monthlyAfter!: string;
  @ShownMoney({ description: 'EUR a year, what the new prices add.' }) yearlyEffect!: string;
}
