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
/** Those of reports on opportunities. */
export const PROSPECTING_NARROWINGS = ['pipelineId', 'assigneeId', 'territoryId'] as const;
export type NarrowingName = (typeof NARROWINGS | typeof PROSPECTING_NARROWINGS)[number];
export type Narrowing = Partial<Record<NarrowingName, string | number>>;

/** The records that the page is about, as its address tells; what is not there = whatever. */
export function useNarrowing(names: readonly NarrowingName[] = NARROWINGS): Narrowing {
  const [params] = useUrlState();
  const chosen = names.map((name) => [name, params.get(name)] as const).filter(([, value]) => value);
  return Object.fromEntries(chosen.map(([name, value]) => [name, name.endsWith('Id') ? Number(value) : value]));
}
