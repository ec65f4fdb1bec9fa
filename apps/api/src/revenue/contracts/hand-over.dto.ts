import { DayField, IdField, IntegerField, TextField } from '../../core/fields.js';
import { Shown, ShownDay, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

/** Who held a contract before it was handed over. */
export class EarlierHolderOut {
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownDay({ ...empty, description: 'null: since the start of the contract.' }) startsOn!: string | null;
  @ShownDay({ description: 'Last day, the eve of the hand-over.' }) endsOn!: string;
  @Shown({ ...empty, description: 'Of the hand-over.' }) comment!: string | null;
}

export class UndoneHandOver {
  @IntegerField({ min: 1, description: 'Of the contract, as it was read.' })
  version!: number;
}

export class HandOver extends UndoneHandOver {
  @IdField({ description: 'Whom the contract goes to.' })
  organizationId!: number;

  @DayField({ description: 'First day it holds the contract: not to come, after the start and the last hand-over.' })
  on!: string;

  @TextField({ optional: true, nullable: true, max: 500, description: 'Why: a merger, a take-over.' })
  comment?: string | null;
}
