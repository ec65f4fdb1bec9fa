import { useUrlState } from '../ui/useUrlState.js';

/** What a report is narrowed to, as the API and the lists name it; undefined = whatever. */
export type Narrowing = Partial<Record<'territoryId' | 'areaId' | 'kind', string>>;

/** The organizations that the page is about, as its address tells. */
export function useNarrowing(): Narrowing {
  const [params] = useUrlState();
  const chosen = (['territoryId', 'areaId', 'kind'] as const).map((name) => [name, params.get(name)] as const);
  return Object.fromEntries(chosen.filter(([, value]) => value)) as Narrowing;
}
