import type { Schemas } from '@terril/api-types';

export type Relation = Schemas['RelationOut'];

/** What one of the two organizations says of the other: 'a pour membre', and which it is. */
export function seenFrom(organizationId: number, relation: Relation): { words: string; id: number; name: string } {
  if (relation.organizationId === organizationId) {
    return { words: relation.kindName, id: relation.relatedOrganizationId, name: relation.relatedOrganizationName };
  }
  const words = relation.reverseName ?? relation.kindName;
  return { words, id: relation.organizationId, name: relation.organizationName };
}
