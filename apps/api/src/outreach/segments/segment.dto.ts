import { OmitType, PartialType } from '@nestjs/swagger';
import { SEGMENTED_LISTS, type SegmentedList } from '@terril/domain';
import { ChoiceField, FlagField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownNumber } from '../../core/shown.js';

export class SegmentOut extends RecordOut {
  @Shown() name!: string;
  @ShownChoice(SEGMENTED_LISTS, { description: 'What it is a part of.' }) list!: SegmentedList;
  @Shown({ description: 'As the address of its list holds them: JSON.', example: '{"kind":"association"}' })
  filters!: string;
  @ShownDay({ nullable: true, description: 'The day its members were kept; null = live.' }) frozenOn!: string | null;
  @Shown({ nullable: true }) note!: string | null;
}

export class SegmentWhole extends SegmentOut {
  @ShownNumber({ description: 'Members it has now.' }) count!: number;
  @Shown({ description: 'The filters under which its list shows its members now: JSON.' }) membersFilters!: string;
}

export class SegmentCreate {
  @TextField({ max: 80 })
  name!: string;

  @ChoiceField(SEGMENTED_LISTS)
  list!: SegmentedList;

  @TextField({ optional: true, max: 10_000, description: 'A JSON object: the filters of the list, `where` included.' })
  filters?: string;

  @FlagField({ optional: true, description: 'Its members are those of today; sent again, they are kept anew.' })
  isFrozen?: boolean;

  @TextField({ optional: true, nullable: true, max: 2_000 })
  note?: string | null;
}

export class SegmentUpdate extends PartialType(OmitType(SegmentCreate, ['list']), { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class SegmentQuery extends ListQuery {
  @ChoiceField(SEGMENTED_LISTS, { optional: true })
  list?: SegmentedList;

  @FlagField({ optional: true })
  isFrozen?: boolean;
}
