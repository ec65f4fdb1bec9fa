import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import { type BulkFields, type BulkOut, MOST_TOLD } from './bulk.dto.js';
import { Db } from './db.js';
import { Conflict, type Language, RuleBroken, type TerrilError } from './errors.js';
import type { ListQuery } from './list-query.js';
import type { ManyRecords, RecordList } from './many-records.js';
import type { Row } from './row.js';
import { lockRows } from './save.js';

/** A list, and what the service of its records does to many of them. */
export interface BulkTarget<Query extends ListQuery> {
  entity: EntityTarget<Row>;
  list: RecordList<Query>;
  records: ManyRecords;
}

/** One transaction holds the locks of all: more would keep others waiting for too long. */
const MOST_RECORDS = 20_000;

/** Does one thing to all the records of a filtered list, in one transaction. */
@Injectable()
export class BulkActions {
  constructor(private readonly db: Db) {}

  /**
   * What a rule refuses for some records is told, and done to the others; a dry run does all of it and takes it back.
   * @throws Conflict when the list does not hold the expected number any more; RuleBroken on a bad action
   */
  run<Query extends ListQuery>(
    target: BulkTarget<Query>,
    query: Query,
    { expected, dryRun, ...wanted }: BulkFields,
    language: Language,
  ): Promise<BulkOut> {
    const work = async (): Promise<BulkOut> => {
      await this.db.doing('bulk');
      const ids = await target.list.idsOf(query);
      if (ids.length !== expected) throw changedMeanwhile(ids.length, expected);
      if (ids.length > MOST_RECORDS) throw TOO_MANY;
      await lockRows(this.db, target.entity, ids, wanted.action === 'trash' ? 'pessimistic_write' : undefined);
      await this.mustStillBe(ids, () => target.list.idsOf(query));
      const refusals = await this.act(target.records, ids, wanted);
      const labels = await target.records.labelsOf([...refusals.keys()].slice(0, MOST_TOLD));
      return {
        id: dryRun ? null : await this.transactionId(),
        done: ids.length - refusals.size,
        refused: refusals.size,
        refusals: [...refusals].slice(0, MOST_TOLD).map(([id, { sentence }]) => ({
          id,
          label: labels.get(id) ?? String(id),
          message: sentence[language],
        })),
      };
    };
    return dryRun ? this.db.rolledBack(work) : this.db.transaction(work);
  }

  /** Whoever held the records before may have changed, merged or deleted some. @throws Conflict */
  private async mustStillBe(ids: number[], listed: () => Promise<number[]>): Promise<void> {
    const now = await listed();
    if (now.length !== ids.length) throw changedMeanwhile(now.length, ids.length);
    if (now.some((id, index) => id !== ids[index])) throw OTHERS_NOW;
  }

  private async act(
    records: ManyRecords,
    ids: number[],
    { action, tagIds = [], ...changes }: Omit<BulkFields, 'expected' | 'dryRun'>,
  ): Promise<Map<number, TerrilError>> {
    const refusals = new Map<number, TerrilError>();
    if (action === 'trash') {
      for (const [id, { refusal }] of await records.removeMany(ids)) if (refusal) refusals.set(id, refusal);
    } else if (action === 'set') {
      if (Object.values(changes).every(isNothing)) throw NOTHING_TO_SET;
      return (await records.changeMany(ids, changes)) ?? refusals;
    } else {
      if (!records.tagMany) throw NO_TAGS;
      if (tagIds.length === 0) throw WHICH_TAGS;
      await records.tagMany(ids, { action, tagIds });
    }
    return refusals;
  }

  /** All its entries in the history bear it. */
  private async transactionId(): Promise<number> {
    const [row] = await this.db.query<{ id: number }>('select pg_current_xact_id()::text::float8 as id');
    return row?.id ?? 0;
  }
}

/** Not sent, or custom values of no field. */
const isNothing = (value: unknown) => value === undefined || JSON.stringify(value) === '{}';

function changedMeanwhile(now: number, expected: number): Conflict {
  return new Conflict('set_changed', {
    fr: `La liste compte maintenant ${now} fiches, et non ${expected} : regardez-la de nouveau.`,
    en: `The list now holds ${now} records, not ${expected}: look at it again.`,
  });
}

const OTHERS_NOW = new Conflict('set_changed', {
  fr: 'La liste vient de changer, et ne compte plus les mêmes fiches : regardez-la de nouveau.',
  en: 'The list has just changed and does not hold the same records any more: look at it again.',
});
const TOO_MANY = new RuleBroken('too_many_records', {
  fr: `Au plus ${MOST_RECORDS} fiches à la fois : filtrez la liste.`,
  en: `At most ${MOST_RECORDS} records at once: filter the list.`,
});
const NOTHING_TO_SET = RuleBroken.on('action', 'nothing_to_set', {
  fr: 'Dites quelle valeur donner à ces fiches.',
  en: 'Say which value to give these records.',
});
const NO_TAGS = RuleBroken.on('action', 'no_tags', {
  fr: 'Ces fiches n’ont pas d’étiquettes.',
  en: 'These records have no tags.',
});
const WHICH_TAGS = RuleBroken.on('tagIds', 'which_tags', {
  fr: 'Choisissez au moins une étiquette.',
  en: 'Choose at least one tag.',
});
