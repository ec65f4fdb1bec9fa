import type { ActivitySubject } from '@terril/domain';

/** The resources of the records that have activities, and the filter of the list by each. */
const FILTERS = {
  organizations: 'organizationId',
  contacts: 'contactId',
  contracts: 'contractId',
  subscriptions: 'subscriptionId',
  invoices: 'invoiceId',
  opportunities: 'opportunityId',
} as const;

/** A record that activities are logged on. */
export interface LoggedRecord {
  resource: keyof typeof FILTERS;
  id: number;
}

export const isLoggedOn = (resource: string | undefined): resource is LoggedRecord['resource'] =>
  resource !== undefined && resource in FILTERS;

/** The filter of the list of activities by that record. */
export const filterOf = (resource: LoggedRecord['resource'], id: number): object => ({ [FILTERS[resource]]: id });

/** What a new activity on that record begins with, as the API takes it. */
export function prefilled({ resource, id }: LoggedRecord): object {
  if (resource === 'organizations') return { organizationId: id };
  if (resource === 'contacts') return { contactIds: [id] };
  return { aboutType: resource satisfies ActivitySubject, aboutId: id };
}

/** The record that the page at this path is about: '/contracts/12/show' -> contract 12. */
export function recordAt(path: string): LoggedRecord | undefined {
  const [, resource, id] = /^\/([a-z-]+)\/(\d+)/.exec(path) ?? [];
  return isLoggedOn(resource) ? { resource, id: Number(id) } : undefined;
}
