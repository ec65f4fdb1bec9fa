import { resolveTerritory, type TerritoryRule } from '@terril/domain';
import { type Commune, loadGeography } from '@terril/geography';
import type { Random } from './random.js';

export interface Place {
  commune: Commune | undefined;
  territoryId: number | null;
}

export type Territory = TerritoryRule & { id: number };

/** How often a place is drawn from which departments; what is left are the others of the mainland. */
const SHARES: [number, string[]][] = [
  [0.45, ['62']],
  [0.36, ['59']],
  [0.07, ['02', '60', '80']],
];

/** Real communes, the populous ones more often, and the territory the rules give them. */
export class Places {
  private readonly pools: [number, Commune[]][];

  constructor(private readonly territories: Territory[]) {
    const named = SHARES.flatMap(([, departments]) => departments);
    const all = loadGeography().departments();
    const others = all.map(({ code }) => code).filter((code) => /^\d\d$/.test(code) && !named.includes(code));
    const rest = 1 - SHARES.reduce((total, [share]) => total + share, 0);
    this.pools = [...SHARES, [rest, others] as const].map(([share, departments]) => [share, communesOf(departments)]);
  }

  /** Two in a hundred are not filled in. */
  draw(random: Random): Place {
    if (random.chance(0.02)) return { commune: undefined, territoryId: null };
    let left = random.next();
    const pool = (this.pools.find(([share]) => (left -= share) < 0) ?? this.pools[0])?.[1] ?? [];
    const commune = pool[Math.floor(pool.length * random.next() ** 2)];
    return { commune, territoryId: this.territoryOf(commune) };
  }

  private territoryOf(commune: Commune | undefined): number | null {
    return resolveTerritory(this.territories, commune?.department ?? null)?.id ?? null;
  }
}

/** Most populous first: the search ranks what begins with the digits of a department so. */
function communesOf(departments: string[]): Commune[] {
  const found = departments.map((department) => loadGeography().searchCommunes(department, Number.MAX_SAFE_INTEGER));
  const longest = Math.max(...found.map(({ length }) => length));
  return Array.from({ length: longest }, (_, rank) => found.map((communes) => communes[rank]))
    .flat()
    .filter((commune) => commune !== undefined);
}
