import { ApiExtraModels, getSchemaPath, IntersectionType } from '@nestjs/swagger';
import { AnswerAgeOut } from '../../core/kept-answers.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';
import { REPORT_UNITS, type ReportUnit } from './columns.js';
import { REPORT_GROUPS, type ReportChart, type ReportGroup, type SpanKind } from './declaration.js';
import type { Values } from './figures.js';
import type { Records } from './records-behind.js';

/** One object for each of `spans`, by column. */
const ofSpans = (value: object, description: string) =>
  Shown({ type: 'array', items: { type: 'object', additionalProperties: value }, description });

const SPAN_KINDS = ['year', 'period', 'years', 'day', 'now'];
const CHARTS = ['bars', 'years', 'stacked', 'line'];

export class ReportColumnOut {
  @Shown() name!: string;
  @Shown() label!: string;
  @ShownChoice(REPORT_UNITS, {
    description: 'EUR: text with 2 decimals; percent and days: text with 1; count: a number.',
  })
  unit!: ReportUnit;
  @Shown() meaning!: string;
  @Shown({ nullable: true }) formula!: string | null;
  @ShownFlag({ description: 'The years before stand beside it.' }) isCompared!: boolean;
}

export class ReportChartOut implements ReportChart {
  @ShownChoice(CHARTS) kind!: ReportChart['kind'];
  @Shown({ type: [String], description: 'Names of columns.' }) columns!: ReportChart['columns'];
}

export class ReportChoiceOut {
  @Shown({ description: 'The value of `by`.' }) value!: string;
  @Shown() label!: string;
}

export class ReportParameterOut {
  @Shown() name!: string;
  @Shown() label!: string;
}

/** What is said of a report. */
export class ReportEntryOut {
  @Shown({ example: 'turnover' }) name!: string;
  @ShownChoice(REPORT_GROUPS) group!: ReportGroup;
  @Shown() title!: string;
  @Shown({ description: 'What the report tells.' }) says!: string;
  @Shown({ nullable: true, description: 'How what it counts is defined.' }) rule!: string | null;
  @ShownChoice(SPAN_KINDS) span!: SpanKind;
  @ShownNumber({ nullable: true, description: 'Years shown unless told.' }) years!: number | null;
  @ShownList(() => ReportParameterOut) parameters!: ReportParameterOut[];
  @ShownList(() => ReportChoiceOut, { description: 'What its rows may be.' }) choices!: ReportChoiceOut[];
  @ShownList(() => ReportColumnOut) columns!: ReportColumnOut[];
  @Shown({ type: () => ReportChartOut, nullable: true }) chart!: ReportChartOut | null;
}

export class ReportSpanOut {
  @Shown({ description: 'The fiscal year, or the days.' }) label!: string;
  @ShownDay() from!: string;
  @ShownDay() to!: string;
  @ShownNumber({ nullable: true }) year!: number | null;
}

export class RecordsOut implements Records {
  @Shown({ description: 'A resource.' }) list!: string;
  @Shown({ type: 'object', additionalProperties: true }) filter!: Record<string, unknown>;
}

export class RecordNamedOut {
  @Shown({ description: 'Its resource.' }) resource!: string;
  @ShownNumber() id!: number;
}

@ApiExtraModels(RecordsOut)
export class ReportFiguresOut {
  @ofSpans({ oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true }, 'By column, for each of `spans`.')
  values!: Values[];
  @ofSpans({ $ref: getSchemaPath(RecordsOut) }, 'The records behind each figure that is not zero, likewise.')
  opens!: Record<string, Records>[];
}

export class ReportRowOut extends ReportFiguresOut {
  @Shown() key!: string;
  @Shown() label!: string;
  @Shown({ type: () => RecordNamedOut, nullable: true, description: 'The record that the row is about.' })
  record!: RecordNamedOut | null;
}

export class AskedOut {
  @Shown() name!: string;
  @Shown() label!: string;
  @Shown() text!: string;
}

/** The figures of a report, with what is said of it. */
export class ReportResult extends ReportEntryOut {
  @ShownList(() => AskedOut, { description: 'What was asked, in words.' }) asked!: AskedOut[];
  @Shown({ description: 'The choice of rows.' }) by!: string;
  @Shown({ description: 'What the rows are.' }) rowsLabel!: string;
  @ShownList(() => ReportSpanOut, { description: 'The days asked for, then those of the years beside.' })
  spans!: ReportSpanOut[];
  @ShownList(() => ReportRowOut, { description: 'The first 500; a file holds all.' }) rows!: ReportRowOut[];
  @ShownNumber({ description: 'Of all rows.' }) rowCount!: number;
  @Shown({ type: () => ReportFiguresOut, nullable: true, description: 'Of all rows.' }) total!: ReportFiguresOut | null;
}

/** The same, with how old it is. */
export class KeptReportResult extends IntersectionType(ReportResult, AnswerAgeOut) {}
