import type { Schemas } from '@terril/api-types';

export type HistoryEntry = Schemas['HistoryEntryOut'];
export type HistoryChange = Schemas['HistoryChangeOut'];
export type HistoryPage = Schemas['HistoryEntryPage'];
export type OrganizationAsOf = Schemas['OrganizationAsOfOut'];

/** The entries that one action wrote, the record itself before what it owns; actions in the order they came. */
export function byAction(entries: HistoryEntry[]): HistoryEntry[][] {
  const actions = new Map<string, HistoryEntry[]>();
  for (const entry of entries) actions.set(entry.transaction, [...(actions.get(entry.transaction) ?? []), entry]);
  return [...actions.values()].map((some) =>
    some.toSorted((a, b) => Number(a.part !== null) - Number(b.part !== null)),
  );
}
