import { IntersectionType } from '@nestjs/swagger';
import { DUPLICATE_SIGNS, type DuplicateSign, MERGEABLE_TYPES, type MergeableType } from '@terril/domain';
import { ChoiceField, FlagField, IdField, IdListField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

const optional = { optional: true, min: 0, max: 300 } as const;

/** What is written of a record that may stand twice. */
class LikeOut {
  @ShownNumber({ description: '0 to 100.' }) score!: number;
  @Shown({ enum: [...DUPLICATE_SIGNS], isArray: true, description: 'In common, the most telling first.' })
  signs!: DuplicateSign[];
}

export class DuplicateOut extends LikeOut {
  @ShownNumber() id!: number;
  @Shown() name!: string;
  @Shown({ description: 'Where it is and how it is reached.' }) detail!: string;
}

/** A record being changed is none of its own duplicates. */
class ExceptQuery {
  @IdField({ optional: true, description: 'The record being changed.' })
  exceptId?: number;
}

/** What is typed of an organization; half an address or an identifier with spaces finds what it can. */
class TypedOrganization {
  @TextField(optional) name?: string;
  @TextField(optional) siren?: string;
  @TextField(optional) siret?: string;
  @TextField(optional) rna?: string;
  @TextField(optional) vatNumber?: string;
  @TextField(optional) email?: string;
  @TextField(optional) phone?: string;
  @TextField(optional) website?: string;
  @TextField(optional) postcode?: string;
  @TextField(optional) communeCode?: string;
}

class TypedContact {
  @TextField(optional) firstName?: string;
  @TextField(optional) lastName?: string;
  @FlagField({ optional: true }) isShared?: boolean;
  @TextField(optional) email?: string;
  @TextField(optional) phone?: string;
  @TextField(optional) mobile?: string;
  @IdListField({ optional: true, description: 'Where the contact has a role.' }) organizationIds?: number[];
}

export class TypedOrganizationQuery extends IntersectionType(TypedOrganization, ExceptQuery) {}

export class TypedContactQuery extends IntersectionType(TypedContact, ExceptQuery) {}

export class DuplicatePairOut extends LikeOut {
  @ShownNumber({ description: 'The lower of the two ids.' }) oneId!: number;
  @ShownNumber() otherId!: number;
}

export class GroupedRecordOut {
  @ShownNumber() id!: number;
  @Shown() name!: string;
  @Shown() detail!: string;
}

export class DuplicateGroupOut extends LikeOut {
  @ShownNumber() id!: number;
  @ShownChoice(MERGEABLE_TYPES) recordType!: MergeableType;
  @ShownNumber({ description: 'Records in all.' }) size!: number;
  @ShownList(() => GroupedRecordOut, { description: 'The 20 oldest at most.' }) records!: GroupedRecordOut[];
  @ShownList(() => DuplicatePairOut, { description: 'Between these records, the likeliest first.' })
  pairs!: DuplicatePairOut[];
}

export class DuplicateGroupQuery extends ListQuery {
  @ChoiceField(MERGEABLE_TYPES, { optional: true })
  recordType?: MergeableType;

  @IntegerField({ optional: true, max: 100, description: 'The likeliest pair has this score or more.' })
  minScore?: number;

  @ChoiceField(DUPLICATE_SIGNS, { optional: true, description: 'Some of its records have this in common.' })
  sign?: DuplicateSign;
}

export class DuplicateScanOut {
  @ShownFlag() isRunning!: boolean;
  @Shown({ format: 'date-time', nullable: true, description: 'When the groups that are listed were found.' })
  finishedAt!: Date | null;
  @ShownNumber({ nullable: true, description: 'Pairs it found.' }) pairs!: number | null;
  @ShownFlag({ description: 'The last one was cut short.' }) hasFailed!: boolean;
}

export class NotDuplicateOut extends RecordOut {
  @ShownChoice(MERGEABLE_TYPES) recordType!: MergeableType;
  @ShownNumber({ description: 'The lower of the two ids.' }) oneId!: number;
  @ShownNumber() otherId!: number;
  @Shown({ description: 'What both were called then.' }) label!: string;
  @ShownNumber({ nullable: true }) userId!: number | null;
  @Shown({ description: 'Who said so.' }) userName!: string;
}

export class NotDuplicateCreate {
  @ChoiceField(MERGEABLE_TYPES)
  recordType!: MergeableType;

  @IdListField({ description: 'From 2 to 20 records, of which no two are one.' })
  ids!: number[];
}

export class NotDuplicateQuery extends ListQuery {
  @ChoiceField(MERGEABLE_TYPES, { optional: true })
  recordType?: MergeableType;
}
