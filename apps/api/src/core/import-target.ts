import { Injectable, type Type } from '@nestjs/common';
import { importedAmong, type ImportedType, type Permission, RECORDED_TYPES, TERMS } from '@terril/domain';
import type { Db } from './db.js';
import { RuleBroken, type Sentence } from './errors.js';
import type { Outcome } from './outcome.js';

/** How the text of a cell is read. */
export const IMPORT_KINDS = [
  'text',
  'postcode',
  'day',
  'integer',
  'decimal',
  'flag',
  'choice',
  'choices',
  'period',
  'list',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a column of a file can fill. */
export interface ImportField {
  /** As the body of a request names it ('postcode', 'customValues.colour'), or by a name of the target's own. */
  name: string;
  label: Sentence;
  kind: ImportKind;
  /** A new record needs it. */
  required?: boolean;
  /** Of one or several choices, or of a period: the words for each of the values. */
  words?: Readonly<Record<string, readonly string[]>>;
  /** Other titles that mean it. */
  titles?: readonly string[];
}

/** What the filled cells of a row say, by the names of the fields. */
export type ImportValues = Record<string, unknown>;

/** The body of a request that would write a record. */
export type ImportBody = Record<string, unknown>;

/** A record as it stands: all that a body may name, under the same names. */
export type StoredRecord = ImportBody & { id: number; version: number };

/** The body that changes a record; it names the version it was read with. */
export interface RecordUpdate {
  id: number;
  body: ImportBody;
}

/**
 * In a trial, whose records are gone after each batch: which of `values` rows before name by `field`, the key of the
 * import or what its records are called by, of records that the run would have by then. None in a run.
 */
export type ToldEarlier = (field: string, values: string[]) => Promise<Set<string>>;

/**
 * What rows of a file can become: a feature gives one for its records, made of its own rules. All methods but `update`
 * and `remove` take many at once, and answer in the same order.
 */
export abstract class ImportTarget {
  abstract readonly resource: ImportedType;
  abstract readonly name: Sentence;
  /** Names of the fields that tell which record a row is about, the surest first. */
  abstract readonly keys: readonly string[];
  /** Those of them that two records never share: they are suggested. */
  abstract readonly sureKeys: readonly string[];
  /** The field that rows which follow each other share when they are one record: the lines of an invoice. */
  readonly groupedBy: string | undefined = undefined;
  /** The field that `labelOf` tells: in a trial, rows before are found by it too. */
  readonly calledBy: string | undefined = undefined;
  /** The code of the refusals that a row further down may lift: a row so refused is tried again after the last one. */
  readonly waitsOn: string | undefined = undefined;
  /** What a record is made of that a second file may tell row by row, and how the names of its fields begin. */
  readonly parts: { name: Sentence; prefix: string } | undefined = undefined;
  /** Several rows may be about one record, each telling a part of it. */
  readonly repeats: boolean = false;
  /** What writing its records takes. */
  readonly permission: Permission = 'records.write';
  /** Records in one transaction: more than there are where each depends on those before, which a trial does not keep. */
  readonly atOnce: number = 500;
  abstract readonly createBody: Type<object>;
  abstract readonly updateBody: Type<object>;

  /** The tables that fill up. */
  get tables(): readonly string[] {
    return [this.resource];
  }

  /** Asked for at each use: people add fields of their own. */
  abstract fields(): Promise<ImportField[]>;
  /**
   * The bodies of records, each from the values of its rows; references are resolved. One with an `id` is of a record
   * that is there, whatever the keys of the import find.
   */
  abstract bodies(records: ImportValues[][], toldEarlier: ToldEarlier): Promise<Outcome<ImportBody>[]>;
  /** The ids of the records that each value of the key `field` names. */
  abstract find(field: string, values: string[]): Promise<Map<string, number[]>>;
  abstract stored(ids: number[]): Promise<StoredRecord[]>;
  abstract createMany(bodies: ImportBody[]): Promise<Outcome<number>[]>;
  abstract update(id: number, body: ImportBody): Promise<{ version: number }>;
  abstract remove(id: number): Promise<unknown>;
  /** As `update` for many different records, where their service can: the version of each, or why it is refused. */
  updateMany?(updates: RecordUpdate[]): Promise<Outcome<number>[]>;
  /** As `remove` for many. */
  removeMany?(ids: number[]): Promise<Map<number, Outcome<unknown>>>;
  /**
   * The row, from 0 among those of the record, and the field of it that `path` is in a body: 'roles.1.startsOn' is
   * 'role.startsOn' of the second.
   */
  placeOf(path: string, _rows: ImportValues[]): { row: number; field: string } {
    const [, list, index, rest] = /^(\w+?)s\.(\d+)\.(.+)$/.exec(path) ?? [];
    return list === undefined ? { row: 0, field: path } : { row: Number(index), field: `${list}.${rest}` };
  }

  /** What people call the record; of one that goes by no name of its own, what its first row says of it. */
  abstract labelOf(body: ImportBody, row?: ImportValues): string;

  /** What `body` says that the record does not: the body of its update. */
  changes(body: ImportBody, stored: StoredRecord): ImportBody {
    return Object.fromEntries(Object.entries(body).filter(([key, value]) => !isSame(value, stored[key])));
  }

  /** What undoes `changes`: the fields as they were. */
  before(changes: ImportBody, stored: StoredRecord): ImportBody {
    return Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, asBefore(value, stored[key])]));
  }

  /** What a new record would be looked for by among those that are there, as somebody types it. */
  typed(body: ImportBody): Record<string, unknown> {
    return body;
  }

  /** Texts of which bodies that may be one record told twice share one. */
  likenesses(_body: ImportBody): string[] {
    return [];
  }
}

/** The targets of all features. */
@Injectable()
export class ImportTargets {
  private readonly targets = new Map<string, ImportTarget>();

  register(target: ImportTarget): void {
    this.targets.set(target.resource, target);
  }

  /** In the order of the types of records; what records own comes after them. */
  all(): ImportTarget[] {
    return [...this.targets.values()].toSorted((one, other) => placeAmongTypes(one) - placeAmongTypes(other));
  }

  /** @throws RuleBroken on `resource` */
  of(resource: string): ImportTarget {
    const target = this.targets.get(resource);
    if (target) return target;
    throw RuleBroken.on('resource', 'not_imported', {
      fr: `« ${resource} » ne s’importe pas.`,
      en: `“${resource}” cannot be imported.`,
    });
  }
}

function placeAmongTypes({ resource }: ImportTarget): number {
  const records = importedAmong(resource);
  return RECORDED_TYPES.findIndex((type) => type === records) + (resource === records ? 0 : 0.5);
}

/** Whether a value says what is stored: 75 is 75.00, and of an object only the keys sent are compared. */
export function isSame(value: unknown, stored: unknown): boolean {
  if (typeof value === 'string' && typeof stored === 'string') return plain(value) === plain(stored);
  if (Array.isArray(value) && Array.isArray(stored)) {
    return value.length === stored.length && value.every((each, index) => isSame(each, stored[index]));
  }
  if (value && typeof value === 'object') {
    const other = (stored ?? {}) as ImportBody;
    return Object.entries(value).every(([key, each]) => isSame(each, other[key]));
  }
  return (value ?? null) === (stored ?? null);
}

/** Of an object, only the keys that changed are put back. */
function asBefore(changed: unknown, stored: unknown): unknown {
  if (!changed || typeof changed !== 'object' || Array.isArray(changed)) return stored ?? null;
  const other = (stored ?? {}) as ImportBody;
  return Object.fromEntries(Object.keys(changed).map((key) => [key, other[key] ?? null]));
}

function plain(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

/** The fields of a fixed list: its words in both languages name its values. */
export function termWords(of: keyof typeof TERMS.fr): Record<string, string[]> {
  const [fr, en]: Record<string, string>[] = [TERMS.fr[of], TERMS.en[of]];
  return Object.fromEntries(Object.entries(fr ?? {}).map(([code, word]) => [code, [word, en?.[code] ?? word]]));
}

/**
 * The ids of the rows of `table` that each of `values` names: `match` is the condition, in SQL, that the row `r` goes by
 * the text `v.value`, one that an index serves.
 */
export async function idsBy(db: Db, table: string, match: string, values: string[]): Promise<Map<string, number[]>> {
  if (values.length === 0) return new Map();
  const rows = await db.query<{ value: string; ids: number[] }>(
    `select v.value, array_agg(r.id order by r.id) as ids from unnest($1::text[]) v (value) join ${table} r on ${match}
     group by v.value`,
    [[...new Set(values)]],
  );
  return new Map(rows.map(({ value, ids }) => [value, ids]));
}

/** The values whose names begin with `prefix`, without it; and the others: 'role.function' is `function` of 'role.'. */
export function partOf(values: ImportValues, prefix: string): [part: ImportValues, others: ImportValues] {
  const part: ImportValues = {};
  const others: ImportValues = {};
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith(prefix)) part[name.slice(prefix.length)] = value;
    else others[name] = value;
  }
  return [part, others];
}

/** The body of the values whose names are the body's own: 'customValues.colour' is a key of a key. */
export function bodyOf(values: ImportValues): ImportBody {
  const body: ImportBody = {};
  for (const [name, value] of Object.entries(values)) {
    const [key = '', part] = name.split('.');
    if (part === undefined) body[key] = value;
    else body[key] = { ...(body[key] as object | undefined), [part]: value };
  }
  return body;
}
