import { RuleBroken } from '../core/errors.js';
import {
  type ImportBody,
  type ImportField,
  ImportTarget,
  type ImportValues,
  isSame,
  type StoredRecord,
} from '../core/import-target.js';
import { type Outcome, outcomeOf } from '../core/outcome.js';
import { namedRecords, nameFields, type NameSentences, type RecordNames, withoutNames } from './record-names.js';

/** How parts are read, and told apart. */
export interface PartsOfRecord {
  /** The list of them in the body of their record. */
  list: string;
  fields: ImportField[];
  /** The names by which a row tells whose part it is. */
  names: RecordNames;
  sentences: NameSentences;
  /** The row names no record at all. */
  noRecord: RuleBroken;
  /** The part that the values of a row tell of. */
  told: (values: ImportValues) => ImportBody;
  /** The fields of a part that a body may name. */
  ownOf: (stored: ImportBody) => ImportBody;
  /** Whether what a row tells is this part, which it then changes. */
  isPart: (told: ImportBody, held: ImportBody) => boolean;
  labelOf: (told: ImportBody) => string;
}

/**
 * Parts that records own, from the rows of a file: each row adds one to the list of a record that is there, or changes
 * the one it tells of. They are written as a person would, by a change of their record.
 */
export abstract class PartsImport extends ImportTarget {
  readonly keys = [];
  readonly sureKeys = [];
  override readonly repeats = true;
  readonly createBody;
  readonly updateBody;

  constructor(
    private readonly owner: ImportTarget,
    private readonly rules: PartsOfRecord,
  ) {
    super();
    this.createBody = owner.createBody;
    this.updateBody = owner.updateBody;
    if (owner.updateMany) this.updateMany = owner.updateMany.bind(owner);
  }

  fields(): Promise<ImportField[]> {
    const { names, fields } = this.rules;
    return Promise.resolve([...nameFields(names), ...fields]);
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const { list, names, sentences, noRecord, told } = this.rules;
    const rows = records.map(([values = {}]) => values);
    const ownerOf = await namedRecords(rows, names, (key, values) => this.owner.find(key, values), sentences);
    return rows.map((values) =>
      outcomeOf(() => {
        const id = ownerOf(values);
        if (id === undefined) throw noRecord;
        return { id, [list]: [told(withoutNames(names, values))] };
      }),
    );
  }

  find(field: string, values: string[]): Promise<Map<string, number[]>> {
    return this.owner.find(field, values);
  }

  stored(ids: number[]): Promise<StoredRecord[]> {
    return this.owner.stored(ids);
  }

  createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    return this.owner.createMany(bodies);
  }

  update(id: number, body: ImportBody): Promise<{ version: number }> {
    return this.owner.update(id, body);
  }

  remove(id: number): Promise<unknown> {
    return this.owner.remove(id);
  }

  override placeOf(path: string): { row: number; field: string } {
    return { row: 0, field: path.split('.').at(-1) ?? path };
  }

  /** What the row tells, its record aside. */
  labelOf(body: ImportBody): string {
    const [told] = (body[this.rules.list] as ImportBody[] | undefined) ?? [body];
    return this.rules.labelOf(told ?? {});
  }

  override changes(body: ImportBody, stored: StoredRecord): ImportBody {
    const { list, isPart } = this.rules;
    const [told = {}] = body[list] as ImportBody[];
    const held = this.heldBy(stored);
    const place = held.findIndex((part) => isPart(told, part));
    const parts = place === -1 ? [...held, told] : held.with(place, { ...held[place], ...told });
    return isSame(parts, held) ? {} : { [list]: parts };
  }

  override before(_changes: ImportBody, stored: StoredRecord): ImportBody {
    return { [this.rules.list]: this.heldBy(stored) };
  }

  private heldBy(stored: StoredRecord): ImportBody[] {
    return (stored[this.rules.list] as ImportBody[]).map(this.rules.ownOf);
  }
}
