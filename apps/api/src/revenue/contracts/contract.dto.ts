import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import {
  CONTRACT_STAGES,
  CONTRACT_STATES,
  type ContractStage,
  type ContractState,
  type CustomValues,
  type Renewal,
  RENEWALS,
  type Term,
} from '@terril/domain';
import { BulkFields } from '../../core/bulk.dto.js';
import { fileQueryOf } from '../../core/export-query.js';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  NestedListField,
  TextField,
  CustomValuesField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import {
  AmendmentFields,
  AmendmentOut,
  PartyFields,
  PartyOut,
  SignatoryFields,
  SignatoryOut,
} from './contract-parts.dto.js';
import { EarlierHolderOut } from './hand-over.dto.js';
import {
  RecordOut,
  Shown,
  ShownChoice,
  ShownDay,
  ShownList,
  ShownNumber,
  ShownCustomValues,
} from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class TermOut implements Term {
  @ShownDay() startsOn!: string;
  @ShownDay({ description: 'Included.' }) endsOn!: string;
  @ShownDay({ description: 'To refuse that the contract renews itself.' }) lastDayToRefuse!: string;
  @ShownDay({ description: 'Of the notice to the client (Code de la consommation, L215-1).' }) noticeFrom!: string;
  @ShownDay() noticeUntil!: string;
}

export class ContractOut extends RecordOut {
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @Shown() reference!: string;
  @Shown() title!: string;
  @ShownChoice(CONTRACT_STAGES, { description: 'Only a signed one counts in any figure.' }) stage!: ContractStage;
  @ShownDay(empty) signedOn!: string | null;
  @ShownDay() startsOn!: string;
  @ShownDay({ ...empty, description: 'Last day included; null = open.' }) endsOn!: string | null;
  @ShownChoice(RENEWALS) renewal!: Renewal;
  @ShownNumber({ ...empty, description: 'Months of the first term.' }) termMonths!: number | null;
  @ShownNumber({ ...empty, description: 'Months a tacit renewal adds.' }) renewalMonths!: number | null;
  @ShownNumber() noticeMonths!: number;
  @Shown({ type: () => TermOut, ...empty, description: 'As of today, of one that renews itself.' })
  term!: TermOut | null;
  @Shown(empty) endReason!: string | null;
  @ShownChoice(CONTRACT_STATES, { description: 'Its stage until it is signed, then derived, as of today.' })
  state!: ContractState;
  @Shown(empty) externalReference!: string | null;
  @ShownList(() => SignatoryOut) signatories!: SignatoryOut[];
  @ShownList(() => PartyOut, { description: 'Organizations beside the client.' }) parties!: PartyOut[];
  @ShownList(() => AmendmentOut, { description: 'By the day they hold from.' }) amendments!: AmendmentOut[];
  @ShownList(() => EarlierHolderOut, { description: 'In order; none of one that was never handed over.' })
  earlierHolders!: EarlierHolderOut[];
  @Shown({ type: [Number] }) tagIds!: number[];
  @ShownCustomValues() customValues!: CustomValues;
}

export class ContractCreate {
  @IdField()
  organizationId!: number;

  @TextField({
    optional: true,
    nullable: true,
    max: 50,
    example: 'C-2020-001',
    description: 'The next one by the pattern of the settings, unless told.',
  })
  reference?: string | null;

  @TextField({ example: 'Hébergement' })
  title!: string;

  @ChoiceField(CONTRACT_STAGES, {
    optional: true,
    description:
      'A new one is signed unless told. draft -> sent, signed; sent -> draft, signed; signed -> draft while it has not begun and nothing of it was invoiced.',
  })
  stage?: ContractStage;

  @DayField({ ...optional, description: 'Of a signed one; today, when it becomes signed and no day is told.' })
  signedOn?: string | null;

  @DayField()
  startsOn!: string;

  @DayField({ ...optional, description: 'Last day included.' })
  endsOn?: string | null;

  @ChoiceField(RENEWALS)
  renewal!: Renewal;

  @IntegerField({ ...optional, min: 1, max: 120, description: 'Of the first term; unless told, those of a renewal.' })
  termMonths?: number | null;

  @IntegerField({ ...optional, min: 1, max: 120, description: 'Unless told, those of the first term.' })
  renewalMonths?: number | null;

  @IntegerField({ optional: true, max: 60, description: '0 unless told.' })
  noticeMonths?: number;

  @TextField(optional)
  endReason?: string | null;

  @TextField({ ...optional, max: 100 })
  externalReference?: string | null;

  @NestedListField(() => SignatoryFields, { optional: true, min: 0, description: 'All of them.' })
  signatories?: SignatoryFields[];

  @NestedListField(() => PartyFields, { optional: true, min: 0, description: 'All of them.' })
  parties?: PartyFields[];

  @NestedListField(() => AmendmentFields, { optional: true, min: 0, description: 'All of them.' })
  amendments?: AmendmentFields[];

  @IdListField({ optional: true, description: 'All its tags; those left out are taken off.' })
  tagIds?: number[];

  @CustomValuesField({ description: 'By key, those that change; null empties. Fields: `GET /custom-fields`.' })
  customValues?: Record<string, unknown>;
}

/** What many contracts may be given at once: the cooperative's own fields. */
export class ContractBulkChanges extends PartialType(PickType(ContractCreate, ['customValues'])) {}

export class ContractBulk extends IntersectionType(BulkFields, ContractBulkChanges) {}

export class ContractUpdate extends PartialType(OmitType(ContractCreate, ['reference']), {
  skipNullProperties: false,
}) {
  @TextField({ optional: true, max: 50 })
  reference?: string;

  @IntegerField({ min: 1 })
  version!: number;
}

export class ContractQuery extends ListQuery {
  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true, description: 'Of this organization, or of one under it.' })
  withinId?: number;

  @ChoiceField(CONTRACT_STATES, { optional: true, description: 'As of today.' })
  state?: ContractState;

  @ChoiceField(RENEWALS, { optional: true })
  renewal?: Renewal;

  @IdField({ optional: true, description: 'Carries this tag.' })
  tagId?: number;

  @IdField({ optional: true, description: 'Does not carry this tag.' })
  withoutTagId?: number;

  @FlagField({ optional: true, description: 'With a known end to come (false: without).' })
  ending?: boolean;
}

export class ContractFileQuery extends fileQueryOf(ContractQuery) {}
