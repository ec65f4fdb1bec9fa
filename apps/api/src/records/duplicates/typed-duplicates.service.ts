import { Injectable } from '@nestjs/common';
import { DUPLICATE_SCORES, type MergeableType, SIMILAR_NAME } from '@terril/domain';
import { Db } from '../../core/db.js';
import { type ComparedRow, scoreOf } from './comparison.js';
import type { DuplicateOut } from './duplicate.dto.js';
import { MATCHINGS } from './matching.js';
import { type NameMeeting, typedComparison, typedRows } from './typed-comparison.js';

const MOST_SHOWN = 5;

/** Tells which records those that are typed, or come in a file, may already be. */
@Injectable()
export class TypedDuplicatesService {
  constructor(private readonly db: Db) {}

  /**
   * The records that what is `typed`, by field of the API, may be: at most 5, the likeliest first.
   * @param exceptId the record being changed; those said not to be its duplicates are left out too.
   */
  async find(type: MergeableType, typed: Record<string, unknown>, exceptId = 0): Promise<DuplicateOut[]> {
    const [found = []] = await this.compared(type, [typed], { exceptId, names: 'similar', from: 'warned' });
    return found;
  }

  /**
   * As `find`, for many at once, in the same order: those that the list of duplicates would show. Of names, only the
   * same one is a reason to compare two (ADR 29); what else they share is one as ever.
   */
  findMany(type: MergeableType, all: Record<string, unknown>[]): Promise<DuplicateOut[][]> {
    return this.compared(type, all, { exceptId: 0, names: 'same', from: 'listed' });
  }

  private compared(
    type: MergeableType,
    all: Record<string, unknown>[],
    { exceptId, names, from }: { exceptId: number; names: NameMeeting; from: keyof typeof DUPLICATE_SCORES },
  ): Promise<DuplicateOut[][]> {
    const matching = MATCHINGS[type];
    return this.db.transaction(async () => {
      await this.db.query(
        `select set_config('pg_trgm.similarity_threshold', $1, true), set_config('max_parallel_workers_per_gather', '0', true)`,
        [String(SIMILAR_NAME)],
      );
      const rows = await this.db.query<ComparedRow & { place: number; id: number; name: string; detail: string }>(
        typedComparison(matching, names),
        [JSON.stringify(typedRows(matching, all, exceptId))],
      );
      const found: DuplicateOut[][] = all.map(() => []);
      for (const { place, id, name, detail, ...compared } of rows) {
        const { score, signs } = scoreOf(matching, compared);
        if (score >= DUPLICATE_SCORES[from]) found[place]?.push({ id, name, detail, score, signs });
      }
      return found.map((some) => some.toSorted((one, other) => other.score - one.score).slice(0, MOST_SHOWN));
    });
  }
}
