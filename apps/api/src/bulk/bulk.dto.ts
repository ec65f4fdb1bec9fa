import { IntersectionType } from '@nestjs/swagger';
import { ChoiceField, FlagField, IdListField, IntegerField } from '../core/fields.js';
import { Shown, ShownList, ShownNumber } from '../core/shown.js';
import { ContactBulkChanges } from '../contacts/contact.dto.js';
import { OrganizationBulkChanges } from '../organizations/organization.dto.js';

export const BULK_ACTIONS = ['set', 'addTags', 'removeTags', 'trash'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What is to be done to all the records of the list that the query filters. */
export class BulkFields {
  @ChoiceField(BULK_ACTIONS, { description: '`set` gives the fields sent beside it to all the records.' })
  action!: BulkAction;

  @IntegerField({ min: 1, description: 'How many records the list was seen to hold: another number is refused.' })
  expected!: number;

  @IdListField({ optional: true, description: 'Of `addTags` and `removeTags`.' })
  tagIds?: number[];

  @FlagField({ optional: true, description: 'Only says what it would do.' })
  dryRun?: boolean;
}

export class OrganizationBulk extends IntersectionType(BulkFields, OrganizationBulkChanges) {}
export class ContactBulk extends IntersectionType(BulkFields, ContactBulkChanges) {}
export class ContractBulk extends BulkFields {}

export class BulkRefusalOut {
  @ShownNumber() id!: number;
  @Shown() label!: string;
  @Shown({ description: 'Why, in the language of the reader.' }) message!: string;
}

export class BulkOut {
  @ShownNumber({ nullable: true, description: 'POST /api/bulk/{id}/undo undoes it; null after a dry run.' })
  id!: number | null;
  @ShownNumber({ description: 'Records it was done to.' }) done!: number;
  @ShownNumber() refused!: number;
  @ShownList(() => BulkRefusalOut, { description: 'The first 50.' }) refusals!: BulkRefusalOut[];
}

export class UndoneOut {
  @ShownNumber({ description: 'Records that are again as they were.' }) undone!: number;
  @ShownNumber({ description: 'Records left as they are: changed since, or gone.' }) left!: number;
  @ShownList(() => BulkRefusalOut, { description: 'The first 50 that cannot come back from the trash.' })
  refusals!: BulkRefusalOut[];
}
