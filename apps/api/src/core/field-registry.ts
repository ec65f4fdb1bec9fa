import { Injectable } from '@nestjs/common';
import {
  type Calendar,
  CONDITION_OPERATORS,
  type ConditionOperator,
  FIELD_KINDS,
  type FieldKind,
  OPERATORS_OF,
} from '@terril/domain';
import { Clock } from './clock.js';
import { ConditionWriter, type FieldsOfList } from './condition-sql.js';
import type { BoundCondition } from './condition-tests.js';
import type { Language } from './errors.js';
import type { ListField, ListFields } from './list-fields.js';
import { readConditions } from './read-conditions.js';
import { Shown, ShownChoice, ShownList } from './shown.js';

/** Fields that are always the same, or read anew for each request. */
type FieldSource = ListFields | (() => Promise<ListFields>);

/** The conditions that the text of `?where=` holds, on the rows that go by `alias`. @throws BadRequest */
export type ConditionReader = (where: string, alias: string) => Promise<BoundCondition>;

export class FieldChoiceOut {
  @Shown() value!: string;
  @Shown() label!: string;
}

export class FieldOut {
  @Shown({ description: 'As conditions name it.' }) name!: string;
  @Shown({ description: 'In the language of the reader.' }) label!: string;
  @ShownChoice(FIELD_KINDS) kind!: FieldKind;
  @Shown({ enum: [...CONDITION_OPERATORS], isArray: true }) operators!: readonly ConditionOperator[];
  @ShownList(() => FieldChoiceOut, { required: false, description: 'Of a choice.' }) choices?: FieldChoiceOut[];
  @Shown({
    required: false,
    description:
      'Of a reference, the resource of its values; of related records, the list whose `/fields` describes them.',
  })
  reference?: string;
}

/**
 * What conditions may name, list by list. A feature declares the fields of its lists when its module is made, and adds
 * to the lists of the features below it those that lead to its own records.
 */
@Injectable()
export class FieldRegistry {
  private readonly tables = new Map<string, string>();
  private readonly sources = new Map<string, FieldSource[]>();
  private fiscalYearStart: () => Promise<number> = () => Promise.resolve(1);

  constructor(private readonly clock: Clock) {}

  /** The list `list` is about the rows of `table`. */
  declare(list: string, table: string, fields: FieldSource): void {
    this.tables.set(list, table);
    this.sources.set(list, [fields, ...(this.sources.get(list) ?? [])]);
  }

  /** More fields of a list, by another feature than its own. */
  extend(list: string, fields: FieldSource): void {
    this.sources.set(list, [...(this.sources.get(list) ?? []), fields]);
  }

  /** Who knows the first month of the fiscal year, 1 to 12. */
  countFiscalYearsFrom(startMonth: () => Promise<number>): void {
    this.fiscalYearStart = startMonth;
  }

  /** Reads conditions on a list, for its `ListRules`. */
  conditionsOn(list: string): ConditionReader {
    return async (where, alias) => {
      const conditions = readConditions(where);
      // Read once each: many conditions may lead to the same list.
      const read = new Map<string, Promise<FieldsOfList>>();
      const listOf = (name: string) => {
        const fields = read.get(name) ?? this.fieldsOf(name);
        read.set(name, fields);
        return fields;
      };
      return new ConditionWriter(await this.calendar(), listOf).write(conditions, await listOf(list), alias);
    };
  }

  /** The fields of a list as a person chooses among them. */
  async describe(list: string, language: Language): Promise<FieldOut[]> {
    const { fields } = await this.fieldsOf(list);
    return [...fields].map(([name, field]) => ({
      name,
      label: field.label[language],
      kind: field.kind,
      operators: OPERATORS_OF[field.kind],
      ...detailsOf(field, language),
    }));
  }

  /**
   * The condition, in SQL, that a field of days is the day `day` on the rows that go by `alias`; undefined when the list
   * has no such field.
   */
  async dayTest(list: string, name: string): Promise<((alias: string, day: string) => string) | undefined> {
    const field = (await this.fieldsOf(list)).fields.get(name);
    if (field?.kind !== 'date') return undefined;
    return (alias, day) => `${field.sql(alias)} = ${field.stored(day)}`;
  }

  private async fieldsOf(list: string): Promise<FieldsOfList> {
    const read = (this.sources.get(list) ?? []).map((source) => (typeof source === 'function' ? source() : source));
    const fields = (await Promise.all(read)).flatMap((some) => Object.entries(some));
    return { table: this.tables.get(list) ?? '', fields: new Map(fields) };
  }

  private async calendar(): Promise<Calendar> {
    return { today: this.clock.today(), fiscalYearStartMonth: await this.fiscalYearStart() };
  }
}

function detailsOf(field: ListField, language: Language): Pick<FieldOut, 'choices' | 'reference'> {
  if ('to' in field) return { reference: field.to };
  if (field.kind !== 'choice') return {};
  return { choices: Object.entries(field.choices).map(([value, word]) => ({ value, label: word[language] })) };
}
