import { createdValues, type CustomFields } from '../../reference/custom-fields/custom-values.service.js';
import { checkedContactPoints } from '../contact-points.js';
import { checkedAddresses } from './addresses.js';
import { checkedIdentifiers } from './identifiers.js';
import { locate } from './locate.js';
import type { OrganizationCreate } from './organization.dto.js';
import type { TerritoryFinder } from './places.service.js';

/** A new organization as it is stored, with the rows it owns. @throws RuleBroken */
export function draftOf(fields: OrganizationCreate, territoryFor: TerritoryFinder, customFields: CustomFields) {
  const {
    territoryId,
    movedOn: _movedOn,
    tagIds = [],
    contactPoints = [],
    addresses = [],
    customValues: sent,
    ...columns
  } = fields;
  Object.assign(columns, checkedIdentifiers(fields));
  const place = locate(columns);
  const territory = territoryFor(place, territoryId ?? null);
  const customValues = createdValues(customFields, sent);
  return {
    columns: { ...columns, ...place, ...territory, customValues },
    tagIds,
    contactPoints: checkedContactPoints(contactPoints),
    addresses: checkedAddresses(addresses),
  };
}
