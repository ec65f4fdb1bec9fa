import {
  ALLOCATION_LINES,
  ALLOCATION_RULES,
  ALLOCATION_WARNINGS,
  type AllocationLine,
  type AllocationRule,
  type AllocationWarning,
} from '@terril/domain';
import { DayField, IdField, MoneyField, TextField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

export class ProposedLineOut {
  @ShownChoice(ALLOCATION_LINES) line!: AllocationLine;
  @ShownMoney() amount!: string;
  @ShownChoice(ALLOCATION_RULES, { description: 'Why it is that amount.' }) rule!: AllocationRule;
}

export class AllocationAmountsOut implements Record<AllocationLine, string> {
  @ShownMoney() legal!: string;
  @ShownMoney() statutory!: string;
  @ShownMoney() other!: string;
  @ShownMoney() carriedForward!: string;
  @ShownMoney({ description: 'Paid on shares: it leaves the cooperative.' }) interest!: string;
}

export class AllocationVoteOut extends AllocationAmountsOut {
  @ShownNumber() id!: number;
  @ShownDay() votedOn!: string;
  @Shown() authorName!: string;
  @Shown(empty) note!: string | null;
  @Shown({ ...empty, description: 'The name of the file of the minutes.' }) minutesName!: string | null;
  @ShownChoice(ALLOCATION_WARNINGS, { isArray: true }) warnings!: AllocationWarning[];
  @ShownDay(empty) cancelledOn!: string | null;
  @Shown(empty) cancelledBy!: string | null;
  @Shown(empty) cancelReason!: string | null;
}

export class AllocationOut {
  @ShownNumber() closingId!: number;
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @ShownMoney({ description: 'The approved result.' }) result!: string;
  @ShownMoney(empty) capital!: string | null;
  @ShownMoney() legalBefore!: string;
  @ShownMoney({ description: 'Below zero: earlier losses, absorbed first.' }) carriedForwardBefore!: string;
  @Shown({ example: '85.00', description: 'Percent of the result, by the statutes.' }) statutoryPercent!: string;
  @ShownList(() => ProposedLineOut, { description: 'The proposal; the last line takes the remainder.' })
  lines!: ProposedLineOut[];
  @Shown({ type: () => AllocationAmountsOut }) proposed!: AllocationAmountsOut;
  @ShownChoice(ALLOCATION_WARNINGS, { isArray: true, description: 'Of the proposal.' }) warnings!: AllocationWarning[];
  @Shown({ type: () => AllocationVoteOut, nullable: true, description: 'The vote that stands.' })
  vote!: AllocationVoteOut | null;
  @ShownList(() => AllocationVoteOut) cancelledVotes!: AllocationVoteOut[];
}

export class AllocationVoteCreate implements Record<AllocationLine, string> {
  @DayField({ description: 'Of the general meeting: after the year, today at the latest.' })
  votedOn!: string;

  @MoneyField()
  legal!: string;

  @MoneyField()
  statutory!: string;

  @MoneyField()
  other!: string;

  @MoneyField()
  carriedForward!: string;

  @MoneyField()
  interest!: string;

  @TextField({ optional: true, nullable: true, max: 1000 })
  note?: string | null;

  @IdField({ optional: true, nullable: true, description: 'The minutes: what `POST /api/files` answered.' })
  minutesFileId?: number | null;
}

export class AllocationCancellation {
  @DayField({ description: 'Of the contrary movements: today at the latest.' })
  movedOn!: string;

  @TextField({ max: 200 })
  reason!: string;
}
