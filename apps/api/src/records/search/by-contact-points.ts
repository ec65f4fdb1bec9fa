import { contained } from './lookups.js';
import type { Typed } from './read-typed.js';
import type { Bind, Lookup } from './source.js';

/** Records by one of their further telephones or e-mails. */
export function byContactPoints({ phone, email }: Typed, bind: Bind, owner: 'organization' | 'contact'): Lookup[] {
  const lookups: Lookup[] = [];
  if (phone !== undefined) {
    const sought = bind(phone);
    lookups.push(byPoint(owner, 'phone', `'%' || ${sought} || '%'`, sought));
  }
  if (email !== undefined) {
    lookups.push(byPoint(owner, 'email', `fold(${bind(contained(email))})`, `fold(${bind(email)})`));
  }
  return lookups;
}

/** What matches `pattern`, better what is `whole`. */
function byPoint(owner: string, kind: 'phone' | 'email', pattern: string, whole: string): Lookup {
  const text = 'contact_point_text(point.kind, point.value)';
  const found = `from ${owner}_contact_points point where point.kind = '${kind}' and ${text} like ${pattern}`;
  const own = `${found} and point.${owner}_id = it.id`;
  return {
    strength: 'part',
    match: kind,
    where: `it.id = any (array(select point.${owner}_id ${found}))`,
    better: { when: `exists (select 1 ${own} and ${text} = ${whole})`, strength: 'exact' },
    shows: `(select min(point.value) ${own})`,
  };
}
