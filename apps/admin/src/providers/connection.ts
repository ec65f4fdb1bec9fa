import { useSyncExternalStore } from 'react';

/** What the last request met: an answer, an API without its database, or nobody. */
export type Connection = 'up' | 'databaseGone' | 'serverGone';

let current: Connection = 'up';
const listeners = new Set<() => void>();

/** Called by http.ts after each request; the banner in the layout follows. */
export function setConnection(next: Connection): void {
  if (next === current) return;
  current = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the connection, followed by the component that calls it. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => current);
}
