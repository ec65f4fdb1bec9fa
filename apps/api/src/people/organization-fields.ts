import { type ListFields, oneRecord, referenceField, relatedField } from '../core/list-fields.js';

/** What conditions may ask of the organization of a row, by its `organization_id`. */
export const OF_ORGANIZATION: ListFields = {
  organizationId: referenceField('organizations', 'Structure', 'Organization', 'organization_id'),
  organization: oneRecord(
    'Structure',
    'Organization',
    relatedField(
      'organizations',
      'Structure qui…',
      'Organization that…',
      (row, organization) => `${organization}.id = ${row}.organization_id`,
    ),
  ),
};
