import { PartialType, OmitType } from '@nestjs/swagger';
import { VIEWED_LISTS, type ViewedList } from '@terril/domain';
import { ChoiceField, FlagField, IntegerField, TextField, TextListField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownNumber } from '../../core/shown.js';

const COLUMN = /^[\w.-]{1,100}$/;

export class ViewOut extends RecordOut {
  @ShownChoice(VIEWED_LISTS) list!: ViewedList;
  @Shown() name!: string;
  @ShownFlag({ description: 'Everybody reads it.' }) isShared!: boolean;
  @ShownNumber() ownerId!: number;
  @Shown() ownerName!: string;
  @ShownFlag({ description: 'The reader’s list opens with it.' }) isDefault!: boolean;
  @Shown({ description: 'As the list’s address holds them: JSON.', example: '{"kind":"association"}' })
  filters!: string;
  @Shown({ nullable: true, description: 'null = the usual order of the list.' }) sort!: string | null;
  @ShownChoice(['ASC', 'DESC']) order!: 'ASC' | 'DESC';
  @Shown({ type: [String], description: 'In their order; none = the usual ones.' }) columns!: string[];
}

export class ViewCreate {
  @ChoiceField(VIEWED_LISTS)
  list!: ViewedList;

  @TextField({ max: 60 })
  name!: string;

  @FlagField({ optional: true })
  isShared?: boolean;

  @TextField({ optional: true, max: 10_000, description: 'A JSON object: the filters of the list, `where` included.' })
  filters?: string;

  @TextField({ optional: true, nullable: true, max: 50 })
  sort?: string | null;

  @ChoiceField(['ASC', 'DESC'], { optional: true })
  order?: 'ASC' | 'DESC';

  @TextListField(COLUMN, { optional: true, max: 100 })
  columns?: string[];
}

export class ViewUpdate extends PartialType(OmitType(ViewCreate, ['list']), { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class ViewQuery extends ListQuery {
  @ChoiceField(VIEWED_LISTS, { optional: true })
  list?: ViewedList;
}
