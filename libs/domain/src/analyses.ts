import type { FieldKind } from './conditions.js';

/** What a day is grouped by. */
export const DATE_PARTS = ['year', 'fiscalYear', 'quarter', 'month', 'week', 'day'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** `distinct` counts different values; `share` is in percent of the whole, of the records or of what a field adds up to. */
export const MEASURE_KINDS = ['count', 'distinct', 'sum', 'average', 'min', 'max', 'share'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const ANALYSIS_CHARTS = ['none', 'bars', 'stacked', 'line', 'pie'] as const;
export type AnalysisChart = (typeof ANALYSIS_CHARTS)[number];

/** What the answer of an analysis is e-mailed as. */
export const MAIL_FORMATS = ['pdf', 'ods'] as const;
export type MailFormat = (typeof MAIL_FORMATS)[number];

/** How far an e-mail has come. */
export const SENDING_STATES = ['queued', 'sending', 'sent', 'failed'] as const;
export type SendingState = (typeof SENDING_STATES)[number];

export interface Dimension {
  /** A field of the list, or of a record it names: `organization.territory`. */
  field: string;
  /** Of a day, and of nothing else. */
  part?: DatePart;
}

export interface Measure {
  of: MeasureKind;
  /** None when records are counted. */
  field?: string;
}

/** What the answer is sorted by: the place of one of its columns, dimensions or measures, from 0. */
export interface AnalysisSort {
  by: 'column' | 'dimension' | 'measure';
  index: number;
  order: 'ASC' | 'DESC';
}

/** What somebody wants to know of a list: its records in columns, or figures by group; never both. */
export interface AnalysisDefinition {
  /** The list, by the name of its resource. */
  entity: string;
  /** Conditions as the list's address holds them: JSON. */
  where?: string | null;
  columns?: string[];
  dimensions?: Dimension[];
  measures?: Measure[];
  sort?: AnalysisSort | null;
  chart?: AnalysisChart;
  /** The place of the measure that fills a cross table: the first dimension in rows, the second in columns. */
  cross?: number | null;
}

export const MOST_COLUMNS = 30;
export const MOST_DIMENSIONS = 2;
export const MOST_MEASURES = 8;
/** An answer holds no more rows, and says so; its totals are of the whole set. */
export const MOST_ANALYSIS_ROWS = 10_000;
export const MOST_ANALYSIS_GROUPS = 500;
/** A cross table of more columns is not read. */
export const MOST_CROSS_COLUMNS = 30;
/** A pie of more parts is not read. */
export const MOST_PIE_PARTS = 8;

/** What the rules ask of a field. */
export interface AnalysisField {
  kind: FieldKind;
  /** Of the list's own records, not of those they name: only then does each record count once. */
  isOwn: boolean;
  /** A record may hold several of its choices. */
  isSeveral?: boolean;
}

const DAYS: readonly FieldKind[] = ['date', 'instant'];
const NUMBERS: readonly FieldKind[] = ['integer', 'money', 'decimal'];
const GROUPED: readonly FieldKind[] = [
  'text',
  'integer',
  'decimal',
  'yesNo',
  'choice',
  'reference',
  'references',
  ...DAYS,
];

/** Whether records can be grouped by the field: by each value where one may hold several, such as tags. */
export const canGroup = ({ kind }: AnalysisField): boolean => GROUPED.includes(kind);

/** Whether the field can be a column. */
export const canShow = ({ kind }: AnalysisField): boolean => kind !== 'related';

/** What the field can be grouped by part of: nothing unless it is a day. */
export const partsOfField = ({ kind }: AnalysisField): readonly DatePart[] => (DAYS.includes(kind) ? DATE_PARTS : []);

/**
 * What can be measured of the field. An amount of a record that several rows name would be added once for each of them:
 * it has no sum.
 */
export function measuresOfField({ kind, isOwn, isSeveral }: AnalysisField): readonly MeasureKind[] {
  if (NUMBERS.includes(kind)) {
    return isOwn ? ['sum', 'average', 'min', 'max', 'share', 'distinct'] : ['min', 'max', 'distinct'];
  }
  if (DAYS.includes(kind)) return ['min', 'max', 'distinct'];
  return kind === 'related' || kind === 'references' || isSeveral ? [] : ['distinct'];
}

/** Figures of groups that add up to that of the whole. */
const ADDED: readonly MeasureKind[] = ['count', 'sum', 'share'];

/** Whether what the measure gives of groups adds up to what it gives of the whole. */
export const isAdded = ({ of }: Pick<Measure, 'of'>): boolean => ADDED.includes(of);

/** The measure that a chart draws: that of the cross table, else the first. */
export const drawnMeasure = ({ cross, measures = [] }: AnalysisDefinition): Measure | undefined => measures[cross ?? 0];

/** The charts that can draw its measure: a line needs time to run along, parts of a whole what adds up to it. */
export function chartsOf(definition: AnalysisDefinition): readonly AnalysisChart[] {
  const { dimensions = [] } = definition;
  const measure = drawnMeasure(definition);
  if (dimensions.length === 0 || !measure) return ['none'];
  const areParts = isAdded(measure);
  return ANALYSIS_CHARTS.filter((chart) => {
    if (chart === 'stacked') return areParts && dimensions.length === 2;
    if (chart === 'pie') return areParts && dimensions.length === 1;
    return chart !== 'line' || dimensions[0]?.part !== undefined;
  });
}

export const ANALYSIS_PROBLEMS = [
  'nothing_asked',
  'both_asked',
  'unknown_field',
  'not_shown',
  'not_grouped',
  'part_missing',
  'part_without_day',
  'not_measured',
  'field_missing',
  'twice',
  'bad_sort',
  'bad_cross',
  'bad_chart',
] as const;
export type AnalysisProblemCode = (typeof ANALYSIS_PROBLEMS)[number];

export interface AnalysisProblem {
  /** The part of the definition at fault: `measures.0`. */
  at: string;
  code: AnalysisProblemCode;
  /** The name of the field, where one is at fault. */
  field?: string;
}

/** What is wrong with a definition, by what its list offers: nothing when it can be run. */
export function analysisProblems(
  definition: AnalysisDefinition,
  fieldOf: (name: string) => AnalysisField | undefined,
): AnalysisProblem[] {
  const { columns = [], dimensions = [], measures = [] } = definition;
  const isGrouped = dimensions.length > 0 || measures.length > 0;
  if (columns.length > 0 && isGrouped) return [{ at: 'columns', code: 'both_asked' }];
  if (columns.length === 0 && measures.length === 0) {
    return [{ at: dimensions.length > 0 ? 'measures' : 'columns', code: 'nothing_asked' }];
  }
  const problems = [
    ...columns.map((name, index) => problemAt(`columns.${index}`, columnProblem(fieldOf(name)), name)),
    ...dimensions.map((each, index) =>
      problemAt(`dimensions.${index}`, dimensionProblem(each, fieldOf(each.field)), each.field),
    ),
    ...measures.map((each, index) => problemAt(`measures.${index}`, measureProblem(each, fieldOf), each.field)),
    ...repeated('columns', columns),
    ...repeated(
      'dimensions',
      dimensions.map(({ field, part }) => `${field} ${part}`),
    ),
    ...repeated(
      'measures',
      measures.map(({ of, field }) => `${of} ${field}`),
    ),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) return problems;
  if (!isSorted(definition)) return [{ at: 'sort', code: 'bad_sort' }];
  if (!isCrossed(definition)) return [{ at: 'cross', code: 'bad_cross' }];
  return chartsOf(definition).includes(definition.chart ?? 'none') ? [] : [{ at: 'chart', code: 'bad_chart' }];
}

function problemAt(at: string, code: AnalysisProblemCode | undefined, field?: string): AnalysisProblem | undefined {
  return code && { at, code, ...(field !== undefined && { field }) };
}

function columnProblem(field: AnalysisField | undefined): AnalysisProblemCode | undefined {
  if (!field) return 'unknown_field';
  return canShow(field) ? undefined : 'not_shown';
}

function dimensionProblem({ part }: Dimension, field: AnalysisField | undefined): AnalysisProblemCode | undefined {
  if (!field) return 'unknown_field';
  if (!canGroup(field)) return 'not_grouped';
  const isDay = partsOfField(field).length > 0;
  if (isDay && part === undefined) return 'part_missing';
  return !isDay && part !== undefined ? 'part_without_day' : undefined;
}

function measureProblem(
  { of, field: name }: Measure,
  fieldOf: (name: string) => AnalysisField | undefined,
): AnalysisProblemCode | undefined {
  if (name === undefined) return of === 'count' || of === 'share' ? undefined : 'field_missing';
  const field = fieldOf(name);
  if (!field) return 'unknown_field';
  return measuresOfField(field).includes(of) ? undefined : 'not_measured';
}

function repeated(of: string, names: string[]): AnalysisProblem[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [{ at: `${of}.${index}`, code: 'twice' }] : []));
}

function isSorted({ sort, columns = [], dimensions = [], measures = [] }: AnalysisDefinition): boolean {
  if (!sort) return true;
  const among = { column: columns, dimension: dimensions, measure: measures }[sort.by];
  return sort.index >= 0 && sort.index < among.length;
}

/** Whether it asks for no cross table, or for one of two dimensions and of a measure there is. */
function isCrossed({ cross, dimensions = [], measures = [] }: AnalysisDefinition): boolean {
  return cross == null || (dimensions.length === 2 && measures[cross] !== undefined);
}
