import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import {
  LABEL_SHEETS,
  type LabelSheet,
  LEGAL_FORMS,
  LETTER_ADDRESSES,
  type LetterAddress,
  type LegalForm,
  ORGANIZATION_KINDS,
  ORGANIZATION_STATUSES,
  type OrganizationKind,
  type OrganizationStatus,
  type CustomValues,
} from '@terril/domain';
import { BulkFields } from '../../core/bulk.dto.js';
import { ContactPointFields, ContactPointOut, MOST_CONTACT_POINTS } from '../contact-points.js';
import {
  ChoiceField,
  DayField,
  EmailField,
  FlagField,
  IdField,
  IdListField,
  IdOrWordField,
  IntegerField,
  NestedListField,
  TextField,
  YearField,
  CustomValuesField,
} from '../../core/fields.js';
import { fileQueryOf, LanguageField, wholeQueryOf } from '../../core/export-query.js';
import { ListQuery } from '../../core/list-query.js';
import {
  RecordOut,
  Shown,
  ShownChoice,
  ShownCustomValues,
  ShownDay,
  ShownFlag,
  ShownList,
  ShownNumber,
} from '../../core/shown.js';
import { AddressFields, AddressOut } from './address.dto.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class OrganizationOut extends RecordOut {
  @Shown() name!: string;
  @ShownChoice(ORGANIZATION_KINDS) kind!: OrganizationKind;
  @ShownChoice(LEGAL_FORMS, empty) legalForm!: LegalForm | null;
  @Shown(empty) siren!: string | null;
  @Shown({ ...empty, description: 'Of its seat.' }) siret!: string | null;
  @Shown({ ...empty, description: 'Number in the register of associations.' }) rna!: string | null;
  @Shown({ ...empty, example: 'FR40303265045' }) vatNumber!: string | null;
  @Shown(empty) email!: string | null;
  @Shown(empty) phone!: string | null;
  @Shown(empty) website!: string | null;
  @Shown(empty) note!: string | null;
  @ShownFlag() isPartner!: boolean;
  @Shown(empty) address!: string | null;
  @Shown(empty) postcode!: string | null;
  @Shown(empty) city!: string | null;
  @Shown({ ...empty, description: 'INSEE code; null = not filled in.' }) communeCode!: string | null;
  @Shown(empty) departmentCode!: string | null;
  @Shown(empty) epciCode!: string | null;
  @ShownNumber(empty) territoryId!: number | null;
  @ShownFlag({ description: 'Chosen by hand: it no longer follows the commune.' }) territoryOverridden!: boolean;
  @ShownNumber({ ...empty, description: 'The organization it belongs to.' }) parentId!: number | null;
  @ShownNumber({ ...empty, description: 'The colleague who looks after it.' }) accountManagerId!: number | null;
  @ShownChoice(ORGANIZATION_STATUSES, { description: 'Derived, as of today.' }) status!: OrganizationStatus;
  @Shown({ ...empty, description: 'Explicit first day as a user: it wins.' }) userSince!: string | null;
  @ShownDay({ ...empty, description: 'First day as a user, explicit or derived.' }) firstUserOn!: string | null;
  @Shown(empty) externalReference!: string | null;
  @Shown({ type: [Number] }) tagIds!: number[];
  @ShownCustomValues() customValues!: CustomValues;

  @ShownList(() => ContactPointOut, { description: 'Beside `email`, `phone` and `website`, which are the main ones.' })
  contactPoints!: ContactPointOut[];

  @ShownList(() => AddressOut, { description: 'Beside its seat; those of today first.' })
  addresses!: AddressOut[];
}

export class OrganizationDetailOut extends OrganizationOut {
  @Shown({ description: 'Why the status is what it is, in the language of the request.' })
  statusReason!: string;
}

export class OrganizationCreate {
  @TextField()
  name!: string;

  @ChoiceField(ORGANIZATION_KINDS)
  kind!: OrganizationKind;

  @ChoiceField(LEGAL_FORMS, optional)
  legalForm?: LegalForm | null;

  @TextField({ ...optional, max: 20, description: '9 digits, checked by their key.' })
  siren?: string | null;

  @TextField({
    ...optional,
    max: 25,
    description: '14 digits, checked by their key; brings the SIREN when it is missing.',
  })
  siret?: string | null;

  @TextField({ ...optional, max: 20, example: 'W595001234' })
  rna?: string | null;

  @TextField({ ...optional, max: 25, description: 'With its country, checked by the key of that country.' })
  vatNumber?: string | null;

  @EmailField(optional)
  email?: string | null;

  @TextField({ ...optional, max: 40 })
  phone?: string | null;

  @TextField(optional)
  website?: string | null;

  @TextField({ ...optional, max: 10_000 })
  note?: string | null;

  @FlagField({ optional: true })
  isPartner?: boolean;

  @TextField({ ...optional, max: 300 })
  address?: string | null;

  @TextField({ ...optional, max: 10, example: '62800' })
  postcode?: string | null;

  @TextField({ ...optional, max: 100, example: 'Liévin' })
  city?: string | null;

  @TextField({
    ...optional,
    max: 5,
    example: '62510',
    description: 'INSEE code. Left out: found from postcode and city, or asked for. null: not filled in.',
  })
  communeCode?: string | null;

  @IdField({ ...optional, description: 'Chosen by hand; null goes back to the one of the commune.' })
  territoryId?: number | null;

  @DayField({
    ...optional,
    description: 'Day from which a new place counts, today unless told; null corrects the place for the past too.',
  })
  movedOn?: string | null;

  @IdField({ ...optional, description: 'The organization it belongs to; never one that is under it.' })
  parentId?: number | null;

  @IdField({ ...optional, description: 'The colleague who looks after it: `GET /colleagues`.' })
  accountManagerId?: number | null;

  @DayField(optional)
  userSince?: string | null;

  @TextField({ ...optional, max: 100 })
  externalReference?: string | null;

  @IdListField({ optional: true, description: 'All its tags; those left out are taken off.' })
  tagIds?: number[];

  @NestedListField(() => ContactPointFields, {
    optional: true,
    min: 0,
    max: MOST_CONTACT_POINTS,
    description: 'All its further ones: a change sends the whole list.',
  })
  contactPoints?: ContactPointFields[];

  @NestedListField(() => AddressFields, {
    optional: true,
    min: 0,
    max: 100,
    description: 'All those beside its seat: a change sends the whole list.',
  })
  addresses?: AddressFields[];

  @CustomValuesField({ description: 'By key, those that change; null empties. Fields: `GET /custom-fields`.' })
  customValues?: Record<string, unknown>;
}

/** What many organizations may be given at once: fields that no rule ties to others, and the cooperative's own ones. */
export class OrganizationBulkChanges extends PartialType(
  PickType(OrganizationCreate, ['kind', 'legalForm', 'isPartner', 'accountManagerId', 'customValues']),
  { skipNullProperties: false },
) {}

export class OrganizationBulk extends IntersectionType(BulkFields, OrganizationBulkChanges) {}

export class OrganizationUpdate extends PartialType(OrganizationCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class OrganizationQuery extends ListQuery {
  @IdField({ optional: true, description: 'Today’s territory.' })
  territoryId?: number;

  @FlagField({ optional: true, description: 'Those whose territory is not filled in (false: is).' })
  withoutTerritory?: boolean;

  @ChoiceField(ORGANIZATION_STATUSES, { optional: true, description: 'As of today.' })
  status?: OrganizationStatus;

  @ChoiceField(ORGANIZATION_KINDS, { optional: true })
  kind?: OrganizationKind;

  @ChoiceField(LEGAL_FORMS, { optional: true })
  legalForm?: LegalForm;

  @IdField({ optional: true })
  areaId?: number;

  @IdField({ optional: true, description: 'Belongs to this one directly.' })
  parentId?: number;

  @IdField({ optional: true, description: 'Is this one, or under it.' })
  withinId?: number;

  @IdField({ optional: true, description: 'In the care of this colleague.' })
  accountManagerId?: number;

  @IdField({ optional: true, description: 'Carries this tag.' })
  tagId?: number;

  @IdField({ optional: true, description: 'Does not carry this tag.' })
  withoutTagId?: number;

  @DayField({ optional: true, description: 'Was a user on this day.' })
  userOn?: string;

  @YearField({ optional: true, description: 'Became a user in this fiscal year.' })
  newUserYear?: number;

  @YearField({ optional: true, description: 'Came back in this fiscal year after 12 months or more.' })
  returningYear?: number;

  @YearField({ optional: true, description: 'Was lost in this fiscal year.' })
  lostYear?: number;

  @IdOrWordField('none', {
    optional: true,
    description: 'With one of the three years: the territory on the day that counts.',
  })
  reportTerritory?: string;
}

export class LabelFields extends LanguageField {
  @ChoiceField(LABEL_SHEETS, { optional: true, description: 'Size of a label in mm on A4; 70x37 unless told.' })
  sheet?: LabelSheet;

  @ChoiceField(LETTER_ADDRESSES, {
    optional: true,
    description: 'billing: the billing address of today where there is one, else the seat as without.',
  })
  address?: LetterAddress;
}

export class LabelQuery extends wholeQueryOf(OrganizationQuery, LabelFields) {}

export class EmailQuery extends wholeQueryOf(OrganizationQuery, LanguageField) {}

export class OrganizationFileQuery extends fileQueryOf(OrganizationQuery) {}

export class OrganizationTerritoryOut extends RecordOut {
  @ShownNumber(empty) territoryId!: number | null;
  @Shown(empty) communeCode!: string | null;
  @Shown(empty) communeName!: string | null;
  @ShownFlag() territoryOverridden!: boolean;
  @ShownDay({ ...empty, description: 'null = for as long as it is known.' }) startsOn!: string | null;
  @ShownDay({ ...empty, description: 'Last day included; null = still there.' }) endsOn!: string | null;
}
