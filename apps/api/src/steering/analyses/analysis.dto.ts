import { IntersectionType, PartialType } from '@nestjs/swagger';
import {
  ANALYSIS_CHARTS,
  type AnalysisChart,
  type AnalysisDefinition,
  DATE_PARTS,
  type DatePart,
  FIELD_KINDS,
  type FieldKind,
  MEASURE_KINDS,
  type MeasureKind,
  MOST_ANALYSIS_ROWS,
  MOST_COLUMNS,
  MOST_DIMENSIONS,
  MOST_MEASURES,
} from '@terril/domain';
import {
  ChoiceField,
  FlagField,
  IntegerField,
  NestedField,
  NestedListField,
  TextField,
  TextListField,
} from '../../core/fields.js';
import { LanguageField } from '../../core/export-query.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';
import { TABLE_FORMATS, type TableFormat } from '../../core/table-file.js';

const NAME = /^[\w.-]{1,150}$/;

export class DimensionFields {
  @TextField({ max: 150, example: 'organization.territory' })
  field!: string;

  @ChoiceField(DATE_PARTS, { optional: true, description: 'Of a day, and of nothing else.' })
  part?: DatePart;
}

export class MeasureFields {
  @ChoiceField(MEASURE_KINDS)
  of!: MeasureKind;

  @TextField({ optional: true, max: 150, description: 'None when records are counted.' })
  field?: string;
}

export class SortFields {
  @ChoiceField(['column', 'dimension', 'measure'])
  by!: 'column' | 'dimension' | 'measure';

  @IntegerField({ max: MOST_COLUMNS })
  index!: number;

  @ChoiceField(['ASC', 'DESC'])
  order!: 'ASC' | 'DESC';
}

/** Columns, or dimensions and measures; every field by the name that `GET /analyses/fields` gives it. */
export class AnalysisFields implements AnalysisDefinition {
  @TextField({ max: 60, example: 'invoice-lines', description: 'A list, by the name of its resource.' })
  entity!: string;

  @TextField({
    optional: true,
    nullable: true,
    max: 8000,
    description: 'Conditions, as `?where=` of the list takes them.',
  })
  where?: string | null;

  @TextListField(NAME, { optional: true, max: MOST_COLUMNS })
  columns?: string[];

  @NestedListField(() => DimensionFields, { optional: true, min: 0, max: MOST_DIMENSIONS })
  dimensions?: DimensionFields[];

  @NestedListField(() => MeasureFields, { optional: true, min: 0, max: MOST_MEASURES })
  measures?: MeasureFields[];

  @NestedField(() => SortFields, { optional: true, nullable: true })
  sort?: SortFields | null;

  @ChoiceField(ANALYSIS_CHARTS, { optional: true })
  chart?: AnalysisChart;

  @IntegerField({
    optional: true,
    nullable: true,
    max: MOST_MEASURES,
    description:
      'The place of the measure that fills a cross table of the two dimensions, from 0; none = no cross table.',
  })
  cross?: number | null;
}

export class AnalysisCreate {
  @TextField({ max: 100 })
  name!: string;

  @TextField({ optional: true, nullable: true, max: 500 })
  note?: string | null;

  @FlagField({ optional: true, description: 'Everybody reads it.' })
  isShared?: boolean;

  @NestedField(() => AnalysisFields)
  definition!: AnalysisFields;
}

export class AnalysisUpdate extends PartialType(AnalysisCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class AnalysisOut extends RecordOut {
  @Shown() name!: string;
  @Shown({ nullable: true }) note!: string | null;
  @ShownFlag({ description: 'Everybody reads it.' }) isShared!: boolean;
  @ShownNumber() ownerId!: number;
  @Shown() ownerName!: string;
  @Shown({ type: () => AnalysisFields }) definition!: AnalysisFields;
}

export class AnalysisQuery extends ListQuery {
  @FlagField({ optional: true, description: 'One’s own, or those of others.' })
  isMine?: boolean;
}

export class EntityOut {
  @Shown({ example: 'invoice-lines' }) name!: string;
}

class RowsPageFields {
  @IntegerField({ optional: true, min: 1, max: MOST_ANALYSIS_ROWS, description: 'From 1, where rows are records.' })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 500, description: '100 unless told.' })
  perPage?: number;
}

export class AnalysisRun extends RowsPageFields {
  @NestedField(() => AnalysisFields)
  definition!: AnalysisFields;
}

export class ResultQuery extends IntersectionType(RowsPageFields, LanguageField) {
  @ChoiceField(TABLE_FORMATS, { optional: true, description: 'A file, of all its rows.' })
  format?: TableFormat;
}

export class EntityFieldOut {
  @Shown({ description: 'As definitions name it.', example: 'organization.territory' }) name!: string;
  @Shown() label!: string;
  @ShownChoice(FIELD_KINDS) kind!: FieldKind;
  @ShownFlag({ description: 'Of the list’s own records.' }) isOwn!: boolean;
  @ShownFlag({ description: 'A record may hold several of its choices.' }) isSeveral!: boolean;
}

export class FieldsQuery {
  @TextField({ max: 60 })
  entity!: string;
}

const CELLS = ['text', 'integer', 'money', 'decimal', 'date', 'yesNo', 'percent'] as const;
export type ResultCell = string | boolean | null;

export class ResultColumnOut {
  @Shown({ description: 'In the language of the reader.' }) label!: string;
  @ShownChoice(CELLS) kind!: (typeof CELLS)[number];
  @ShownFlag({ description: 'A measure; else a dimension, or a column of a record.' }) isMeasure!: boolean;
  @ShownFlag({ description: 'What its groups add up to is the figure of the whole.' }) isAdded!: boolean;
  @Shown({
    nullable: true,
    description: 'What the records of a column of a cross table answer beside the conditions of the row: JSON.',
  })
  where!: string | null;
}

/** What a cross table shows: one measure, the groups of the second dimension in its columns, then their totals. */
export class CrossOut {
  @Shown() measure!: string;
  @Shown({ description: 'The second dimension.' }) dimension!: string;
  @ShownNumber({ description: 'Groups of the second dimension that there are in all.' }) total!: number;
  @ShownNumber({ nullable: true, description: 'The most columns, where there are more; null = all are there.' })
  cutAt!: number | null;
}

const ShownCells = (description?: string) =>
  Shown({
    type: 'array',
    ...({ items: { oneOf: [{ type: 'string' }, { type: 'boolean' }], nullable: true } } as object),
    ...(description !== undefined && { description }),
  });

export class ResultRowOut {
  @ShownFlag({ description: 'What a group of the first dimension adds up to.' }) isSubtotal!: boolean;
  @ShownCells() cells!: ResultCell[];
  @ShownNumber({ nullable: true, description: 'Of the record, where rows are records.' }) id!: number | null;
  @Shown({ nullable: true, description: 'The conditions under which the list shows what is behind it: JSON.' })
  where!: string | null;
}

/** The answer of an analysis: exact amounts as text, in EUR excluding VAT. */
export class AnalysisResultOut {
  @Shown() entity!: string;
  @ShownChoice(ANALYSIS_CHARTS) chart!: AnalysisChart;
  @ShownList(() => ResultColumnOut) columns!: ResultColumnOut[];
  @ShownList(() => ResultRowOut) rows!: ResultRowOut[];
  @ShownCells('Of the whole set, whatever the rows shown.')
  totals!: ResultCell[];
  @ShownNumber({
    description: 'Records, groups of all the dimensions, or rows of a cross table that there are in all.',
  })
  total!: number;
  @ShownNumber({
    nullable: true,
    description: 'The most that an answer holds, where there are more; null = all are there.',
  })
  cutAt!: number | null;
  @Shown({ nullable: true, description: 'The conditions of the whole, as the list takes them.' }) where!: string | null;
  @Shown({ nullable: true, description: 'The conditions in words, in the language of the reader.' })
  conditions!: string | null;
  @Shown({ type: () => CrossOut, nullable: true, description: 'Of a cross table.' }) cross!: CrossOut | null;
  @ShownFlag({ description: 'A record may be in several groups; totals count it once.' }) sharesRecords!: boolean;
}

export class AnalysisAndResultOut {
  @Shown({ type: () => AnalysisOut }) analysis!: AnalysisOut;
  @Shown({ type: () => AnalysisResultOut }) result!: AnalysisResultOut;
}
