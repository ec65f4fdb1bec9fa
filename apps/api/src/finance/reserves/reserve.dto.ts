import { MOVEMENT_KINDS, type MovementKind, RESERVES, type Reserve } from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, DayField, IdField, MoneyField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import {
  RecordOut,
  Shown,
  ShownChoice,
  ShownDay,
  ShownFlag,
  ShownList,
  ShownMoney,
  ShownNumber,
} from '../../core/shown.js';

const empty = { nullable: true } as const;

/** What a person may write by hand: allocations come from votes, corrections from the movement they correct. */
const WRITTEN_KINDS = ['opening', 'other'] as const satisfies MovementKind[];

export class ReserveMovementOut extends RecordOut {
  @ShownChoice(RESERVES) reserve!: Reserve;
  @ShownDay() movedOn!: string;
  @ShownChoice(MOVEMENT_KINDS) kind!: MovementKind;
  @ShownMoney({ description: 'EUR; below zero: out of the reserve.' }) amount!: string;
  @Shown() label!: string;
  @Shown() authorName!: string;
  @ShownNumber({ ...empty, description: 'Of the vote it comes from.' }) voteId!: number | null;
  @ShownNumber({ ...empty, description: 'The movement that it is the contrary of.' }) correctsId!: number | null;
  @ShownFlag({ description: 'Another movement is its contrary.' }) corrected!: boolean;
}

export class ReserveMovementCreate {
  @ChoiceField(RESERVES)
  reserve!: Reserve;

  @DayField({ description: 'Today at the latest.' })
  movedOn!: string;

  @ChoiceField(WRITTEN_KINDS)
  kind!: (typeof WRITTEN_KINDS)[number];

  @MoneyField({ description: 'EUR; below zero: out of the reserve.' })
  amount!: string;

  @TextField({ max: 300 })
  label!: string;
}

export class ReserveCorrection {
  @DayField({ description: 'Of the contrary movement: today at the latest.' })
  movedOn!: string;

  @TextField({ max: 200, description: 'Why the movement was wrong.' })
  reason!: string;
}

export class ReserveMovementQuery extends ListQuery {
  @ChoiceField(RESERVES, { optional: true })
  reserve?: Reserve;

  @ChoiceField(MOVEMENT_KINDS, { optional: true })
  kind?: MovementKind;

  @IdField({ optional: true })
  voteId?: number;
}

export class ReserveMovementFileQuery extends fileQueryOf(ReserveMovementQuery) {}

export class ReservesQuery {
  @DayField({ optional: true, description: 'Today unless told.' })
  on?: string;
}

export class ReserveBalancesOut implements Record<Reserve, string> {
  @ShownDay() on!: string;
  @ShownMoney() legal!: string;
  @ShownMoney() statutory!: string;
  @ShownMoney() other!: string;
  @ShownMoney({ description: 'Below zero: losses still to be absorbed.' }) carriedForward!: string;
  @ShownMoney() total!: string;
}

export class ReservesOut extends ReserveBalancesOut {
  @ShownList(() => ReserveBalancesOut, { description: 'At the end of each day with a movement, up to that day.' })
  steps!: ReserveBalancesOut[];
}
