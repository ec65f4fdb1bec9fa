import type { Schemas } from '@terril/api-types';
import type { Lead } from './lead.js';

/** What the dialog asks, side by side. */
export interface Handling {
  organizationId?: number | null;
  name?: string;
  kind?: Schemas['LeadOrganization']['kind'];
  postcode?: string | null;
  city?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  withOpportunity: boolean;
  title?: string;
  stageId?: number;
  assigneeId?: number | null;
}

/** What was sent, as the dialog begins with it: the last word of a name is taken for that of the family. */
export function beginningWith(lead: Lead): Handling {
  const words = lead.name.split(/\s+/);
  const { organizationName, postcode, city, email, phone, stageId, assigneeId } = lead;
  return {
    name: organizationName ?? lead.name,
    kind: organizationName === null ? 'individual' : 'association',
    postcode,
    city,
    firstName: words.slice(0, -1).join(' '),
    lastName: words.at(-1) ?? '',
    email,
    phone,
    withOpportunity: true,
    title: organizationName === null ? lead.formTitle : `${lead.formTitle} · ${organizationName}`,
    stageId,
    assigneeId,
  };
}

/** What the API is asked: a contact without a name is none. */
export function handlingOf({ version }: Lead, typed: Handling): Schemas['LeadHandling'] {
  const { organizationId, name = '', kind = 'association', postcode, city } = typed;
  const { firstName, lastName, email, phone, withOpportunity, title, stageId, assigneeId } = typed;
  return {
    version,
    ...(organizationId
      ? { organizationId }
      : { organization: { name, kind, postcode: postcode || null, city: city || null } }),
    ...(lastName && {
      contact: { firstName: firstName || null, lastName, email: email || null, phone: phone || null },
    }),
    withOpportunity,
    ...(withOpportunity && { title: title ?? null, stageId: stageId ?? null, assigneeId: assigneeId ?? null }),
  };
}
