import { IMPORT_MODES, type ImportMode, LOOK_ALIKE_RULES, type LookAlikeRule } from '@terril/domain';
import { ChoiceField, NestedListField, TextField, TextListField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownList } from '../../core/shown.js';

const MOST_COLUMNS = 500;

/** A column of the file, by its title, and the field it fills. */
export class MappedColumn {
  @TextField({ max: 300 })
  title!: string;

  @TextField({ max: 100, example: 'postcode' })
  field!: string;
}

/** What a field is where the file says nothing. */
export class MappedDefault {
  @TextField({ max: 100 })
  field!: string;

  @TextField({ max: 1000, description: 'Read as a cell of the file would be.' })
  text!: string;
}

/** How the rows of a file become records. */
export class ImportMapping {
  @NestedListField(() => MappedColumn, { max: MOST_COLUMNS, description: 'Columns left out are not imported.' })
  columns!: MappedColumn[];

  @NestedListField(() => MappedDefault, { optional: true, min: 0, max: MOST_COLUMNS })
  defaults?: MappedDefault[];

  @ChoiceField(IMPORT_MODES)
  mode!: ImportMode;

  @TextListField(/^[\w.]{1,100}$/, {
    optional: true,
    max: 10,
    description: 'Fields that tell which record a row is about, tried in this order.',
  })
  keys?: string[];

  @ChoiceField(LOOK_ALIKE_RULES)
  lookAlikes!: LookAlikeRule;
}

class MappedColumnOut {
  @Shown() title!: string;
  @Shown() field!: string;
}

class MappedDefaultOut {
  @Shown() field!: string;
  @Shown() text!: string;
}

export class ImportMappingOut {
  @ShownList(() => MappedColumnOut) columns!: MappedColumn[];
  @ShownList(() => MappedDefaultOut, { required: false }) defaults?: MappedDefault[];
  @ShownChoice(IMPORT_MODES) mode!: ImportMode;
  @Shown({ isArray: true, required: false }) keys?: string[];
  @ShownChoice(LOOK_ALIKE_RULES) lookAlikes!: LookAlikeRule;
}
