import {
  COLUMN_KINDS,
  type ColumnKind,
  IMPORT_OUTCOMES,
  IMPORT_STATES,
  type ImportOutcome,
  type ImportState,
} from '@terril/domain';
import { ChoiceField, FlagField, IdField, TextField } from '../../core/fields.js';
import { IMPORT_KINDS, type ImportKind } from '../../core/import-target.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';
import { ImportMapping, ImportMappingOut } from './import-mapping.dto.js';

const empty = { nullable: true } as const;

export class ImportColumnOut {
  @Shown() title!: string;
  @ShownChoice(COLUMN_KINDS, { description: 'What its cells all are.' }) kind!: ColumnKind;
  @Shown({ isArray: true }) samples!: string[];
}

export class ImportCountsOut {
  @ShownNumber() created!: number;
  @ShownNumber() updated!: number;
  @ShownNumber() unchanged!: number;
  @ShownNumber() skipped!: number;
  @ShownNumber() doubtful!: number;
  @ShownNumber() rejected!: number;
  @ShownNumber({ description: 'Undone again.' }) reverted!: number;
  @ShownNumber({ description: 'That could not be undone.' }) held!: number;
  @ShownNumber({ description: 'To which no row of the second file belongs.' }) withoutLines!: number;
}

export class ImportOut extends RecordOut {
  @Shown({ example: 'organizations' }) resource!: string;
  @ShownNumber() fileId!: number;
  @Shown() fileName!: string;
  @ShownChoice(['csv', 'xlsx', 'ods']) kind!: string;
  @Shown({ ...empty, description: 'Of a CSV file.', example: 'windows-1252' }) encoding!: string | null;
  @ShownNumber({ description: 'Rows of the file, of both when there are two.' }) total!: number;
  @ShownNumber({ description: 'Rows dealt with so far; records, while it is being undone.' }) handled!: number;
  @ShownChoice(IMPORT_STATES) state!: ImportState;
  @Shown({ ...empty, description: 'Why it failed, in the language of the request.' }) problem!: string | null;
  @Shown() userName!: string;
  @Shown({ ...empty, format: 'date-time' }) startedAt!: Date | null;
  @Shown({ ...empty, format: 'date-time' }) endedAt!: Date | null;
  @Shown({ type: () => ImportCountsOut, description: 'Records by what became of them; of a trial, what would.' })
  counts!: ImportCountsOut;
}

export class ImportLinesOut {
  @ShownNumber() fileId!: number;
  @Shown() fileName!: string;
  @ShownChoice(['csv', 'xlsx', 'ods']) kind!: string;
  @Shown({ ...empty, description: 'Of a CSV file.', example: 'windows-1252' }) encoding!: string | null;
  @ShownNumber({ description: 'Rows of this file.' }) total!: number;
  @ShownList(() => ImportColumnOut) columns!: ImportColumnOut[];
}

export class ImportDetailOut extends ImportOut {
  @ShownList(() => ImportColumnOut) columns!: ImportColumnOut[];
  @Shown({ type: () => ImportLinesOut, ...empty, description: 'The second file, when there is one.' })
  lines!: ImportLinesOut | null;
  @Shown({ type: () => ImportMappingOut, description: 'The one chosen, or else the one its titles suggest.' })
  mapping!: ImportMapping;
}

export class ImportCreate {
  @TextField({ max: 50, example: 'organizations', description: 'One of the targets.' })
  resource!: string;

  @IdField({ description: 'A file sent for an import.' })
  fileId!: number;

  @IdField({
    optional: true,
    description:
      'A second one, whose rows are parts of its records: lines of invoices. The same one again means its second sheet.',
  })
  linesFileId?: number;
}

export class ImportQuery extends ListQuery {
  @TextField({ optional: true, max: 50 })
  resource?: string;

  @ChoiceField(IMPORT_STATES, { optional: true })
  state?: ImportState;
}

export class ImportFieldOut {
  @Shown() name!: string;
  @Shown({ description: 'In the language of the request.' }) label!: string;
  @ShownChoice(IMPORT_KINDS) kind!: ImportKind;
  @ShownFlag({ description: 'A new record needs it.' }) required!: boolean;
  @ShownFlag({ description: 'It can tell which record a row is about.' }) isKey!: boolean;
  @ShownFlag({ description: 'A second file fills it, when there is one.' }) ofParts!: boolean;
  @Shown({ isArray: true, description: 'The words of a choice, in the language of the request.' }) choices!: string[];
}

export class ImportTargetOut {
  @Shown() resource!: string;
  @Shown() name!: string;
  @ShownFlag({ description: 'The person of the request may import it.' }) isAllowed!: boolean;
  @Shown({ ...empty, description: 'What a second file may tell of: lines of invoices.' }) parts!: string | null;
  @ShownList(() => ImportFieldOut) fields!: ImportFieldOut[];
}

export class ImportReasonOut {
  @ShownNumber() row!: number;
  @ShownFlag({ description: 'The row is one of the second file.' }) ofLines!: boolean;
  @Shown({ ...empty, description: 'The title of the column at fault.' }) title!: string | null;
  @Shown({ description: 'In the language of the request.' }) reason!: string;
}

export class LookAlikeOut {
  @ShownNumber() id!: number;
  @Shown() label!: string;
}

export class ImportRowOut {
  @ShownNumber() id!: number;
  @ShownNumber({ description: 'As a spreadsheet numbers it.' }) row!: number;
  @ShownNumber({ description: 'The last row of the same record.' }) lastRow!: number;
  @ShownFlag({ description: 'No record, but rows of the second file that belong to none.' }) ofLines!: boolean;
  @Shown({ type: Number, isArray: true, ...empty, description: 'Its rows in the second file, when there is one.' })
  lineRows!: number[] | null;
  @ShownChoice(IMPORT_OUTCOMES) outcome!: ImportOutcome;
  @Shown() label!: string;
  @ShownNumber(empty) recordId!: number | null;
  @ShownList(() => ImportReasonOut) reasons!: ImportReasonOut[];
  @ShownList(() => LookAlikeOut, { description: 'The records it may be.' }) lookAlikes!: LookAlikeOut[];
  @Shown({ ...empty, description: 'What was decided: `new`, `skipped`, or the id of a record.' }) decision!:
    string | null;
  @ShownFlag() reverted!: boolean;
  @Shown({ ...empty, description: 'Why it could not be undone.' }) held!: string | null;
}

export class ImportRowQuery extends ListQuery {
  @ChoiceField(IMPORT_OUTCOMES, { optional: true })
  outcome?: ImportOutcome;

  @FlagField({ optional: true, description: 'That could not be undone.' })
  held?: boolean;

  @FlagField({ optional: true, description: 'To which no row of the second file belongs.' })
  withoutLines?: boolean;
}

export class ImportDecisionFields {
  @ChoiceField(['new', 'skipped', 'same', 'open'], {
    description: '`same`: it is the record `recordId`; `open`: nothing is decided.',
  })
  as!: 'new' | 'skipped' | 'same' | 'open';

  @IdField({ optional: true })
  recordId?: number;
}
