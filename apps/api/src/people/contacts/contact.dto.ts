import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { CONTACT_LANGUAGES, type ContactLanguage, type CustomValues } from '@terril/domain';
import { BulkFields } from '../../core/bulk.dto.js';
import { ContactPointFields, ContactPointOut, MOST_CONTACT_POINTS } from '../contact-points.js';
import {
  ChoiceField,
  DayField,
  EmailField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  NestedListField,
  TextField,
  CustomValuesField,
} from '../../core/fields.js';
import { fileQueryOf } from '../../core/export-query.js';
import { ListQuery } from '../../core/list-query.js';
import {
  RecordOut,
  Shown,
  ShownChoice,
  ShownDay,
  ShownFlag,
  ShownList,
  ShownNumber,
  ShownCustomValues,
} from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;
const MOST_ROLES = 100;

export class ContactRoleOut {
  @ShownNumber() id!: number;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @Shown({ ...empty, example: 'présidente' }) function!: string | null;
  @ShownFlag() isMain!: boolean;
  @ShownFlag() isBilling!: boolean;
  @ShownFlag() isTechnical!: boolean;
  @ShownDay({ ...empty, description: 'null = since always.' }) startsOn!: string | null;
  @ShownDay({ ...empty, description: 'Last day included; null = still.' }) endsOn!: string | null;
  @ShownFlag({ description: 'Held today.' }) isCurrent!: boolean;
}

export class ContactOut extends RecordOut {
  @Shown({ description: 'First name and last name, or the name alone of a shared mailbox.' }) name!: string;
  @Shown(empty) firstName!: string | null;
  @Shown() lastName!: string;
  @ShownFlag() isShared!: boolean;
  @Shown(empty) email!: string | null;
  @Shown(empty) phone!: string | null;
  @Shown(empty) mobile!: string | null;
  @ShownChoice(CONTACT_LANGUAGES, empty) language!: ContactLanguage | null;
  @Shown(empty) note!: string | null;
  @Shown(empty) externalReference!: string | null;
  @ShownDay(empty) newsletterConsentOn!: string | null;
  @Shown(empty) newsletterConsentSource!: string | null;
  @ShownFlag() objectsToProspecting!: boolean;
  @ShownDay(empty) objectedOn!: string | null;
  @ShownDay({ ...empty, description: 'Last contact coming from the person.' }) lastContactOn!: string | null;
  @ShownCustomValues() customValues!: CustomValues;
  @Shown({ type: [Number] }) tagIds!: number[];
  @ShownList(() => ContactRoleOut, { description: 'Those of today first, then the past and the future ones.' })
  roles!: ContactRoleOut[];

  @ShownList(() => ContactPointOut, { description: 'Beside `email`, `phone` and `mobile`, which are the main ones.' })
  contactPoints!: ContactPointOut[];
}

export class ContactRoleFields {
  @IdField()
  organizationId!: number;

  @TextField({ ...optional, max: 100, example: 'présidente' })
  function?: string | null;

  @FlagField({ optional: true, description: 'An organization has at most one main contact on any day.' })
  isMain?: boolean;

  @FlagField({ optional: true })
  isBilling?: boolean;

  @FlagField({ optional: true })
  isTechnical?: boolean;

  @DayField({ ...optional, description: 'null = since always.' })
  startsOn?: string | null;

  @DayField({ ...optional, description: 'Last day included; null = still.' })
  endsOn?: string | null;
}

export class ContactCreate {
  @TextField({ ...optional, max: 100, description: 'None for a shared mailbox.' })
  firstName?: string | null;

  @TextField({ description: 'Or the name alone of a shared mailbox.', example: 'Accueil' })
  lastName!: string;

  @FlagField({ optional: true, description: 'A mailbox that several people read.' })
  isShared?: boolean;

  @EmailField({ ...optional, description: 'May be that of other contacts too.' })
  email?: string | null;

  @TextField({ ...optional, max: 40 })
  phone?: string | null;

  @TextField({ ...optional, max: 40 })
  mobile?: string | null;

  @ChoiceField(CONTACT_LANGUAGES, optional)
  language?: ContactLanguage | null;

  @TextField({ ...optional, max: 10_000 })
  note?: string | null;

  @TextField({ ...optional, max: 100 })
  externalReference?: string | null;

  @DayField(optional)
  newsletterConsentOn?: string | null;

  @TextField({ ...optional, description: 'How the consent was given.' })
  newsletterConsentSource?: string | null;

  @FlagField({ optional: true, description: 'Right to object, GDPR article 21.' })
  objectsToProspecting?: boolean;

  @DayField(optional)
  objectedOn?: string | null;

  @DayField(optional)
  lastContactOn?: string | null;

  @IdListField({ optional: true, description: 'All its tags; those left out are taken off.' })
  tagIds?: number[];

  @NestedListField(() => ContactRoleFields, {
    optional: true,
    min: 0,
    max: MOST_ROLES,
    description: 'All of them: a change sends the whole list.',
  })
  roles?: ContactRoleFields[];

  @NestedListField(() => ContactPointFields, {
    optional: true,
    min: 0,
    max: MOST_CONTACT_POINTS,
    description: 'All its further ones: a change sends the whole list.',
  })
  contactPoints?: ContactPointFields[];

  @CustomValuesField({ description: 'By key, those that change; null empties. Fields: `GET /custom-fields`.' })
  customValues?: Record<string, unknown>;
}

/** What many contacts may be given at once: fields that no rule ties to others. */
export class ContactBulkChanges extends PartialType(
  PickType(ContactCreate, ['language', 'lastContactOn', 'customValues']),
  {
    skipNullProperties: false,
  },
) {}

export class ContactBulk extends IntersectionType(BulkFields, ContactBulkChanges) {}

export class ContactUpdate extends PartialType(ContactCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class ContactQuery extends ListQuery {
  @IdField({ optional: true, description: 'With a role in it today.' })
  organizationId?: number;

  @FlagField({
    optional: true,
    description: 'With a main role today (false: with another), in `organizationId` if given.',
  })
  isMain?: boolean;

  @FlagField({ optional: true, description: 'The same for billing.' })
  isBilling?: boolean;

  @FlagField({ optional: true, description: 'The same for technical matters.' })
  isTechnical?: boolean;

  @FlagField({ optional: true, description: 'Counts the past and future roles too in the four filters above.' })
  anyDay?: boolean;

  @IdField({ optional: true, description: 'Carries this tag.' })
  tagId?: number;

  @IdField({ optional: true, description: 'Does not carry this tag.' })
  withoutTagId?: number;

  @EmailField({ optional: true, description: 'Who has this address, whatever the case.' })
  email?: string;

  @FlagField({ optional: true })
  hasEmail?: boolean;

  @FlagField({ optional: true, description: 'Shared mailboxes (false: people).' })
  isShared?: boolean;

  @FlagField({ optional: true })
  objectsToProspecting?: boolean;

  @FlagField({ optional: true, description: 'Who agreed to receive the newsletter (false: did not).' })
  newsletterConsent?: boolean;
}

export class ContactFileQuery extends fileQueryOf(ContactQuery) {}
