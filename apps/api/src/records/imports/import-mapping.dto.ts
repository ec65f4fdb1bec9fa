import { IMPORT_MODES, type ImportMode, LOOK_ALIKE_RULES, type LookAlikeRule } from '@terril/domain';
import { ChoiceField, NestedField, NestedListField, TextField, TextListField } from '../../core/fields.js';
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

/** How the rows of a second file become the parts of records: the lines of invoices. */
export class LinesMapping {
  @TextField({ max: 300, description: 'The column of the first file by which its rows know their lines.' })
  joinedBy!: string;

  @TextField({ max: 300, description: 'The column of the second file that says the same.' })
  linesJoinedBy!: string;

  @NestedListField(() => MappedColumn, { min: 0, max: MOST_COLUMNS, description: 'Of the second file.' })
  columns!: MappedColumn[];
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

  @NestedField(() => LinesMapping, { optional: true, description: 'Where there is a second file.' })
  lines?: LinesMapping;
}

class MappedColumnOut {
  @Shown() title!: string;
  @Shown() field!: string;
}

class MappedDefaultOut {
  @Shown() field!: string;
  @Shown() text!: string;
}

class LinesMappingOut {
  @Shown() joinedBy!: string;
  @Shown() linesJoinedBy!: string;
  @ShownList(() => MappedColumnOut) columns!: MappedColumn[];
}

export class ImportMappingOut {
  @ShownList(() => MappedColumnOut) columns!: MappedColumn[];
  @ShownList(() => MappedDefaultOut, { required: false }) defaults?: MappedDefault[];
  @ShownChoice(IMPORT_MODES) mode!: ImportMode;
  @Shown({ isArray: true, required: false }) keys?: string[];
  @ShownChoice(LOOK_ALIKE_RULES) lookAlikes!: LookAlikeRule;
  @Shown({ type: () => LinesMappingOut, required: false }) lines?: LinesMapping;
}
