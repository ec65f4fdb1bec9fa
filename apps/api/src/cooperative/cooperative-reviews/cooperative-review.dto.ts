import { PartialType } from '@nestjs/swagger';
import { DayField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownDay } from '../../core/shown.js';

export class CooperativeReviewOut extends RecordOut {
  @ShownDay({ description: 'Its report was given to the members.' }) day!: string;
  @Shown() reviewer!: string;
  @Shown({ nullable: true }) note!: string | null;
}

export class CooperativeReviewCreate {
  @DayField({ description: 'Its report was given to the members.' })
  day!: string;

  @TextField({ example: 'Cabinet de révision' })
  reviewer!: string;

  @TextField({ optional: true, nullable: true, max: 5_000 })
  note?: string | null;
}

export class CooperativeReviewUpdate extends PartialType(CooperativeReviewCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class CooperativeReviewQuery extends ListQuery {}

export class NextReviewOut {
  @ShownDay({ nullable: true, description: 'Due by this day; null = no review is known.' }) dueBy!: string | null;
}
