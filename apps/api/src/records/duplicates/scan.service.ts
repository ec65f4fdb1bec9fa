import { Injectable, Logger } from '@nestjs/common';
import { DUPLICATE_SCORES, MOST_SHARING, SIMILAR_NAME } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { comparedColumns, type ComparedRow, comparedRows, keyRows, keyTells, scoreOf } from './comparison.js';
import type { DuplicateScanOut } from './duplicate.dto.js';
import { DuplicateScan } from './duplicate-scan.entity.js';
import { DuplicateGroupsService, type FoundPair } from './groups.service.js';
import { MATCHINGS, type Matching } from './matching.js';

/** The number of PostgreSQL's advisory lock that a running scan holds, whichever process runs it. */
const LOCK = 20_260_901;
/** With how many neighbours of the same block, in the order of their names, a record is compared. */
const NEIGHBOURS = 5;
const BATCH = 5000;

/** Compares the whole base, in one transaction beside the daily work: readers see the groups of before until it ends. */
@Injectable()
export class DuplicateScanService {
  private readonly logger = new Logger('Duplicates');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly groups: DuplicateGroupsService,
  ) {}

  /** Starts a scan, which goes on after the answer; one that runs already is left to it. */
  async start(): Promise<DuplicateScanOut> {
    const { isRunning } = await this.status();
    if (!isRunning) {
      const scan = await this.db.repository(DuplicateScan).save({ startedAt: this.clock.now() });
      // Whoever asks how it is once this has answered is told that it runs, not that it was cut short.
      await new Promise<void>((begun) => {
        this.run(scan.id, begun)
          .catch((error: unknown) => this.logger.error('The scan was cut short', error))
          .finally(begun);
      });
    }
    return this.status();
  }

  /** Of the scan that ended last, and of the one that runs, if there is one. */
  async status(): Promise<DuplicateScanOut> {
    const [state] = await this.db.query<DuplicateScanOut>(
      `select held.running as "isRunning", done.finished_at as "finishedAt", done.pairs,
         coalesce(last.finished_at is null and not held.running and last.id is not null, false) as "hasFailed"
       from (select exists (select 1 from pg_locks where locktype = 'advisory' and objid = $1
         and database = (select oid from pg_database where datname = current_database())) as running) held
       left join lateral (select * from duplicate_scans order by id desc limit 1) last on true
       left join lateral (select * from duplicate_scans where finished_at is not null order by id desc limit 1) done
         on true`,
      [LOCK],
    );
    return state ?? { isRunning: false, finishedAt: null, pairs: null, hasFailed: false };
  }

  /** The scan itself; does nothing when another runs. Calls `begun` once others see that it runs. */
  run(scanId: number, begun: () => void = () => undefined): Promise<void> {
    return this.db.transaction(async () => {
      const [lock] = await this.db.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [LOCK]);
      if (!lock?.got) {
        // Another began between the question and the lock: this one never was.
        await this.db.repository(DuplicateScan).delete(scanId);
        return;
      }
      begun();
      let count = 0;
      for (const matching of Object.values(MATCHINGS)) {
        const pairs = await this.pairsOf(matching);
        await this.groups.replaceAll(matching.type, pairs);
        count += pairs.length;
      }
      await this.db.repository(DuplicateScan).update(scanId, { finishedAt: this.clock.now(), pairs: count });
    });
  }

  private async pairsOf(matching: Matching): Promise<FoundPair[]> {
    await this.fillBlocks(matching);
    // A cursor would be planned for its first rows.
    await this.db.query('set local cursor_tuple_fraction = 1');
    await this.db.query(`declare duplicate_candidates no scroll cursor for ${comparisonsOf(matching)}`);
    const pairs: FoundPair[] = [];
    for (;;) {
      const rows = await this.db.query<ComparedRow & { oneId: number; otherId: number }>(
        `fetch ${BATCH} from duplicate_candidates`,
      );
      for (const { oneId, otherId, ...compared } of rows) {
        const found = scoreOf(matching, compared);
        if (found.score >= DUPLICATE_SCORES.listed) pairs.push({ oneId, otherId, ...found });
      }
      if (rows.length < BATCH) break;
    }
    await this.db.query('close duplicate_candidates');
    await this.db.query('drop table duplicate_blocks');
    return pairs;
  }

  /** What records are compared by: those that share a key of a block are, or its neighbours. */
  private async fillBlocks(matching: Matching): Promise<void> {
    const { table, keys, near } = matching;
    const held = keys.map((key) => `select '${key.sign}' as sign, id, key from (${keyRows(matching, key)}) held`);
    await this.db.query(
      `create temporary table duplicate_blocks on commit drop as
       select sign, key, id, name_key, holders,
         row_number() over (partition by sign, key order by name_key, id) as place
       from (
         select sign, key, id, name_key, count(*) over (partition by sign, key) as holders
         from (
           select sign, key, id, name_key from (${held.join(' union ')}) held join ${table} using (id)
           union all select 'same', name_key, id, name_key from ${table}
           union select 'near', ${near}, it.id, it.name_key
             from ${table} it, unnest(string_to_array(it.name_key, ' ')) word where length(word) > 2
         ) every (sign, key, id, name_key)
         where ${keyTells('sign')}
       ) counted
       where holders > 1 and (sign in ('same', 'near') or holders <= ${MOST_SHARING})`,
    );
    await this.db.query('create index on duplicate_blocks (sign, key, place)');
    await this.db.query('analyze duplicate_blocks');
  }
}

/** The pairs of the blocks that may be duplicates, compared. */
function comparisonsOf(matching: Matching): string {
  return `
    with met as (
      select least(a.id, b.id) as one_id, greatest(a.id, b.id) as other_id,
        array_agg(distinct a.sign) filter (where a.sign not in ('same', 'near')) as met,
        bool_or(similarity(a.name_key, b.name_key) >= ${SIMILAR_NAME}) as alike
      from duplicate_blocks a
      join duplicate_blocks b on b.sign = a.sign and b.key = a.key and b.place > a.place
        and (b.place <= a.place + ${NEIGHBOURS} or a.sign not in ('same', 'near'))
      where a.id <> b.id
      group by 1, 2
    )
    select one_id as "oneId", other_id as "otherId", met.met, ${comparedColumns(matching)}
    from met
    join ${comparedRows(matching, 'one')} on one.id = one_id
    join ${comparedRows(matching, 'other')} on other.id = other_id
    where (alike or met.met is not null) and not exists (select 1 from not_duplicates said
      where said.record_type = '${matching.type}' and said.one_id = met.one_id and said.other_id = met.other_id)`;
}
