import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { clustersOf, DUPLICATE_SCORES, DUPLICATE_SIGNS, type DuplicateScore, type MergeableType } from '@terril/domain';
import { Db } from '../../core/db.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { RECORDS_MERGED, type RecordsMerged } from '../merges/merges.service.js';
import { comparedColumns, type ComparedRow, comparedRows, scoreOf, sharedKeys } from './comparison.js';
import type { DuplicateGroupOut, DuplicateGroupQuery, DuplicatePairOut, GroupedRecordOut } from './duplicate.dto.js';
import { DuplicateGroup, DuplicatePair } from './duplicate-group.entity.js';
import { MATCHINGS } from './matching.js';

/** Two records and what they have in common; `oneId` is the lower id. */
export interface FoundPair extends DuplicateScore {
  oneId: number;
  otherId: number;
}

const MOST_SHOWN = 20;
/** Rows of one insertion. */
const BATCH = 5000;

/** Groups whose records are still there, two of them at least. */
const IS_THERE = Object.values(MATCHINGS)
  .map(
    ({ type, table }) => `duplicate.record_type = '${type}' and exists (
      select 1 from duplicate_pairs pair join ${table} one on one.id = pair.one_id
      join ${table} other on other.id = pair.other_id where pair.group_id = duplicate.id)`,
  )
  .join(' or ');

const holds = (word: string) =>
  Object.values(MATCHINGS)
    .map(
      ({ type, table }) => `duplicate.record_type = '${type}' and duplicate.id in (
        select pair.group_id from ${table} it join duplicate_pairs pair on it.id in (pair.one_id, pair.other_id)
        where it.search_text like ${word})`,
    )
    .join(' or ');

const RULES: ListRules<DuplicateGroupQuery> = {
  sorts: { score: 'duplicate.score', size: 'duplicate.size' },
  defaultSort: 'score',
  defaultOrder: 'DESC',
  filters: {
    recordType: 'duplicate.record_type = :recordType',
    minScore: 'duplicate.score >= :minScore',
    sign: ':sign = any (duplicate.signs)',
  },
  search: holds,
};

/** What the last scan found, kept true to what was merged, deleted, or said not to be duplicates since. */
@Injectable()
export class DuplicateGroupsService {
  constructor(private readonly db: Db) {}

  /** The likeliest first. */
  async list(query: DuplicateGroupQuery): Promise<Page<DuplicateGroupOut>> {
    const builder = this.db.repository(DuplicateGroup).createQueryBuilder('duplicate').where(`(${IS_THERE})`);
    const { data, ...whole } = await listPage(builder, query, RULES);
    return { data: await this.shown(data), ...whole };
  }

  /** Replaces all groups of the type by those of `pairs`. */
  async replaceAll(type: MergeableType, pairs: FoundPair[]): Promise<void> {
    await this.db.query('delete from duplicate_groups where record_type = $1', [type]);
    await this.insert(type, pairs);
  }

  /** What was like a merged record is compared with the one that was kept. */
  @OnEvent(RECORDS_MERGED, { suppressErrors: false })
  async follow({ type, keptId, ids }: RecordsMerged): Promise<void> {
    await this.refresh(type, ids, keptId);
  }

  /** Brings up to date the groups that hold one of `ids`, in the transaction that changed what is known of these. */
  async refresh(type: MergeableType, ids: number[], keptId?: number): Promise<void> {
    const stored = await this.db.query<{ oneId: number; otherId: number }>(
      `with touched as (
         select group_id from duplicate_pairs where one_id = any ($2) union
         select group_id from duplicate_pairs where other_id = any ($2)
       ), gone as (
         delete from duplicate_groups using touched where id = group_id and record_type = $1 returning id
       )
       select one_id as "oneId", other_id as "otherId" from duplicate_pairs where group_id in (select id from gone)`,
      [type, ids],
    );
    const within = ids.flatMap((id) => ids.filter((other) => id < other).map((otherId) => ({ oneId: id, otherId })));
    const others = stored.flatMap(({ oneId, otherId }) => [oneId, otherId]).filter((id) => !ids.includes(id));
    const withKept = keptId === undefined ? [] : others.map((id) => ordered(id, keptId));
    await this.insert(type, await this.compared(type, [...stored, ...within, ...withKept]));
  }

  /** Those of the pairs that look like duplicates: both there, alike, and not said to be two. */
  private async compared(type: MergeableType, pairs: Pick<FoundPair, 'oneId' | 'otherId'>[]): Promise<FoundPair[]> {
    const matching = MATCHINGS[type];
    const rows = await this.db.query<ComparedRow & { oneId: number; otherId: number }>(
      `select pair.one_id as "oneId", pair.other_id as "otherId", ${sharedKeys(matching)} as met,
         ${comparedColumns(matching)}
       from (select distinct * from unnest($2::int[], $3::int[]) listed (one_id, other_id)) pair
       join ${comparedRows(matching, 'one')} on one.id = pair.one_id
       join ${comparedRows(matching, 'other')} on other.id = pair.other_id
       where not exists (select 1 from not_duplicates said where said.record_type = $1
         and said.one_id = pair.one_id and said.other_id = pair.other_id)`,
      [type, pairs.map(({ oneId }) => oneId), pairs.map(({ otherId }) => otherId)],
    );
    return rows
      .map(({ oneId, otherId, ...compared }) => ({ oneId, otherId, ...scoreOf(matching, compared) }))
      .filter(({ score }) => score >= DUPLICATE_SCORES.listed);
  }

  private async insert(type: MergeableType, pairs: FoundPair[]): Promise<void> {
    const clusters = clustersOf(pairs.map(({ oneId, otherId }) => [oneId, otherId]));
    const ids = await this.db.query<{ id: number }>(
      `select nextval(pg_get_serial_sequence('duplicate_groups', 'id'))::int as id from generate_series(1, $1)`,
      [clusters.length],
    );
    const groupOf = new Map(
      clusters.flatMap((records, index) => records.map((id) => [id, ids[index]?.id ?? 0] as const)),
    );
    const grouped = pairs.map((pair) => ({ ...pair, groupId: groupOf.get(pair.oneId) ?? 0 }));
    const groups = groupedBy(grouped, ({ groupId }) => groupId);
    const rows = clusters.map((records, index) => summary(type, ids[index]?.id ?? 0, records.length, groups));
    for (let at = 0; at < rows.length; at += BATCH) {
      await this.db.repository(DuplicateGroup).insert(rows.slice(at, at + BATCH));
    }
    for (let at = 0; at < grouped.length; at += BATCH) {
      await this.db.repository(DuplicatePair).insert(grouped.slice(at, at + BATCH));
    }
  }

  private async shown(groups: DuplicateGroup[]): Promise<DuplicateGroupOut[]> {
    const pairs = await this.db
      .repository(DuplicatePair)
      .createQueryBuilder('pair')
      .where('pair.group_id = any (:ids)', { ids: groups.map(({ id }) => id) })
      .orderBy('pair.score', 'DESC')
      .addOrderBy('pair.oneId')
      .getMany();
    const pairsOf = groupedBy(pairs, ({ groupId }) => groupId);
    const records = new Map<string, GroupedRecordOut>();
    for (const { type, table, name, detail } of Object.values(MATCHINGS)) {
      const ids = groups
        .filter(({ recordType }) => recordType === type)
        .flatMap(({ id }) => (pairsOf.get(id) ?? []).flatMap(({ oneId, otherId }) => [oneId, otherId]));
      const rows = await this.db.query<GroupedRecordOut>(
        `select it.id, ${name} as name, ${detail} as detail from ${table} it where it.id = any ($1)`,
        [[...new Set(ids)]],
      );
      for (const row of rows) records.set(`${type} ${row.id}`, row);
    }
    return groups.map((group) => {
      const own = pairsOf.get(group.id) ?? [];
      const ids = [...new Set(own.flatMap(({ oneId, otherId }) => [oneId, otherId]))].toSorted((a, b) => a - b);
      const found = ids.map((id) => records.get(`${group.recordType} ${id}`)).filter((record) => record !== undefined);
      const listed = found.slice(0, MOST_SHOWN);
      return { ...group, size: found.length, records: listed, pairs: shownPairs(own, listed) };
    });
  }
}

const ordered = (one: number, other: number) => ({ oneId: Math.min(one, other), otherId: Math.max(one, other) });

function shownPairs(pairs: DuplicatePair[], records: GroupedRecordOut[]): DuplicatePairOut[] {
  const listed = new Set(records.map(({ id }) => id));
  return pairs
    .filter(({ oneId, otherId }) => listed.has(oneId) && listed.has(otherId))
    .map(({ oneId, otherId, score, signs }) => ({ oneId, otherId, score, signs }));
}

function summary(
  recordType: MergeableType,
  id: number,
  size: number,
  groups: Map<number, FoundPair[]>,
): DuplicateGroup {
  const pairs = groups.get(id) ?? [];
  const found = new Set(pairs.flatMap(({ signs }) => signs));
  return {
    id,
    recordType,
    size,
    score: Math.max(...pairs.map(({ score }) => score)),
    signs: DUPLICATE_SIGNS.filter((sign) => found.has(sign)),
  };
}

function groupedBy<T, Key>(all: T[], keyOf: (one: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
