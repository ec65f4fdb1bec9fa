import type { Sentence } from './errors.js';
import type { FieldReader } from './field-registry.js';
import type { ListField, RelatedField } from './list-fields.js';

/** A field that has a value of its own. */
export type ValuedField = Exclude<ListField, RelatedField>;

/** One step from a record to the one it names. */
export interface Step {
  name: string;
  field: RelatedField;
  table: string;
}

/** A field of the rows of a list, or of a record that each of them names. */
export interface FieldPath {
  /** As definitions name it: `organization.territory`. */
  path: string;
  /** 'Structure : Territoire'. */
  label: Sentence;
  field: ValuedField;
  /** From the row to the record whose field it is; none of its own. */
  steps: Step[];
}

/** Steps from a row, at most: 'invoice line -> subscription -> contract'. */
const MOST_STEPS = 2;

/**
 * Every field that a row of `list` has one value of, by its path, the row's own first. A list that is reached by fewer
 * steps is not reached again.
 */
export async function pathsFrom(list: string, fieldsOf: FieldReader): Promise<Map<string, FieldPath>> {
  const found = new Map<string, FieldPath>();
  const seen = new Set([list]);
  let level: { list: string; steps: Step[]; label: Sentence | undefined }[] = [{ list, steps: [], label: undefined }];
  for (let depth = 0; depth <= MOST_STEPS && level.length > 0; depth += 1) {
    const next: typeof level = [];
    for (const { list: at, steps, label } of level) {
      const prefix = steps.map(({ name }) => `${name}.`).join('');
      for (const [name, field] of (await fieldsOf(at)).fields) {
        if (field.kind !== 'related') {
          const path = `${prefix}${name}`;
          found.set(path, { path, label: within(label, field.label), field, steps });
        } else if (field.one && !seen.has(field.to)) {
          const step = { name, field, table: (await fieldsOf(field.to)).table };
          next.push({ list: field.to, steps: [...steps, step], label: within(label, field.one) });
        }
      }
    }
    for (const { list: reached } of next) seen.add(reached);
    level = next;
  }
  return found;
}

function within(outer: Sentence | undefined, inner: Sentence): Sentence {
  return outer ? { fr: `${outer.fr} : ${inner.fr}`, en: `${outer.en}: ${inner.en}` } : inner;
}

/** Joins the records that paths lead through to the rows that go by an alias, each once. */
export class PathJoins {
  private readonly aliases = new Map<string, string>();
  private readonly joins: string[] = [];

  constructor(private readonly row: string) {}

  /** The alias of the record whose field a path is. */
  aliasOf({ steps }: FieldPath): string {
    let at = this.row;
    let chain = '';
    for (const { name, field, table } of steps) {
      chain += `${name}.`;
      const known = this.aliases.get(chain);
      const alias = known ?? `joined${this.aliases.size + 1}`;
      if (known === undefined) {
        const records = `${table} ${alias} ${field.through(alias)}`.trimEnd();
        const source = field.through(alias) === '' ? records : `(${records})`;
        this.joins.push(`left join ${source} on ${field.joined(at, alias)}`);
        this.aliases.set(chain, alias);
      }
      at = alias;
    }
    return at;
  }

  /** What follows the table of the rows. */
  get sql(): string {
    return this.joins.join('\n');
  }
}
