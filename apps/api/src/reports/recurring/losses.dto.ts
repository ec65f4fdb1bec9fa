import { FlagField, IntegerField, TextField } from '../../core/fields.js';
import { Shown, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { MonthsQuery } from '../report.dto.js';

export class LostContractsQuery extends MonthsQuery {
  @TextField({ optional: true, description: 'Those of this reason alone.' })
  reason?: string;

  @FlagField({ optional: true, description: 'true: those without a reason alone.' })
  untold?: boolean;

  @IntegerField({ optional: true, min: 1, max: 1_000_000 })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100 })
  perPage?: number;
}

class LossOut {
  @Shown({ nullable: true, description: 'Why the contract ended; null where it is not told.' }) reason!: string | null;
  @ShownNumber() organizations!: number;
  @ShownNumber() contracts!: number;
  @ShownMoney({ description: 'Lost recurring revenue, EUR per month.' }) monthly!: string;
  @ShownMoney({ description: '12 x monthly.' }) yearly!: string;
  @Shown({ example: '41.3', description: 'Percent of what was lost.' }) share!: string;
}

export class LossesOut {
  @Shown({ example: '2020-01' }) from!: string;
  @Shown({ example: '2020-12' }) to!: string;
  @ShownNumber({ description: 'That left, each counted once in a month.' }) organizations!: number;
  @ShownMoney({ description: 'The churn of these months, EUR per month.' }) monthly!: string;
  @ShownMoney({ description: '12 x monthly.' }) yearly!: string;
  @ShownList(() => LossOut) reasons!: LossOut[];
}

export class LostContractOut {
  @ShownNumber() contractId!: number;
  @Shown() reference!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownDay({ nullable: true }) endedOn!: string | null;
  @Shown({ nullable: true }) reason!: string | null;
  @ShownMoney({ description: 'EUR per month.' }) monthly!: string;
}

class LostSumsOut {
  @ShownMoney({ description: 'Of all pages.' }) amount!: string;
}

export class LostContractsOut {
  @ShownList(() => LostContractOut) data!: LostContractOut[];
  @ShownNumber() total!: number;
  @Shown({ type: () => LostSumsOut }) sums!: LostSumsOut;
}
