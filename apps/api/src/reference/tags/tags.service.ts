import { Injectable } from '@nestjs/common';
import { type EntityTarget, In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { idsBy, type ImportBody, type ImportValues } from '../../core/import-target.js';
import type { ListField } from '../../core/list-fields.js';
import { type TagChange, writeMany } from '../../core/many-records.js';
import { RecordsService } from '../../core/records.service.js';
import type { Row } from '../../core/row.js';
import type { TagCreate, TagQuery } from './tag.dto.js';
import { Tag } from './tag.entity.js';

/** A table that joins tags to the records of a feature, by the column that names these. */
export interface Tagging {
  table: string;
  column: string;
}

/** A record, and the tags it is to carry. */
export interface TaggedRecord {
  recordId: number;
  tagIds: number[];
}

/** The tags, and which records carry them: each feature keeps its own table of the latter. */
@Injectable()
export class TagsService extends RecordsService<Tag, TagCreate, TagQuery> {
  constructor(
    db: Db,
    private readonly clock: Clock,
  ) {
    super(db, {
      entity: Tag,
      alias: 'tag',
      name: { fr: 'Étiquette', en: 'Tag' },
      resource: 'tags',
      label: ({ name }) => name,
      rules: {
        sorts: { name: 'tag.name' },
        defaultSort: 'name',
        filters: {},
        search: (word) => `fold(tag.name) like ${word}`,
      },
    });
  }

  /** The tags of each of these records, by the record's id; none for a record that is not there. */
  async of({ table, column }: Tagging, recordIds: number[]): Promise<(recordId: number) => number[]> {
    const rows = await this.db.query<{ id: number; tagIds: number[] }>(
      `select ${column} as id, array_agg(tag_id order by tag_id) as "tagIds" from ${table}
       where ${column} = any ($1) group by ${column}`,
      [recordIds],
    );
    const byId = new Map(rows.map(({ id, tagIds }) => [id, tagIds]));
    return (recordId) => byId.get(recordId) ?? [];
  }

  /** The rows of a file, each with the names of its tags in one text. */
  async withNames<T extends { id: number }>(
    { table, column }: Tagging,
    rows: T[],
  ): Promise<(T & { tagNames: string })[]> {
    const named = await this.db.query<{ id: number; names: string }>(
      `select ${column} as id, string_agg(name, ', ' order by name) as names from ${table} join tags on tags.id = tag_id
       where ${column} = any ($1) group by ${column}`,
      [rows.map(({ id }) => id)],
    );
    const namesOf = new Map(named.map(({ id, names }) => [id, names]));
    return rows.map((row) => ({ ...row, tagNames: namesOf.get(row.id) ?? '' }));
  }

  /** Makes `tagIds`, all of which are known, the tags of each record, in the transaction of their change. */
  async put({ table, column }: Tagging, all: TaggedRecord[]): Promise<void> {
    if (all.length === 0) return;
    await this.db.query(
      `delete from ${table} where ${column} = any ($1)
         and (${column}, tag_id) not in (select * from unnest($2::int[], $3::int[]))`,
      [all.map(({ recordId }) => recordId), ...pairsOf(all)],
    );
    await this.putNew({ table, column }, all);
  }

  /** What gives back tags that are there. @throws RuleBroken on one that is unknown. */
  async known(tagIds: number[]): Promise<(some: number[]) => number[]> {
    const wanted = [...new Set(tagIds)];
    const found = wanted.length > 0 ? await this.db.repository(Tag).findBy({ id: In(wanted) }) : [];
    const ids = new Set(found.map(({ id }) => id));
    return (some) => {
      if (some.every((id) => ids.has(id))) return some;
      throw UNKNOWN_TAG;
    };
  }

  /** Gives records tags beside those they have, all of which are known. */
  async putNew({ table, column }: Tagging, all: TaggedRecord[]): Promise<void> {
    const [recordIds, tagIds] = pairsOf(all);
    if (recordIds.length === 0) return;
    await this.db.query(
      `insert into ${table} (${column}, tag_id) select * from unnest($1::int[], $2::int[]) on conflict do nothing`,
      [recordIds, tagIds],
    );
  }

  /**
   * What turns the names of tags in the values of a row into their ids: `tags` into `tagIds`, accents and case aside.
   * @throws RuleBroken on `tags` when a name is no tag's
   */
  async tagger(rows: (ImportValues | undefined)[]): Promise<(body: ImportBody) => ImportBody> {
    const namesIn = (body: ImportBody | undefined) => (body?.['tags'] as string[] | undefined) ?? [];
    const known = await idsBy(this.db, 'tags', 'fold(r.name) = fold(v.value)', rows.flatMap(namesIn));
    return (body) => {
      const { tags, ...others } = body;
      if (tags === undefined) return body;
      const ids = namesIn(body).map((name) => known.get(name)?.[0] ?? unknownTag(name));
      return { ...others, tagIds: [...new Set(ids)].toSorted((one, other) => one - other) };
    };
  }

  /**
   * Adds tags to many records of `entity`, or takes them off; returns those that changed, whose versions rise.
   * @throws RuleBroken on one that is unknown
   */
  async changeMany<T extends Row>(
    { table, column }: Tagging,
    entity: EntityTarget<T>,
    recordIds: number[],
    { action, tagIds }: TagChange,
  ): Promise<number[]> {
    await this.mustExist(tagIds);
    const sql =
      action === 'addTags'
        ? `insert into ${table} (${column}, tag_id) select record, tag from unnest($1::int[]) record, unnest($2::int[]) tag
           on conflict do nothing returning ${column} as id`
        : `with gone as (delete from ${table} where ${column} = any ($1) and tag_id = any ($2) returning ${column} as id)
           select id from gone`;
    const rows = await this.db.query<{ id: number }>(sql, [recordIds, tagIds]);
    const changed = [...new Set(rows.map(({ id }) => id))];
    await writeMany(this.db, entity, changed, { updatedAt: this.clock.now() });
    return changed;
  }

  private async mustExist(ids: number[]): Promise<void> {
    if ((await this.db.repository(Tag).countBy({ id: In(ids) })) === ids.length) return;
    throw UNKNOWN_TAG;
  }
}

/** A record and a tag of it, as two lists of the same length. */
function pairsOf(all: TaggedRecord[]): [recordIds: number[], tagIds: number[]] {
  const pairs = all.flatMap(({ recordId, tagIds }) => [...new Set(tagIds)].map((tagId) => ({ recordId, tagId })));
  return [pairs.map(({ recordId }) => recordId), pairs.map(({ tagId }) => tagId)];
}

function unknownTag(name: string): never {
  throw RuleBroken.on('tags', 'unknown_tag', {
    fr: `Aucune étiquette ne s’appelle « ${name} ».`,
    en: `No tag is called “${name}”.`,
  });
}

const UNKNOWN_TAG = RuleBroken.on('tagIds', 'unknown_tag', { fr: 'Étiquette inconnue.', en: 'Unknown tag.' });

/** The filters of a list of records that may carry tags: `tagId` has it, `withoutTagId` has it not. */
export function tagFilters({ table, column }: Tagging, alias: string) {
  const has = (parameter: string) =>
    `exists (select 1 from ${table} tagged where tagged.${column} = ${alias}.id and tagged.tag_id = :${parameter})`;
  return { tagId: has('tagId'), withoutTagId: `not ${has('withoutTagId')}` };
}

/** The field of a list by which conditions name the tags of its records. */
export function tagsField({ table, column }: Tagging): ListField {
  const tagged = (row: string) => `select tagged.tag_id from ${table} tagged where tagged.${column} = ${row}.id`;
  return {
    kind: 'references',
    to: 'tags',
    label: { fr: 'Étiquettes', en: 'Tags' },
    ids: tagged,
    holding: (row, id) => `exists (${tagged(row)} and tagged.tag_id = ${id})`,
    filled: (row) => `exists (${tagged(row)})`,
  };
}
