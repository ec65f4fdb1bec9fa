import { byMeanings, byName, byWords, contained } from './lookups.js';
import type { Typed } from './read-typed.js';
import type { Bind, Lookup, Source } from './source.js';

/** As `Organization.statusOn`. */
const STATUS = `case when it.user_days @> today then 'user' when lower(it.user_days) <= today then 'former'
  when it.is_partner then 'partner' else 'prospect' end`;

export const organizationSource: Source = {
  type: 'organizations',
  table: 'organizations',
  title: 'it.name',
  detail: 'it.city',
  status: STATUS,
  // Users come before former users, those before the others.
  order: 'case when it.user_days @> today then 0 when lower(it.user_days) <= today then 1 else 2 end',
  lookups: (typed, bind) => [
    ...bySiren(typed, bind),
    ...byPhone(typed, bind),
    ...byEmail(typed, bind),
    ...byName(typed, bind, 'it.name'),
    ...byWords(typed, bind, 'it.name', 'it.search_text'),
  ],
  similar: (typed, meanings, bind) => byMeanings(typed, meanings, bind, 'it.search_text'),
};

function bySiren({ siren }: Typed, bind: Bind): Lookup[] {
  if (siren === undefined) return [];
  return [{ strength: 'exact', match: 'siren', where: `it.siren = ${bind(siren)}`, shows: 'it.siren' }];
}

/** In the national form: '+33 3 21' finds '03 21 00 00 00'. */
function byPhone({ phone }: Typed, bind: Bind): Lookup[] {
  if (phone === undefined) return [];
  const sought = `dialled_digits(${bind(phone)})`;
  const where = `dialled_digits(it.phone) like '%' || ${sought} || '%'`;
  const better = { when: `dialled_digits(it.phone) = ${sought}`, strength: 'exact' } as const;
  return [
    { strength: 'part', match: 'phone', where, better, shows: 'it.phone' },
    ...byContactPoint('phone', `'%' || phone_digits(${bind(phone)}) || '%'`, `phone_digits(${bind(phone)})`),
  ];
}

function byEmail({ email }: Typed, bind: Bind): Lookup[] {
  if (email === undefined) return [];
  const pattern = `fold(${bind(contained(email))})`;
  const where = `it.search_text like ${pattern} and fold(it.email) like ${pattern}`;
  const better = { when: `fold(it.email) = fold(${bind(email)})`, strength: 'exact' } as const;
  return [
    { strength: 'part', match: 'email', where, better, shows: 'it.email' },
    ...byContactPoint('email', pattern, `fold(${bind(email)})`),
  ];
}

/** By one of its further telephones or e-mails: what matches `pattern`, better what is `whole`. */
function byContactPoint(kind: 'phone' | 'email', pattern: string, whole: string): Lookup[] {
  const text = 'contact_point_text(point.kind, point.value)';
  const found = `from organization_contact_points point where point.kind = '${kind}' and ${text} like ${pattern}`;
  const where = `it.id = any (array(select point.organization_id ${found}))`;
  const own = `${found} and point.organization_id = it.id`;
  const better = { when: `exists (select 1 ${own} and ${text} = ${whole})`, strength: 'exact' } as const;
  return [{ strength: 'part', match: kind, where, better, shows: `(select min(point.value) ${own})` }];
}
