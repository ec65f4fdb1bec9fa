import {
  CALL_RESULTS,
  CALL_STATES,
  type CallResult,
  type CallState,
  NOT_CALLED_REASONS,
  type NotCalledReason,
} from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, DayField, IdField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

export class CallEntryOut {
  @ShownNumber() id!: number;
  @ShownNumber() campaignId!: number;
  @Shown() campaignName!: string;
  @ShownNumber(empty) organizationId!: number | null;
  @Shown(empty) organizationName!: string | null;
  @ShownNumber(empty) contactId!: number | null;
  @Shown({ description: 'Of the contact, else of the organization.' }) name!: string;
  @ShownChoice(CALL_STATES) state!: CallState;
  @ShownChoice(NOT_CALLED_REASONS, { ...empty, description: 'Of one left out.' }) reason!: NotCalledReason | null;
  @ShownNumber({ description: 'Calls that were made.' }) calls!: number;
  @ShownChoice(CALL_RESULTS, { ...empty, description: 'Of the last call.' }) result!: CallResult | null;
  @Shown({ ...empty, description: 'Of the last call.' }) note!: string | null;
  @Shown({ ...empty, format: 'date-time' }) lastCallAt!: Date | null;
  @ShownDay({ ...empty, description: 'To be called again from this day on.' }) callBackOn!: string | null;
  @Shown({ ...empty, description: 'Who is at it now.' }) claimedByName!: string | null;
}

export class PhoneOut {
  @Shown({ ...empty, description: 'Whose, or what it is for.', example: 'Nadia Sorbier' }) label!: string | null;
  @Shown({ example: '03 21 00 11 22' }) value!: string;
}

/** Whom to call now, for whoever asked. */
export class CallOut extends CallEntryOut {
  @ShownList(() => PhoneOut) phones!: PhoneOut[];
  @Shown(empty) email!: string | null;
  @Shown({ ...empty, description: 'Of the organization.' }) city!: string | null;
}

export class NextCallOut {
  @Shown({ type: CallOut, nullable: true, description: 'null = nobody is left to be called today.' })
  call!: CallOut | null;
  @ShownNumber({ description: 'Others to be called today.' }) left!: number;
}

export class CallResultCount {
  @ShownChoice(CALL_RESULTS) result!: CallResult;
  @ShownNumber() count!: number;
}

export class CallProgressOut {
  @ShownNumber({ description: 'Of the segment, those left out included.' }) total!: number;
  @ShownNumber() toCall!: number;
  @ShownNumber({ description: 'To be called again.' }) waiting!: number;
  @ShownNumber() done!: number;
  @ShownNumber() leftOut!: number;
  @ShownNumber({ description: 'Calls that were made.' }) calls!: number;
  @ShownList(() => CallResultCount, { description: 'What came of the last call of each.' }) results!: CallResultCount[];
}

export class CallResultFields {
  @ChoiceField(CALL_RESULTS)
  result!: CallResult;

  @TextField({ optional: true, nullable: true, max: 10_000 })
  note?: string | null;

  @DayField({ optional: true, nullable: true, description: 'When it is to be made again; tomorrow unless told.' })
  callBackOn?: string | null;

  @IntegerField({ optional: true, nullable: true, min: 1, max: 600, description: 'In minutes.' })
  duration?: number | null;
}

export class CallEntryQuery extends ListQuery {
  @IdField({ optional: true })
  campaignId?: number;

  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true })
  contactId?: number;

  @ChoiceField(CALL_STATES, { optional: true })
  state?: CallState;

  @ChoiceField(CALL_RESULTS, { optional: true })
  result?: CallResult;
}

export class CallEntryFileQuery extends fileQueryOf(CallEntryQuery) {}
