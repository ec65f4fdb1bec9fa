import { type Calendar, type Condition, type Conditions, OPERATORS_OF } from '@terril/domain';
import { type BoundCondition, Binder, testOf } from './condition-tests.js';
import { BadValue } from './condition-values.js';
import type { ListField, RelatedField } from './list-fields.js';
import { badCondition, placeOf, short } from './read-conditions.js';

/** The table of a list, and what conditions on it may name. */
export interface FieldsOfList {
  table: string;
  /** The column of the ids of its records. */
  id: string;
  fields: ReadonlyMap<string, ListField>;
}

/** Writes conditions in SQL, once: its aliases and parameters are numbered. */
export class ConditionWriter {
  private readonly binder: Binder;
  private aliases = 0;

  constructor(
    calendar: Calendar,
    private readonly listOf: (name: string) => Promise<FieldsOfList>,
  ) {
    this.binder = new Binder(calendar);
  }

  /**
   * `conditions` on the rows of `list`, which go by `alias`; every value is bound.
   * @throws BadRequest that names the condition at fault
   */
  async write(conditions: Conditions, list: FieldsOfList, alias: string): Promise<BoundCondition> {
    return { sql: await this.sqlOf(conditions, list, alias, ''), parameters: this.binder.parameters };
  }

  private async sqlOf(part: Conditions, list: FieldsOfList, row: string, place: string): Promise<string> {
    if ('field' in part) return this.conditionSql(part, list, row, place);
    const [parts, word] = 'all' in part ? [part.all, 'and'] : [part.any, 'or'];
    const written: string[] = [];
    for (const [index, each] of parts.entries()) written.push(await this.sqlOf(each, list, row, placeOf(place, index)));
    return `(${written.join(` ${word} `)})`;
  }

  private async conditionSql(
    condition: Condition,
    { fields }: FieldsOfList,
    row: string,
    place: string,
  ): Promise<string> {
    const field = fields.get(condition.field);
    if (!field) {
      const [name, all] = [short(condition.field), [...fields.keys()].join(', ')];
      throw badCondition(place, {
        fr: `champ inconnu « ${name} ». Possibles : ${all}.`,
        en: `unknown field “${name}”. Known: ${all}.`,
      });
    }
    const operators = OPERATORS_OF[field.kind];
    if (!operators.includes(condition.is)) {
      const all = operators.join(', ');
      throw badCondition(place, { fr: `on attend l’un de : ${all}.`, en: `one of: ${all} is expected.` }, field.label);
    }
    if (field.kind === 'related') return this.relatedSql(condition, field, row, place);
    try {
      return testOf(field, condition, row, this.binder);
    } catch (error) {
      throw error instanceof BadValue ? badCondition(place, error.sentence, field.label) : error;
    }
  }

  private async relatedSql({ is, value }: Condition, field: RelatedField, row: string, place: string): Promise<string> {
    const list = await this.listOf(field.to);
    const other = `related${(this.aliases += 1)}`;
    let inner = 'true';
    if (value !== undefined) {
      if (!isConditions(value)) throw badCondition(place, NO_CONDITIONS, field.label);
      inner = await this.sqlOf(value, list, other, place);
    }
    const records = `${list.table} ${other} ${field.through(other)}`;
    const exists = `exists (select 1 from ${records} where ${field.joined(row, other)} and ${inner})`;
    return is === 'has' ? exists : `not ${exists}`;
  }
}

/** `readConditions` has read the shape of every object. */
const isConditions = (value: unknown): value is Conditions =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NO_CONDITIONS = { fr: 'on attend des conditions, ou rien.', en: 'conditions, or nothing, are expected.' };
