import type { Db } from '../core/db.js';
import { RuleBroken } from '../core/errors.js';

/** What is sold, as a contract names it and, where it is known, as the catalogue does. */
interface Sold {
  service?: string;
  serviceId?: number | null;
}

/** The services of the catalogue that `all` name, by their id or, where none is told, by their very name. */
export async function catalogServices(db: Db, all: Sold[]): Promise<{ idOf(sold: Sold): number | null }> {
  const ids = all.map(({ serviceId }) => serviceId).filter((id) => typeof id === 'number');
  const names = all.filter(({ serviceId }) => serviceId === undefined).map(({ service = '' }) => service);
  const found = await db.query<{ id: number; name: string | null }>(
    `select id, null as name from services where id = any ($1)
     union select s.id, n.name from unnest($2::text[]) n (name) join services s on fold(s.name) = fold(n.name)`,
    [ids, names],
  );
  const known = new Set(found.map(({ id }) => id));
  const byName = new Map(found.map(({ id, name }) => [name, id]));
  return {
    /** @throws RuleBroken on an unknown id */
    idOf({ service = '', serviceId }) {
      if (serviceId === undefined) return byName.get(service) ?? null;
      if (serviceId !== null && !known.has(serviceId))
        throw RuleBroken.on('serviceId', 'unknown_service', UNKNOWN_SERVICE);
      return serviceId;
    },
  };
}

export const UNKNOWN_SERVICE = {
  fr: 'Ce service n’est pas au catalogue.',
  en: 'This service is not in the catalogue.',
};
