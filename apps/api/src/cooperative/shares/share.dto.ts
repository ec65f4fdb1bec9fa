import { SHARE_MOVEMENT_KINDS, type ShareMovementKind } from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, DayField, DecimalField, FlagField, IdField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class ShareMovementOut {
  @ShownNumber() id!: number;
  @ShownNumber() memberId!: number;
  @ShownNumber() memberNumber!: number;
  @Shown() memberName!: string;
  @ShownChoice(SHARE_MOVEMENT_KINDS) kind!: ShareMovementKind;
  @ShownDay() day!: string;
  @ShownNumber({ description: 'Added; less than 0 = taken.' }) shares!: number;
  @ShownMoney({ description: 'Added to the subscribed capital, EUR.' }) subscribed!: string;
  @ShownMoney({ description: 'Added to the paid-up capital, EUR.' }) paid!: string;
  @ShownNumber({ ...empty, description: 'Whom a transfer is to, or from.' }) otherMemberId!: number | null;
  @Shown(empty) otherMemberName!: string | null;
  @ShownNumber({ ...empty, description: 'Of the transfer: both of its sides have it.' }) transferNumber!: number | null;
  @ShownNumber({ ...empty, description: 'The movement it takes back.' }) correctsId!: number | null;
  @ShownFlag({ description: 'Another movement takes it back.' }) isCorrected!: boolean;
  @Shown(empty) reason!: string | null;
}

export class ShareMovementsOut {
  @ShownList(() => ShareMovementOut, { description: 'The latest last.' }) movements!: ShareMovementOut[];
}

export class ShareMovementQuery extends ListQuery {
  @IdField({ optional: true })
  memberId?: number;

  @ChoiceField(SHARE_MOVEMENT_KINDS, { optional: true })
  kind?: ShareMovementKind;

  @DayField({ optional: true, description: 'From this day on.' })
  from?: string;

  @DayField({ optional: true, description: 'Until this day, included.' })
  until?: string;
}

export class ShareMovementFileQuery extends fileQueryOf(ShareMovementQuery) {}

export class MovementsRegisterQuery {
  @DayField({ optional: true, description: 'As it stands that evening, not to come; today unless told.' })
  on?: string;
}

const MOST_SHARES = 1_000_000;

class Movement {
  @IdField()
  memberId!: number;

  @DayField({ description: 'Not to come.' })
  day!: string;

  @TextField({ ...optional, max: 300, example: 'CA du 12 mars 2019' })
  reason?: string | null;
}

export class ShareSubscription extends Movement {
  @IntegerField({ min: 1, max: MOST_SHARES })
  shares!: number;

  @FlagField({ optional: true, description: 'Paid up the same day.' })
  isPaid?: boolean;
}

export class SharePayment extends Movement {
  @DecimalField({ decimals: 2, above: 0, example: '100.00', description: 'EUR.' })
  amount!: string;
}

export class ShareRefund extends Movement {
  @IntegerField({ min: 1, max: MOST_SHARES })
  shares!: number;
}

export class ShareTransfer extends ShareRefund {
  @IdField({ description: 'The member who takes them.' })
  toMemberId!: number;
}

export class ShareCorrection {
  @DayField({ description: 'Not before the movement it corrects.' })
  day!: string;

  @TextField({ max: 300, description: 'Why it was wrong.' })
  reason!: string;
}

export class ShareValueOut {
  @ShownNumber() id!: number;
  @ShownDay() startsOn!: string;
  @ShownMoney({ description: 'Of one share, EUR.' }) value!: string;
  @Shown(empty) decision!: string | null;
}

export class ShareValuesOut {
  @ShownList(() => ShareValueOut, { description: 'The latest first.' }) values!: ShareValueOut[];
}

export class ShareValueCreate {
  @DayField({ description: 'After the last movement; the first one may be any day.' })
  startsOn!: string;

  @DecimalField({ decimals: 2, above: 0, example: '50.00', description: 'Of one share, EUR.' })
  value!: string;

  @TextField({ ...optional, max: 300, example: 'AG du 12 juin 2018' })
  decision?: string | null;
}
