import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { Db } from '../core/db.js';
import { meaningsOf } from './meanings.js';
import { readTyped, type Typed } from './read-typed.js';
import type { SearchGroupOut, SearchOut, SearchResultOut } from './search.dto.js';
import { type Bind, type Lookup, type Source, STRENGTHS } from './source.js';
import { SOURCES } from './sources.js';
import { type Found, parametersOf, statementOf } from './statement.js';

interface Group extends SearchGroupOut {
  /** Place in STRENGTHS of its best result. */
  best: number;
}

/** One box over the records of the cooperative: what is typed decides how it is looked for. */
@Injectable()
export class SearchService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** At most `limit` results a kind of record, the best first; nothing for less than 2 letters or digits. */
  async search(q: string, limit: number): Promise<SearchOut> {
    const typed = readTyped(q);
    if (!typed) return { groups: [] };
    return this.db.transaction(async () => {
      // Starting other processes would take longer than the few candidates that are read.
      await this.db.query('set local max_parallel_workers_per_gather = 0');
      return this.find(typed, limit);
    });
  }

  private async find(typed: Typed, limit: number): Promise<SearchOut> {
    const groups: Group[] = [];
    for (const source of SOURCES) groups.push(await this.group(source, (bind) => source.lookups(typed, bind), limit));
    if (isTooFew(groups, limit)) await this.addSimilar(groups, typed, limit);
    const found = groups.filter(({ results }) => results.length > 0);
    return { groups: found.toSorted((a, b) => a.best - b.best).map(({ best: _, ...group }) => group) };
  }

  private async addSimilar(groups: Group[], typed: Typed, limit: number): Promise<void> {
    const meanings = await meaningsOf(this.db, typed.text);
    if (meanings.length === 0) return;
    for (const [index, { similar, ...source }] of SOURCES.entries()) {
      const group = groups[index];
      if (!group || !similar) continue;
      const { results, more, best } = await this.group(source, (bind) => similar(typed, meanings, bind), limit);
      const known = new Set(group.results.map(({ id }) => id));
      const all = [...group.results, ...results.filter(({ id }) => !known.has(id))];
      groups[index] = {
        ...group,
        results: all.slice(0, limit),
        more: more || all.length > limit,
        best: Math.min(group.best, best),
      };
    }
  }

  private async group(source: Source, lookupsOf: (bind: Bind) => Lookup[], limit: number): Promise<Group> {
    const { parameters, bind } = parametersOf(this.clock.today());
    const lookups = lookupsOf(bind);
    const sql = statementOf(source, lookups, limit);
    const rows = lookups.length > 0 ? await this.db.query<Found>(sql, parameters) : [];
    const [first] = rows;
    return {
      type: source.type,
      more: first !== undefined && first.candidates > rows.length,
      results: rows.map((row) => shown(row, lookups)),
      best: first?.strength ?? STRENGTHS.length,
    };
  }
}

function isTooFew(groups: Group[], limit: number): boolean {
  const count = groups.reduce((sum, { results }) => sum + results.length, 0);
  return count < limit && groups.every(({ best }) => best > STRENGTHS.indexOf('exact'));
}

function shown(
  { lookup, strength, candidates: _, shown: matchedText, ...row }: Found,
  lookups: Lookup[],
): SearchResultOut {
  const { match = 'text', better } = lookups[lookup] ?? {};
  const isBetter = better?.match !== undefined && strength === STRENGTHS.indexOf(better.strength);
  return { ...row, matched: (isBetter ? better.match : undefined) ?? match, matchedText };
}
