import { useUrlState } from '../ui/useUrlState.js';

/** What a report is narrowed to, as the API and the lists name it; those that end in Id are of records. */
export const NARROWINGS = [
  'territoryId',
  'areaId',
  'kind',
  'tagId',
  'accountManagerId',
  'category',
  'serviceId',
] as const;
export type NarrowingName = (typeof NARROWINGS)[number];
export type Narrowing = Partial<Record<NarrowingName, string | number>>;

/** The organizations and subscriptions that the page is about, as its address tells; what is not there = whatever. */
export function useNarrowing(): Narrowing {
  const [params] = useUrlState();
  const chosen = NARROWINGS.map((name) => [name, params.get(name)] as const).filter(([, value]) => value);
  return Object.fromEntries(chosen.map(([name, value]) => [name, name.endsWith('Id') ? Number(value) : value]));
}
