import { PartialType } from '@nestjs/swagger';
import { TAG_COLORS, type TagColor } from '@terril/domain';
import { ChoiceField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice } from '../../core/shown.js';

export class TagOut extends RecordOut {
  @Shown() name!: string;
  @ShownChoice(TAG_COLORS) color!: TagColor;
}

export class TagCreate {
  @TextField({ max: 40, example: 'Éducation populaire' })
  name!: string;

  @ChoiceField(TAG_COLORS)
  color!: TagColor;
}

export class TagUpdate extends PartialType(TagCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class TagQuery extends ListQuery {}
