import type { Relation } from './relation.js';

/** A kind chosen in its second direction goes by minus its id in the form: the two organizations then change places. */
export function toPayload(values: Partial<Relation>): Partial<Relation> {
  const { kindId, organizationId, relatedOrganizationId } = values;
  if (kindId === undefined || kindId >= 0) return values;
  return {
    ...values,
    kindId: -kindId,
    organizationId: relatedOrganizationId,
    relatedOrganizationId: organizationId,
  };
}
