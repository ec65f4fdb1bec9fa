/** A record somebody opened, as it was called then. */
export interface RecentRecord {
  resource: string;
  id: number;
  title: string;
}

const MOST_KEPT = 10;

/** The last records this user opened in this browser, the latest first. */
export function recentRecords(userId: number): RecentRecord[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecentRecord) : [];
  } catch {
    // Forbidden by the browser, or spoilt: a comfort less.
    return [];
  }
}

/** Puts the record first among those this user opened. */
export function rememberRecord(userId: number, record: RecentRecord): void {
  const others = recentRecords(userId).filter(({ resource, id }) => resource !== record.resource || id !== record.id);
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify([record, ...others].slice(0, MOST_KEPT)));
  } catch {
    // Full, or forbidden by the browser.
  }
}

const keyOf = (userId: number): string => `terril.recent.${userId}`;

function isRecentRecord(value: unknown): value is RecentRecord {
  const { resource, id, title } = (value ?? {}) as Record<string, unknown>;
  return typeof resource === 'string' && typeof id === 'number' && typeof title === 'string';
}
