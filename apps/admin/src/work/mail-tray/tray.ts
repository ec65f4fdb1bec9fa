import type { Schemas } from '@terril/api-types';

export type TrayMessage = Schemas['TrayMessageOut'];
export type TrayFiling = Schemas['TrayFiling'];

/** What the dialog asks. */
export interface FilingFields {
  organizationId?: number | null;
  organizationName?: string | null;
  organizationKind?: string | null;
  contactId?: number | null;
  firstName?: string | null;
  lastName?: string | null;
  function?: string | null;
  remember?: boolean;
  title?: string | null;
  stageId?: number | null;
}

/** What the API takes of it. */
export function toFiling(fields: FilingFields): TrayFiling {
  const { organizationId, organizationName, organizationKind, contactId, firstName, lastName, remember } = fields;
  const kind = organizationKind as NonNullable<TrayFiling['newOrganization']>['kind'];
  return {
    ...(organizationName
      ? { newOrganization: { name: organizationName, kind } }
      : { organizationId: organizationId ?? null }),
    ...(lastName
      ? { newContact: { firstName: firstName || null, lastName, function: fields.function || null } }
      : { contactId: contactId ?? null }),
    remember: remember ?? false,
    ...(fields.title && fields.stageId && { newOpportunity: { title: fields.title, stageId: fields.stageId } }),
  };
}

/** Whom a message is from, or to: as people say it. */
export function partnerOf({ people, partners }: TrayMessage): { address: string; name: string | null } | undefined {
  return people.find(({ address }) => partners.includes(address.toLowerCase())) ?? people[0];
}

/** 'Ilan Fictif' -> his first name and his last one. */
export function namesIn(name: string | null): { firstName: string | null; lastName: string | null } {
  const [first = '', ...rest] = (name ?? '').trim().split(/\s+/);
  return rest.length > 0
    ? { firstName: first, lastName: rest.join(' ') }
    : { firstName: null, lastName: first || null };
}
