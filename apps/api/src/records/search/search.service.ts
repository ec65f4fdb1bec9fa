import { Injectable } from '@nestjs/common';
import { can, type Role } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { byOwners } from './lookups.js';
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

  /**
   * At most `limit` results a kind of record that `role` reads, or of `type` alone, the best first; nothing for less than 2
   * signs.
   */
  async search(q: string, limit: number, role: Role, type?: string): Promise<SearchOut> {
    const typed = readTyped(q);
    if (!typed) return { groups: [] };
    const sources = SOURCES.filter(
      (source) => (type === undefined || source.type === type) && can(role, source.permission ?? 'records.read'),
    );
    return this.db.transaction(async () => {
      // Starting other processes would take longer than the few candidates that are read.
      await this.db.query('set local max_parallel_workers_per_gather = 0');
      return this.find(sources, typed, limit);
    });
  }

  private async find(sources: Source[], typed: Typed, limit: number): Promise<SearchOut> {
    let groups: Group[] = [];
    for (const source of sources) groups.push(await this.group(source, (bind) => source.lookups(typed, bind), limit));
    if (isTooFew(groups, limit)) groups = await this.withSimilar(sources, groups, typed, limit);
    groups = await this.withOwned(sources, groups, limit);
    const found = groups.filter(({ results }) => results.length > 0);
    return { groups: found.toSorted((a, b) => a.best - b.best).map(({ best: _, ...group }) => group) };
  }

  /** The groups, and below them what the words may have meant. */
  private async withSimilar(sources: Source[], groups: Group[], typed: Typed, limit: number): Promise<Group[]> {
    const meanings = await meaningsOf(this.db, typed.text);
    if (meanings.length === 0) return groups;
    return this.withMore(sources, groups, limit, ({ similar }, bind) => similar?.(typed, meanings, bind));
  }

  /** The groups, and below them the records of the organizations found. */
  private async withOwned(sources: Source[], groups: Group[], limit: number): Promise<Group[]> {
    const owners = groups.find(({ type }) => type === 'organizations')?.results.map(({ id }) => id) ?? [];
    if (owners.length === 0) return groups;
    return this.withMore(sources, groups, limit, ({ ofOrganization }, bind) =>
      ofOrganization === undefined ? undefined : byOwners(owners, bind, ofOrganization, limit + 1),
    );
  }

  private async withMore(
    sources: Source[],
    groups: Group[],
    limit: number,
    lookupsOf: (source: Source, bind: Bind) => Lookup[] | undefined,
  ): Promise<Group[]> {
    const all: Group[] = [];
    for (const [index, source] of sources.entries()) {
      const group = groups[index];
      if (!group) continue;
      const added = await this.group(source, (bind) => lookupsOf(source, bind) ?? [], limit);
      all.push(joined(group, added, limit));
    }
    return all;
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

/** The results of both, each once, those of `first` before the others. */
function joined(first: Group, second: Group, limit: number): Group {
  const known = new Set(first.results.map(({ id }) => id));
  const all = [...first.results, ...second.results.filter(({ id }) => !known.has(id))];
  return {
    type: first.type,
    more: first.more || second.more || all.length > limit,
    results: all.slice(0, limit),
    best: Math.min(first.best, second.best),
  };
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
