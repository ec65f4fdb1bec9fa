import type { PostalAddress } from '@terril/domain';
import type { Member } from './members/member.entity.js';

/** How a member is called, and where it is reached. */
export interface ReachedMember {
  name: string;
  representativeName: string | null;
  /** Of the person, or who stands for the organization, else its own. */
  email: string | null;
  phone: string | null;
  /** Street, then postcode and city; null without any. */
  postalAddress: string | null;
}

/** A member read with its organization, contact and representative, as it is called and reached. */
export function reachedMember(member: Member): ReachedMember {
  const { organization, contact, representative } = member;
  const { name, address, postcode, city } = placeOf(member);
  const person = contact ?? representative;
  const town = [postcode, city].filter(Boolean).join(' ');
  return {
    name,
    representativeName: representative?.name() ?? null,
    email: person?.email ?? organization?.email ?? null,
    phone: person?.phone ?? person?.mobile ?? organization?.phone ?? null,
    postalAddress: [address, town].filter(Boolean).join('\n') || null,
  };
}

/** Where letters to a member go: its own address, else that of the organization. */
export function placeOf({ organization, contact, ...row }: Member): PostalAddress {
  const { address = null, postcode = null, city = null } = (row.address === null ? organization : row) ?? {};
  return { name: contact?.name() ?? organization?.name ?? '', address, postcode, city };
}
