import {
  LEAVING_REASONS,
  type LeavingReason,
  MEMBERSHIP_STATES,
  type MembershipState,
  type MissingLink,
} from '@terril/domain';
import { PartialType, PickType } from '@nestjs/swagger';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, DayField, IdField, IntegerField, MoneyField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class MemberPeriodOut {
  @ShownNumber() id!: number;
  @ShownNumber({ description: 'Of the category, or of the college.' }) ofId!: number;
  @Shown() name!: string;
  @ShownDay() startsOn!: string;
  @ShownDay({ ...empty, description: 'Included; null = still.' }) endsOn!: string | null;
  @Shown(empty) decision!: string | null;
}

export class MemberOut extends RecordOut {
  @ShownNumber({ description: 'In the register.' }) number!: number;
  @ShownNumber({ ...empty, description: 'A member is an organization or a contact.' }) organizationId!: number | null;
  @ShownNumber(empty) contactId!: number | null;
  @Shown() name!: string;
  @ShownNumber({ ...empty, description: 'The contact who stands for an organization.' })
  representativeId!: number | null;
  @Shown(empty) representativeName!: string | null;
  @Shown({ ...empty, description: 'Of the representative, else of the member.' }) email!: string | null;
  @Shown(empty) phone!: string | null;
  @Shown({ ...empty, description: 'Its own, else that of the organization.' }) postalAddress!: string | null;
  @Shown({ ...empty, description: 'Where letters go, when it is not the seat.' }) address!: string | null;
  @Shown(empty) postcode!: string | null;
  @Shown(empty) city!: string | null;
  @ShownDay({ description: 'Of the admission.' }) startsOn!: string;
  @Shown(empty) admissionDecision!: string | null;
  @ShownDay({ ...empty, description: 'Last day as a member, included.' }) endsOn!: string | null;
  @ShownChoice(LEAVING_REASONS, empty) leavingReason!: LeavingReason | null;
  @Shown(empty) leavingNote!: string | null;
  @Shown(empty) note!: string | null;
  @ShownChoice(MEMBERSHIP_STATES, { description: 'Today.' }) state!: MembershipState;
  @ShownNumber({ ...empty, description: 'Today, or when it left.' }) categoryId!: number | null;
  @Shown(empty) categoryName!: string | null;
  @ShownNumber({ ...empty, description: 'Today, or when it left.' }) collegeId!: number | null;
  @Shown(empty) collegeName!: string | null;
  @ShownNumber({ description: 'Shares held today.' }) shares!: number;
  @ShownMoney({ description: 'Capital subscribed, EUR, today.' }) subscribed!: string;
  @ShownMoney({ description: 'Capital paid up, EUR, today.' }) paid!: string;
}

export class MemberWithPeriodsOut extends MemberOut {
  @ShownList(() => MemberPeriodOut, { description: 'The latest first.' }) categories!: MemberPeriodOut[];
  @ShownList(() => MemberPeriodOut, { description: 'The latest first.' }) colleges!: MemberPeriodOut[];
}

export class MemberCreate {
  @IntegerField({ optional: true, nullable: true, min: 1, max: 1_000_000, description: 'The next one unless told.' })
  number?: number | null;

  @IdField({ ...optional, description: 'Either this or `contactId`.' })
  organizationId?: number | null;

  @IdField(optional)
  contactId?: number | null;

  @IdField({ ...optional, description: 'The contact who stands for an organization.' })
  representativeId?: number | null;

  @DayField({ description: 'Of the admission.' })
  startsOn!: string;

  @TextField({ ...optional, example: 'CA du 12 mars 2019' })
  admissionDecision?: string | null;

  @IdField()
  categoryId!: number;

  @IdField({ ...optional, description: 'Where the cooperative has colleges.' })
  collegeId?: number | null;

  @TextField({ ...optional, max: 300 })
  address?: string | null;

  @TextField({ ...optional, max: 10 })
  postcode?: string | null;

  @TextField({ ...optional, max: 100 })
  city?: string | null;

  @TextField({ ...optional, max: 5_000 })
  note?: string | null;
}

const CHANGING = ['representativeId', 'admissionDecision', 'address', 'postcode', 'city', 'note'] as const;

/** What the register does not fix. Category, college and leaving have operations of their own. */
export class MemberUpdate extends PartialType(PickType(MemberCreate, CHANGING), { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class MemberQuery extends ListQuery {
  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true })
  contactId?: number;

  @IdField({ optional: true, description: 'Today, or when they left.' })
  categoryId?: number;

  @IdField({ optional: true, description: 'Today, or when they left.' })
  collegeId?: number;

  @ChoiceField(MEMBERSHIP_STATES, { optional: true, description: 'Today.' })
  state?: MembershipState;

  @DayField({ optional: true, description: 'Members on this day.' })
  on?: string;

  @MoneyField({ optional: true, min: 0, description: 'With at least this capital today, EUR.' })
  leastCapital?: string;
}

export class MemberFileQuery extends fileQueryOf(MemberQuery) {}

class PeriodChange {
  @DayField({ description: 'From this day on; after the start of the present period.' })
  on!: string;

  @TextField({ ...optional, example: 'AG du 12 juin 2020' })
  decision?: string | null;
}

export class CategoryChange extends PeriodChange {
  @IdField()
  categoryId!: number;
}

export class CollegeChange extends PeriodChange {
  @IdField({ nullable: true, description: 'null = in none from then on.' })
  collegeId!: number | null;
}

export class MemberLeaving {
  @DayField({ nullable: true, description: 'Last day as a member, included; null = did not leave after all.' })
  endsOn!: string | null;

  @ChoiceField(LEAVING_REASONS, { ...optional, description: 'With a day.' })
  leavingReason?: LeavingReason | null;

  @TextField({ ...optional, max: 500 })
  leavingNote?: string | null;

  @IntegerField({ min: 1 })
  version!: number;
}

export class MembersCheckOut {
  @ShownChoice(['employee', 'beneficiary', 'third'], {
    isArray: true,
    description: 'Kinds of members that a SCIC cannot do without, and has none of.',
  })
  missing!: MissingLink[];
}

export class RegisterQuery {
  @DayField({ optional: true, description: 'Members on this day; all who ever were unless told.' })
  on?: string;
}
