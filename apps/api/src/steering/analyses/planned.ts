import type { AnalysisDefinition, DatePart, MeasureKind } from '@terril/domain';
import type { ObjectLiteral } from 'typeorm';
import type { FieldPath } from '../../core/field-paths.js';
import type { NamedRecords } from '../../core/field-registry.js';

/** A field of a definition, and where its value stands. */
export interface PlannedField extends FieldPath {
  /** The alias of the record whose field it is. */
  row: string;
  /** How the records it refers to are named. */
  names: NamedRecords | undefined;
}

export interface PlannedDimension extends PlannedField {
  part: DatePart | undefined;
  /** Where a record may have several values: what joins a row for each of them, and the value in it. */
  unfolded: { join: string; value: string } | undefined;
}

export interface PlannedMeasure {
  of: MeasureKind;
  field: PlannedField | undefined;
}

/** A definition whose every name was found: SQL is made of what the registry says, and of bound values. */
export interface Plan {
  definition: AnalysisDefinition;
  /** The rows, by the alias ROW, and what is joined to them. */
  from: string;
  /** The id of a row. */
  id: string;
  /** The condition of the definition. */
  where: string;
  parameters: ObjectLiteral;
  columns: PlannedField[];
  dimensions: PlannedDimension[];
  measures: PlannedMeasure[];
  crossed: CrossedPlan | undefined;
}

/** A plan whose answer is read, with its conditions in words; null = none. */
export interface AnsweredPlan extends Plan {
  conditions: string | null;
}

/** The dimensions of a cross table, and the measure that fills it. */
export interface CrossedPlan {
  rows: PlannedDimension;
  columns: PlannedDimension;
  measure: PlannedMeasure;
}

/** Whether a record may be in several groups. */
export const sharesRecords = ({ dimensions }: Plan): boolean => dimensions.some(({ unfolded }) => unfolded);

/** The alias of the rows. */
export const ROW = 'record';
