import { type AnalysisDefinition, type AnalysisField, analysisProblems, type Role, VIEWED_LISTS } from '@terril/domain';
import { BadRequest, type Language, RuleBroken, type Sentence } from '../../core/errors.js';
import { type FieldPath, PathJoins, pathsFrom } from '../../core/field-paths.js';
import type { FieldReader, FieldRegistry } from '../../core/field-registry.js';
import type { EntityFieldOut } from './analysis.dto.js';
import { problemsRefused } from './refusals.js';
import { type Plan, type PlannedDimension, type PlannedField, ROW } from './planned.js';

/** The lists that this role may ask about: those with a page that shows what is behind a figure. */
export function entitiesOf(fields: FieldRegistry, role: Role): string[] {
  return VIEWED_LISTS.filter((list) => fields.isRead(list, role));
}

/** The fields of a list as a person chooses among them. @throws BadRequest on a list that there is not */
export async function describedFields(
  fields: FieldRegistry,
  entity: string,
  role: Role,
  language: Language,
): Promise<EntityFieldOut[]> {
  if (!entitiesOf(fields, role).includes(entity)) {
    throw new BadRequest('unknown_list', unknownList(entity), { entity: unknownList(entity) });
  }
  const offered = await offeredFields(fields, entity, fields.reader(role));
  return [...offered].map(([name, { label, kind, isOwn, isSeveral }]) => ({
    name,
    label: label[language],
    kind,
    isOwn,
    isSeveral,
  }));
}

/** What the fields of a list can do, as the rules ask it; a reference whose records nobody names cannot be shown. */
export async function offeredFields(
  fields: FieldRegistry,
  entity: string,
  reader: FieldReader,
): Promise<Map<string, FieldPath & Required<AnalysisField>>> {
  const paths = await pathsFrom(entity, reader);
  const offered = [...paths].filter(([, { field }]) => !('to' in field) || fields.namesOf(field.to) !== undefined);
  return new Map(offered.map(([path, each]) => [path, { ...each, ...ruledBy(each) }]));
}

const ruledBy = ({ field, steps }: FieldPath): Required<AnalysisField> => ({
  kind: field.kind,
  isOwn: steps.length === 0,
  isSeveral: field.kind === 'choice' && field.isSeveral === true,
});

/**
 * What a definition asks of the database, for a reader of this role.
 * @throws RuleBroken on the part at fault: what is unknown, gone, or not for the role's eyes
 */
export async function planAnalysis(fields: FieldRegistry, definition: AnalysisDefinition, role: Role): Promise<Plan> {
  const { entity, where, columns = [], dimensions = [], measures = [] } = definition;
  if (!entitiesOf(fields, role).includes(entity)) {
    throw RuleBroken.on('definition.entity', 'unknown_list', unknownList(entity));
  }
  const reader = fields.reader(role);
  const offered = await offeredFields(fields, entity, reader);
  const problems = analysisProblems(definition, (name) => offered.get(name));
  if (problems.length > 0) throw problemsRefused(problems);
  const joins = new PathJoins(ROW);
  const planned = (name: string): PlannedField => {
    const path = offered.get(name);
    if (!path) throw new Error(`No field is named ${name}.`);
    const names = 'to' in path.field ? fields.namesOf(path.field.to) : undefined;
    return { ...path, row: joins.aliasOf(path), names };
  };
  const found = {
    columns: columns.map(planned),
    dimensions: dimensions.map(({ field, part }, index) => {
      const each = planned(field);
      return { ...each, part, unfolded: unfoldedBy(each, `several${index}`) };
    }),
    measures: measures.map(({ of, field }) => ({ of, field: field === undefined ? undefined : planned(field) })),
  };
  const { table, id } = await reader(entity);
  const calendar = await fields.calendar();
  const condition = where ? await conditionOf(fields, entity, where, reader) : undefined;
  return {
    definition,
    from: `${table} ${ROW} ${joins.sql}`,
    id: `${ROW}.${id}`,
    where: condition?.sql ?? 'true',
    parameters: {
      today: calendar.today,
      ...condition?.parameters,
      ...choicesOf(found.dimensions.length > 0 ? found.dimensions : found.columns),
      fiscalMonths: calendar.fiscalYearStartMonth - 1,
    },
    ...found,
    crossed: crossedOf(definition, found),
  };
}

/** A row for each of the values that a record has several of, or one without. */
function unfoldedBy({ field, row }: PlannedField, alias: string): PlannedDimension['unfolded'] {
  const values =
    field.kind === 'references'
      ? field.ids(row)
      : field.kind === 'choice' && field.isSeveral
        ? `select jsonb_array_elements_text(cast(${field.sql(row)} as jsonb))`
        : undefined;
  if (values === undefined) return undefined;
  return { join: `left join lateral (${values}) ${alias}(value) on true`, value: `${alias}.value` };
}

function crossedOf({ cross }: AnalysisDefinition, { dimensions, measures }: Pick<Plan, 'dimensions' | 'measures'>) {
  const [rows, columns] = dimensions;
  const measure = cross == null ? undefined : measures[cross];
  return rows && columns && measure && { rows, columns, measure };
}

/** A condition that no longer holds is a part of the definition at fault, as any other. */
async function conditionOf(fields: FieldRegistry, entity: string, where: string, reader: FieldReader) {
  try {
    return await fields.conditions(entity, where, ROW, reader);
  } catch (error) {
    if (error instanceof BadRequest) throw RuleBroken.on('definition.where', 'bad_condition', error.sentence);
    throw error;
  }
}

/** The order of the choices of each field, as `:choices0`. */
function choicesOf(planned: PlannedField[]): Record<string, string[]> {
  return Object.fromEntries(
    planned.flatMap(({ field }, index) =>
      field.kind === 'choice' ? [[`choices${index}`, Object.keys(field.choices)]] : [],
    ),
  );
}

const unknownList = (entity: string): Sentence => ({
  fr: `La liste « ${entity} » n’existe pas, ou votre rôle ne la lit pas.`,
  en: `There is no list “${entity}”, or your role does not read it.`,
});
