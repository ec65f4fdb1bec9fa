export const ORGANIZATION_KINDS = [
  'association',
  'company',
  'local_authority',
  'state_service',
  'cooperative',
  'collective',
  'individual',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** Derived from the records, see `statusOn`. */
export const ORGANIZATION_STATUSES = ['prospect', 'user', 'former', 'partner'] as const;
export type OrganizationStatus = (typeof ORGANIZATION_STATUSES)[number];
