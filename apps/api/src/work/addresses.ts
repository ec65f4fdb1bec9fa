/** A role that a contact holds on the day `day`, in SQL: it is the `role`. */
export const HOLDS_ON = (day: string) =>
  `(role.starts_on is null or role.starts_on <= ${day}) and (role.ends_before is null or role.ends_before > ${day})`;

/** The contacts who have one of the addresses $1, in small letters, by the address. */
export const CONTACTS_WITH_ADDRESS = `
  select lower(email) as address, id from contacts where lower(email) = any ($1)
  union
  select lower(value), contact_id from contact_contact_points where kind = 'email' and lower(value) = any ($1)`;

/** The organizations that have one of the addresses $1, in small letters, by the address. */
export const ORGANIZATIONS_WITH_ADDRESS = `
  select lower(email) as address, id from organizations where lower(email) = any ($1)
  union
  select lower(value), organization_id from organization_contact_points where kind = 'email' and lower(value) = any ($1)`;
