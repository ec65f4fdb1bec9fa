import { PartialType } from '@nestjs/swagger';
import { DecimalField, IdField, IntegerField, NestedListField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

export class CollegeOut extends RecordOut {
  @Shown() name!: string;
  @Shown(empty) description!: string | null;
  @Shown({
    ...empty,
    format: 'decimal',
    example: '40.00',
    description: 'In percent of the votes; null = not told yet.',
  })
  weight!: string | null;
  @ShownNumber({ description: 'Its place in lists.' }) position!: number;
}

export class CollegeCreate {
  @TextField({ max: 100, example: 'Salariés' })
  name!: string;

  @TextField({ optional: true, nullable: true, max: 2_000 })
  description?: string | null;

  @IntegerField({ optional: true, max: 9999 })
  position?: number;
}

export class CollegeUpdate extends PartialType(CollegeCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class CollegeQuery extends ListQuery {}

class CollegeWeight {
  @IdField()
  collegeId!: number;

  @DecimalField({ decimals: 2, min: 0, max: 100, example: '40.00', description: 'In percent of the votes.' })
  weight!: string;
}

export class CollegeWeights {
  @NestedListField(() => CollegeWeight, { max: 10, description: 'Of all colleges.' })
  weights!: CollegeWeight[];
}

export class CollegeWeightsOut {
  @ShownList(() => CollegeOut) colleges!: CollegeOut[];
  @Shown({ format: 'decimal', example: '100.00', description: 'Of the weights, in percent.' }) sum!: string;
  @ShownFlag({ description: 'Each from 10 to 50, and 100 for all: meetings can count votes.' }) isComplete!: boolean;
}
