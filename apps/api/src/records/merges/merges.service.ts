import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { CustomValues, MergeableType } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import { type Language, RuleBroken, type Sentence, StaleVersion } from '../../core/errors.js';
import { absence } from '../../core/merged.js';
import { nounOf } from '../../core/nouns.js';
import { tell } from '../../core/tell.js';
import { heldCustomFields } from '../../reference/custom-fields/custom-values.service.js';
import type { MergeBody, MergeOut } from './merge.dto.js';
import { keepContactPoints, keepDistinct } from './keep-sayings.js';
import { MergeSteps } from './merge-steps.js';
import { allOf, type Columns, isCustomField, isFilled, type Merge, type Mergeable } from './mergeable.js';
import { MergeablesService } from './mergeables.service.js';
import { lockWithHolders, moveReferences } from './references.js';
import { mustKeepRequired } from './required-fields.js';

/** Published, and awaited, in the transaction that merged records, or took a merge back: `ids` are all of them. */
export const RECORDS_MERGED = 'merges.records-merged';

export interface RecordsMerged {
  type: MergeableType;
  keptId: number;
  ids: number[];
}

/** Makes one record of several that are the same body or person. */
@Injectable()
export class MergesService {
  constructor(
    private readonly db: Db,
    private readonly events: EventEmitter2,
    private readonly mergeables: MergeablesService,
  ) {}

  /**
   * Merges records into the record `keptId`; a dry run does the same and is rolled back.
   * @throws NotFound; MergedInto; StaleVersion; RuleBroken on what is chosen; Conflict on a reference without a rule
   */
  merge(type: MergeableType, keptId: number, body: MergeBody, language: Language): Promise<MergeOut> {
    const mergeable = this.mergeables.of(type);
    const work = () => this.run(mergeable, keptId, body, language);
    return body.dryRun ? this.db.rolledBack(work) : this.db.transaction(work);
  }

  private async run(mergeable: Mergeable, keptId: number, body: MergeBody, language: Language): Promise<MergeOut> {
    await this.db.doing('merge');
    const merge = await this.opened(mergeable, keptId, body);
    const { kept, merged, steps, moved, notes } = merge;
    const ids = allOf(merge).map(({ id }) => id);
    const values = resulting(mergeable, merge);
    mustKeepRequired(await heldCustomFields(this.db, mergeable.type), merge, values['custom_values'] as CustomValues);
    await moveReferences(this.db, mergeable, merge);
    await keepDistinct(mergeable, merge);
    await keepContactPoints(mergeable, merge, values);
    await mergeable.refresh(ids);
    for (const { id } of merged) await steps.delete(mergeable.table, id);
    await steps.change(mergeable.table, keptId, changed(values, kept));
    mergeable.check?.(values, merge);
    await mergeable.refresh([keptId]);
    await this.remember(mergeable, merge);
    const trashItemId = await this.keepInTrash(mergeable, merge);
    await tell(this.events, RECORDS_MERGED, { type: mergeable.type, keptId, ids } satisfies RecordsMerged);
    return {
      dryRun: body.dryRun ?? false,
      recordType: mergeable.type,
      recordId: keptId,
      record: await mergeable.show(keptId),
      moved: [...moved].map(([reference, { table, count }]) => {
        const { one, many } = nounOf(reference, table)[language];
        return { table, count, text: `${count} ${count === 1 ? one : many}` };
      }),
      notes: notes.map((note) => note[language]),
      trashItemId: body.dryRun ? null : trashItemId,
    };
  }

  /** The records, locked in the order of their ids, and what is chosen of them. */
  private async opened(
    mergeable: Mergeable,
    keptId: number,
    { version, others, choices = [] }: MergeBody,
  ): Promise<Merge> {
    const { table, entity, name, fields, show } = mergeable;
    const versions = new Map([...others.map((one) => [one.id, one.version] as const), [keptId, version]]);
    if (others.some(({ id }) => id === keptId) || versions.size !== others.length + 1) throw TWICE;
    const ids = [...versions.keys()];
    await lockWithHolders(this.db, table, ids);
    const rows = await this.db.query<{ row: Columns }>(
      `select to_jsonb(it) as row from ${table} it where id = any ($1)`,
      [ids],
    );
    const rowOf = new Map(rows.map(({ row }) => [row.id, row]));
    const find = async (id: number): Promise<Columns> => {
      const row = rowOf.get(id);
      if (!row) throw await absence(this.db, entity, id, name);
      if (row.version !== versions.get(id)) throw new StaleVersion(await show(id));
      return row;
    };
    const kept = await find(keptId);
    const merged: Columns[] = [];
    for (const { id } of others) merged.push(await find(id));
    for (const [index, choice] of choices.entries()) {
      const isKnown =
        fields.some(({ name: named }) => named === choice.field) || isCustomField(choice.field, rowOf.values());
      if (!isKnown) throw unknownChoice(`choices.${index}.field`, NO_FIELD);
      if (!versions.has(choice.id)) throw unknownChoice(`choices.${index}.id`, NO_RECORD);
    }
    const chosen = Object.fromEntries(choices.map(({ field, id }) => [field, id]));
    const all: [Columns, ...Columns[]] = [kept, ...merged];
    const completed = fields.map(({ name: named, columns, joins }) => {
      return [named, chosen[named] ?? (joins ? undefined : firstThatSays(columns, all).id)];
    });
    return {
      kept,
      merged,
      choices: { ...chosen, ...Object.fromEntries(completed) },
      steps: new MergeSteps(this.db),
      notes: [],
      moved: new Map(),
    };
  }

  /** Tells the history, of each record, what became of it; old links lead to the kept one. */
  private async remember(mergeable: Mergeable, merge: Merge): Promise<void> {
    const actor = currentActor();
    const ids = allOf(merge).map(({ id }) => id);
    await this.db.query(
      `insert into history_entries (transaction, user_id, user_name, operation, action, record_type, record_id, label, changes)
       select pg_current_xact_id()::text::bigint, $1, coalesce($2, 'Terril'), 'none', 'merge', $3, id, $4, '{}'
       from unnest($5::int[]) id`,
      [actor?.id, actor?.name, mergeable.type, labelOf(mergeable, merge).fr, ids],
    );
    await this.db.query(
      'insert into merged_records (record_type, record_id, kept_id) select $1, unnest($2::int[]), $3',
      [mergeable.type, ids.slice(1), merge.kept.id],
    );
  }

  private async keepInTrash(mergeable: Mergeable, merge: Merge): Promise<number | null> {
    const actor = currentActor();
    const [item] = await this.db.query<{ id: number }>(
      `insert into trash_items (record_type, record_id, label, user_id, user_name, rows, is_merge, steps)
       values ($1, $2, $3, $4, coalesce($5, 'Terril'), '[]', true, $6::jsonb) returning id`,
      [mergeable.type, merge.kept.id, labelOf(mergeable, merge).fr, actor?.id, actor?.name, merge.steps.text()],
    );
    return item?.id ?? null;
  }
}

/** The first of `rows` that says something in the first of the columns; else the first. */
function firstThatSays([column = '']: string[], rows: [Columns, ...Columns[]]): Columns {
  return rows.find((row) => isFilled(row[column])) ?? rows[0];
}

/** What the kept record will say, by column. Notes that nobody chose between are put one under the other. */
function resulting({ fields, decided }: Mergeable, merge: Merge): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, columns } of fields) {
    if (merge.choices[name] === undefined) {
      for (const column of columns) values[column] = joined(allOf(merge).map((row) => row[column]));
      continue;
    }
    const source = allOf(merge).find(({ id }) => id === merge.choices[name]) ?? merge.kept;
    for (const column of columns) values[column] = source[column];
  }
  for (const [column, decide] of Object.entries(decided)) values[column] = decide(merge);
  return values;
}

function joined(texts: unknown[]): string | null {
  return [...new Set(texts.filter(isFilled))].join('\n\n') || null;
}

const textOf = (value: unknown): string => JSON.stringify(value ?? null);

function changed(values: Record<string, unknown>, row: Columns): Record<string, unknown> {
  const entries = Object.entries(values).filter(([column, value]) => textOf(value) !== textOf(row[column]));
  return Object.fromEntries(entries);
}

function labelOf({ nameOf }: Mergeable, { kept, merged }: Merge): Sentence {
  const list = (language: Language) => new Intl.ListFormat(language).format(merged.map(nameOf));
  return {
    fr: `Fusion de ${list('fr')} dans ${nameOf(kept)}`,
    en: `${list('en')} merged into ${nameOf(kept)}`,
  };
}

const unknownChoice = (field: string, sentence: Sentence) => RuleBroken.on(field, 'bad_choice', sentence);
const NO_FIELD = { fr: 'Ce champ ne se choisit pas.', en: 'This field is not one to choose.' };
const NO_RECORD = {
  fr: 'Cette fiche n’est pas de celles qui fusionnent.',
  en: 'This record is not one of those merged.',
};
const TWICE = RuleBroken.on('others', 'record_twice', {
  fr: 'Une fiche ne fusionne pas avec elle-même.',
  en: 'A record does not merge with itself.',
});
