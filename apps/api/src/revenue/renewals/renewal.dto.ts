import { PickType } from '@nestjs/swagger';
import {
  LETTER_STATES,
  type LetterState,
  NOTICE_MEANS,
  NOTICE_STATES,
  type NoticeMeans,
  type NoticeState,
} from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, DayField, IdField, IdListField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { LetterOut } from '../letter-out.dto.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class RenewalOut {
  @ShownNumber({ description: 'Of the contract.' }) id!: number;
  @Shown() reference!: string;
  @Shown() title!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownDay({ description: 'Last day of the current term.' }) termEndsOn!: string;
  @ShownDay({ description: 'To refuse that the contract renews itself.' }) lastDayToRefuse!: string;
  @ShownDay({ description: 'Of the notice to the client (Code de la consommation, L215-1).' }) noticeFrom!: string;
  @ShownDay() noticeUntil!: string;
  @ShownNumber(empty) noticeId!: number | null;
  @ShownDay(empty) sentOn!: string | null;
  @ShownChoice(NOTICE_MEANS, empty) means!: NoticeMeans | null;
  @ShownChoice(NOTICE_STATES, { description: 'As of today.' }) state!: NoticeState;
  @ShownNumber({ ...empty, description: 'The letter made of the notice.' }) letterId!: number | null;
  @ShownChoice(LETTER_STATES, empty) letterState!: LetterState | null;
  @Shown({ ...empty, description: 'Where the letter is e-mailed; null = on paper alone.' }) email!: string | null;
  @Shown({ ...empty, description: 'Why its e-mail failed.' }) failure!: string | null;
  @ShownNumber({ description: 'Months that a renewal adds.' }) renewalMonths!: number;
  @ShownNumber() noticeMonths!: number;
  @ShownMoney({ description: 'EUR per month of its subscriptions, today.' }) monthlyAmount!: string;
}

export class RenewalQuery extends PickType(ListQuery, ['page', 'perPage', 'q'] as const) {
  @ChoiceField(['lastDayToRefuse'], { optional: true })
  sort?: string;

  @ChoiceField(['ASC'], { optional: true })
  order?: string;

  @ChoiceField(NOTICE_STATES, { optional: true })
  state?: NoticeState;

  @ChoiceField(LETTER_STATES, { optional: true, description: 'Of the letter made of the notice.' })
  letterState?: LetterState;

  @IdField({ optional: true })
  organizationId?: number;

  @DayField({ optional: true, description: 'Last days to refuse from this day.' })
  from?: string;

  @DayField({ optional: true, description: 'To this day.' })
  to?: string;
}

export class RenewalFileQuery extends fileQueryOf(RenewalQuery) {}

export class RenewalNoticeOut extends RecordOut {
  @ShownNumber() contractId!: number;
  @ShownDay() termEndsOn!: string;
  @ShownDay({ ...empty, description: 'null while it is prepared.' }) sentOn!: string | null;
  @ShownChoice(NOTICE_MEANS, empty) means!: NoticeMeans | null;
  @ShownNumber({ ...empty, description: 'The letter made of it, its proof.' }) letterId!: number | null;
  @Shown(empty) recipient!: string | null;
  @Shown(empty) note!: string | null;
}

/** A notice with the letter that is its proof. */
export class RenewalNoticeWithLetterOut extends RenewalNoticeOut {
  @Shown({ type: () => LetterOut, nullable: true }) letter!: LetterOut | null;
}

export class RenewalNoticeQuery extends ListQuery {
  @IdField({ optional: true })
  contractId?: number;
}

export class NoticesPrepare {
  @IdListField({ description: 'Contracts, at most 100; each that has a current term gets the notice of it.' })
  contractIds!: number[];
}

export class PreparedNoticeOut {
  @ShownNumber() contractId!: number;
  @Shown() reference!: string;
  @Shown() organizationName!: string;
  @ShownNumber() letterId!: number;
  @Shown({ ...empty, description: 'Where it would be e-mailed; null = to print.' }) email!: string | null;
}

export class HeldNoticeOut {
  @ShownNumber() contractId!: number;
  @Shown({ ...empty, description: 'null = it does not renew itself.' }) reference!: string | null;
  @Shown({ description: 'Why, in the language of the reader.' }) message!: string;
}

export class PreparedNoticesOut {
  @ShownList(() => PreparedNoticeOut) prepared!: PreparedNoticeOut[];
  @ShownList(() => HeldNoticeOut) held!: HeldNoticeOut[];
}

export class RenewalNoticeCreate {
  @IdField()
  contractId!: number;

  @DayField({ description: 'Last day of a term of the contract.' })
  termEndsOn!: string;

  @DayField()
  sentOn!: string;

  @ChoiceField(NOTICE_MEANS)
  means!: NoticeMeans;

  @TextField({ ...optional, description: 'Whom, or to which address.' })
  recipient?: string | null;

  @TextField({ ...optional, max: 1000 })
  note?: string | null;
}
