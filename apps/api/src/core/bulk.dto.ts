import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Needs } from './access.js';
import { ChoiceField, FlagField, IdListField, IntegerField } from './fields.js';
import { Shown, ShownList, ShownNumber } from './shown.js';

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

/** What a route says of the refusals, at most. */
export const MOST_TOLD = 50;

/** One thing done to all the records of the list that the query filters, whatever its page. */
export const BulkRoute = () =>
  applyDecorators(Post('bulk'), HttpCode(200), Needs('records.write'), ApiOkResponse({ type: BulkOut }));
