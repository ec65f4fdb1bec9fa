import { dayAfter, dayBefore, type JoinedRole, joinedRoles } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { allOf, type Merge } from './mergeable.js';

interface Role extends JoinedRole {
  person: string;
  /** The organization or the contact that is merged. */
  owner: number;
}

const OWNER = { organization_id: 'organizationId', contact_id: 'contactId' } as const;

/**
 * Gives the dated roles of merged organizations or contacts to the kept one: of two that say the same on the same days
 * one is left, and an organization keeps one main contact.
 */
export const moveRoles =
  (db: Db) =>
  async (merge: Merge, column: string): Promise<void> => {
    const { kept, merged, steps, notes, moved } = merge;
    const owner = OWNER[column as keyof typeof OWNER];
    const stored = await rolesOf(
      db,
      column,
      allOf(merge).map(({ id }) => id),
    );
    const wanted = joinedRoles(stored.map((role) => ({ ...role, [owner]: kept.id })));
    const wantedById = new Map(wanted.map((role) => [role.id, role]));
    // What goes makes room first, then main contacts, then the days and the moves.
    for (const role of stored.filter(({ id }) => !wantedById.has(id))) {
      await steps.delete('contact_roles', role.id);
      if (role.owner !== kept.id) notes.push(joinedNote(role));
    }
    const left = stored.filter(({ id }) => wantedById.has(id));
    for (const role of left.filter(({ id, isMain }) => isMain && !wantedById.get(id)?.isMain)) {
      await steps.change('contact_roles', role.id, { is_main: false });
      notes.push(secondMainNote(role));
    }
    for (const { id: from } of merged) {
      const count = await steps.move({ table: 'contact_roles', column, key: 'id', from, to: kept.id });
      const before = moved.get(column)?.count ?? 0;
      if (count > 0) moved.set(column, { table: 'contact_roles', count: before + count });
    }
    for (const role of left) {
      const after = wantedById.get(role.id);
      if (after) await steps.change('contact_roles', role.id, changesOf(role, after));
    }
  };

/** Those of the kept record first. */
async function rolesOf(db: Db, column: string, owners: number[]): Promise<Role[]> {
  const rows = await db.query<Omit<Role, 'endsOn'> & { endsBefore: string | null }>(
    `select r.id, r.contact_id as "contactId", r.organization_id as "organizationId", r.function, r.is_main as "isMain",
       r.is_billing as "isBilling", r.is_technical as "isTechnical", r.starts_on as "startsOn",
       r.ends_before as "endsBefore", r.${column} as owner, concat_ws(' ', c.first_name, c.last_name) as person
     from contact_roles r join contacts c on c.id = r.contact_id
     where r.${column} = any ($1) order by array_position($1, r.${column}), r.is_main desc, r.id for update of r`,
    [owners],
  );
  return rows.map(({ endsBefore, ...role }) => ({ ...role, endsOn: endsBefore && dayBefore(endsBefore) }));
}

function changesOf(before: Role, after: Role): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  if (before.startsOn !== after.startsOn) changes['starts_on'] = after.startsOn;
  if (before.endsOn !== after.endsOn) changes['ends_before'] = after.endsOn && dayAfter(after.endsOn);
  if (!before.isMain && after.isMain) changes['is_main'] = true;
  if (before.isBilling !== after.isBilling) changes['is_billing'] = after.isBilling;
  if (before.isTechnical !== after.isTechnical) changes['is_technical'] = after.isTechnical;
  return changes;
}

const joinedNote = ({ person, function: held }: Role) => ({
  fr: `Le rôle de ${person}${held ? ` (${held})` : ''}, en double ces jours-là, n’en fait plus qu’un.`,
  en: `The role of ${person}${held ? ` (${held})` : ''}, there twice on the same days, becomes one.`,
});

const secondMainNote = ({ person }: Role) => ({
  fr: `${person} n’est plus contact principal : un seul l’est à la fois.`,
  en: `${person} is no longer a main contact: only one is at a time.`,
});
