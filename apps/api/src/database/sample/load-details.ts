import type { RelationKindsService } from '../../people/relations/relation-kinds.service.js';
import type { RelationsService } from '../../people/relations/relations.service.js';
import { atRow, cell, type CsvRow, optionalRows, referred } from './csv-rows.js';

/** What some organizations hold beside their own row, by key: fields of `OrganizationCreate`. */
export type Details = (key: string) => object;

/** Reads `contact_points.csv`, `addresses.csv` and `parents.csv`, where they are; a parent is among `ids`, loaded before. */
export function readDetails(folder: string, ids: Map<string, number>): Details {
  const points = optionalRows(folder, 'contact_points.csv', ['organization_key', 'kind', 'value']);
  const addresses = optionalRows(folder, 'addresses.csv', ['organization_key', 'kind', 'address', 'starts_on']);
  const parents = optionalRows(folder, 'parents.csv', ['organization_key', 'parent_key']);
  return (key) => {
    const ofKey = ({ cells }: CsvRow) => cells['organization_key'] === key;
    const parent = parents.find(ofKey);
    return {
      parentId: parent ? referred(parent, 'parent_key', ids) : null,
      contactPoints: points.filter(ofKey).map((row) => ({
        kind: cell(row, 'kind'),
        label: cell(row, 'label'),
        value: cell(row, 'value'),
      })),
      addresses: addresses.filter(ofKey).map((row) => ({
        kind: cell(row, 'kind'),
        label: cell(row, 'label'),
        address: cell(row, 'address'),
        postcode: cell(row, 'postcode'),
        city: cell(row, 'city'),
        communeCode: cell(row, 'insee_code'),
        startsOn: cell(row, 'starts_on'),
        endsOn: cell(row, 'ends_on'),
      })),
    };
  };
}

/** Loads `relations.csv`, where there is one: kinds go by their names. */
export async function loadRelations(
  folder: string,
  kinds: RelationKindsService,
  relations: RelationsService,
  organizationIds: Map<string, number>,
): Promise<void> {
  const { data } = await kinds.list({ perPage: 100 });
  const kindIds = new Map(data.map(({ id, name }) => [name, id]));
  for (const row of optionalRows(folder, 'relations.csv', ['organization_key', 'relation', 'related_key'])) {
    const fields = {
      kindId: referred(row, 'relation', kindIds),
      organizationId: referred(row, 'organization_key', organizationIds),
      relatedOrganizationId: referred(row, 'related_key', organizationIds),
      startsOn: cell(row, 'starts_on'),
      endsOn: cell(row, 'ends_on'),
      note: cell(row, 'note'),
    };
    await atRow(row, () => relations.create(fields));
  }
}
