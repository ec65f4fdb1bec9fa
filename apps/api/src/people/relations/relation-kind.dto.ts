import { PartialType } from '@nestjs/swagger';
import { IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown } from '../../core/shown.js';

export class RelationKindOut extends RecordOut {
  @Shown({ example: 'est membre de' }) name!: string;
  @Shown({ nullable: true, example: 'a pour membre', description: 'null = both say the same.' })
  reverseName!: string | null;
}

export class RelationKindCreate {
  @TextField({ max: 60, example: 'est membre de', description: 'Between the two organizations, as the first says it.' })
  name!: string;

  @TextField({
    optional: true,
    nullable: true,
    max: 60,
    example: 'a pour membre',
    description: 'As the second says it; null = the same. Which of the two it is stays as it is once in use.',
  })
  reverseName?: string | null;
}

export class RelationKindUpdate extends PartialType(RelationKindCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class RelationKindQuery extends ListQuery {}
