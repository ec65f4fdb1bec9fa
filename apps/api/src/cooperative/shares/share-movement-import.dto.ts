import { SHARE_MOVEMENT_KINDS, type ShareMovementKind } from '@terril/domain';
import { ChoiceField, DayField, DecimalField, IdField, IntegerField, TextField } from '../../core/fields.js';

const optional = { optional: true } as const;
const MOST_SHARES = 1_000_000;

/** A movement as a row of a file tells of it; shares and amounts that leave a member may be less than nothing there. */
export class ShareMovementOfFile {
  @IdField()
  memberId!: number;

  @ChoiceField(SHARE_MOVEMENT_KINDS)
  kind!: ShareMovementKind;

  @DayField()
  day!: string;

  @IntegerField({ ...optional, min: -MOST_SHARES, max: MOST_SHARES })
  shares?: number;

  @DecimalField({ ...optional, decimals: 2, description: 'Paid by a payment; else of the subscribed capital, EUR.' })
  amount?: string;

  @DecimalField({ ...optional, decimals: 2, description: 'Of the paid-up capital, of what is no payment, EUR.' })
  paid?: string;

  @IdField({ ...optional, description: 'Whom a transfer is to, or from.' })
  otherMemberId?: number;

  @IntegerField({ ...optional, min: 1, description: 'The movement it takes back, in a file of the register.' })
  correctsId?: number;

  @IntegerField({ ...optional, min: 1, description: 'Of the movement, in a file of the register.' })
  movementId?: number;

  @TextField({ ...optional, max: 300 })
  reason?: string;
}
