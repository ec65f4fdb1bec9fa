import type { Db } from '../core/db.js';
import { RuleBroken } from '../core/errors.js';
import { idsBy, type ImportValues } from '../core/import-target.js';

/**
 * What gives the id of the colleague that the values of a row name by `assignee`, by name or e-mail; undefined when they
 * name none.
 * @throws RuleBroken on `assignee` when nobody, or more than one, goes by it
 */
export async function namedColleagues(
  db: Db,
  rows: ImportValues[],
): Promise<(row: ImportValues) => number | undefined> {
  const nameIn = ({ assignee }: ImportValues) => (typeof assignee === 'string' ? assignee : undefined);
  const match = 'fold(r.name) = fold(v.value) or lower(r.email) = lower(v.value)';
  const names = rows.flatMap((row) => nameIn(row) ?? []);
  const found = await idsBy(db, 'users', match, names);
  return (row) => {
    const name = nameIn(row);
    if (name === undefined) return undefined;
    const [id, ...others] = found.get(name) ?? [];
    if (id === undefined || others.length > 0) throw RuleBroken.on('assignee', 'unknown_assignee', nobody(name));
    return id;
  };
}

const nobody = (name: string) => ({
  fr: `Personne, ou plusieurs, ne répondent à « ${name} ».`,
  en: `Nobody, or several, go by “${name}”.`,
});
