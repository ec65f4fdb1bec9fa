import { Injectable } from '@nestjs/common';
import {
  type Calendar,
  can,
  CONDITION_OPERATORS,
  type ConditionOperator,
  FIELD_KINDS,
  type FieldKind,
  OPERATORS_OF,
  type Permission,
  type Role,
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

/** The fields of lists by their names, each list read once. */
export type FieldReader = (list: string) => Promise<FieldsOfList>;

/** What is to be told of a list beside its table. */
export interface ListOptions {
  /** The column of the ids of its records, `id` unless told. */
  id?: string;
  /** What reading it takes, 'records.read' unless told. */
  needs?: Permission;
}

type DeclaredList = Required<ListOptions> & Pick<FieldsOfList, 'table'>;

/** The table of the records that a reference names, and what one of them is called, in SQL. */
export interface NamedRecords {
  table: string;
  name: (row: string) => string;
}

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
  private readonly lists = new Map<string, DeclaredList>();
  private readonly names = new Map<string, NamedRecords>();
  private readonly sources = new Map<string, FieldSource[]>();
  private fiscalYearStart: () => Promise<number> = () => Promise.resolve(1);

  constructor(private readonly clock: Clock) {}

  /** The list `list` is about the rows of `table`. */
  declare(
    list: string,
    table: string,
    fields: FieldSource,
    { id = 'id', needs = 'records.read' }: ListOptions = {},
  ): void {
    this.lists.set(list, { table, id, needs });
    this.sources.set(list, [fields, ...(this.sources.get(list) ?? [])]);
  }

  /** More fields of a list, by another feature than its own. */
  extend(list: string, fields: FieldSource): void {
    this.sources.set(list, [...(this.sources.get(list) ?? []), fields]);
  }

  /** What the records of `resource` are called where a field refers to one: by this column, or this SQL. */
  nameRecords(resource: string, table: string, name: NamedRecords['name'] | string): void {
    this.names.set(resource, { table, name: typeof name === 'string' ? (row) => `${row}.${name}` : name });
  }

  /** How the records that a field refers to are named; undefined where nobody said. */
  namesOf(resource: string): NamedRecords | undefined {
    return this.names.get(resource);
  }

  /** Whether this role may read a list that is declared. */
  isRead(list: string, role: Role): boolean {
    const declared = this.lists.get(list);
    return declared !== undefined && can(role, declared.needs);
  }

  /** Who knows the first month of the fiscal year, 1 to 12. */
  countFiscalYearsFrom(startMonth: () => Promise<number>): void {
    this.fiscalYearStart = startMonth;
  }

  /** Reads conditions on a list, for its `ListRules`. */
  conditionsOn(list: string): ConditionReader {
    return (where, alias) => this.conditions(list, where, alias, this.reader());
  }

  /** The conditions of `where` on the rows of a list that go by `alias`. @throws BadRequest that names the one at fault */
  async conditions(list: string, where: string, alias: string, fieldsOf: FieldReader): Promise<BoundCondition> {
    const conditions = readConditions(where);
    return new ConditionWriter(await this.calendar(), fieldsOf).write(conditions, await fieldsOf(list), alias);
  }

  /** Reads fields, without those that lead to lists which `role` does not read. */
  reader(role?: Role): FieldReader {
    const read = new Map<string, Promise<FieldsOfList>>();
    return (list) => {
      const fields = read.get(list) ?? this.fieldsOf(list, role);
      read.set(list, fields);
      return fields;
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

  private async fieldsOf(list: string, role?: Role): Promise<FieldsOfList> {
    const read = (this.sources.get(list) ?? []).map((source) => (typeof source === 'function' ? source() : source));
    const fields = (await Promise.all(read)).flatMap((some) => Object.entries(some));
    const isHidden = (field: ListField) => role && field.kind === 'related' && !this.isRead(field.to, role);
    const { table = '', id = 'id' } = this.lists.get(list) ?? {};
    return { table, id, fields: new Map(fields.filter(([, field]) => !isHidden(field))) };
  }

  /** What periods are told from. */
  async calendar(): Promise<Calendar> {
    return { today: this.clock.today(), fiscalYearStartMonth: await this.fiscalYearStart() };
  }
}

function detailsOf(field: ListField, language: Language): Pick<FieldOut, 'choices' | 'reference'> {
  if ('to' in field) return { reference: field.to };
  if (field.kind !== 'choice') return {};
  return { choices: Object.entries(field.choices).map(([value, word]) => ({ value, label: word[language] })) };
}
