import { PickType } from '@nestjs/swagger';
import { NOTICE_MEANS, NOTICE_STATES, type NoticeMeans, type NoticeState } from '@terril/domain';
import { ChoiceField, DayField, IdField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownMoney, ShownNumber } from '../../core/shown.js';

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
  @ShownMoney({ description: 'EUR per month of its subscriptions, today.' }) monthlyAmount!: string;
}

export class RenewalQuery extends PickType(ListQuery, ['page', 'perPage', 'q'] as const) {
  @ChoiceField(['lastDayToRefuse'], { optional: true })
  sort?: string;

  @ChoiceField(['ASC'], { optional: true })
  order?: string;

  @ChoiceField(NOTICE_STATES, { optional: true })
  state?: NoticeState;

  @IdField({ optional: true })
  organizationId?: number;

  @DayField({ optional: true, description: 'Last days to refuse from this day.' })
  from?: string;

  @DayField({ optional: true, description: 'To this day.' })
  to?: string;
}

export class RenewalNoticeOut extends RecordOut {
  @ShownNumber() contractId!: number;
  @ShownDay() termEndsOn!: string;
  @ShownDay() sentOn!: string;
  @ShownChoice(NOTICE_MEANS) means!: NoticeMeans;
  @Shown(empty) recipient!: string | null;
  @Shown(empty) note!: string | null;
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
