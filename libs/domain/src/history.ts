/** What an entry of the history says was done. */
export const HISTORY_ACTIONS = [
  'create',
  'update',
  'delete',
  'restore',
  'merge',
  'import',
  'revert',
  'bulk',
  'export',
] as const;
export type HistoryAction = (typeof HISTORY_ACTIONS)[number];

/** What the history tells of, by the names of their resources; of reports it tells the exports. */
export const RECORDED_TYPES = [
  'organizations',
  'contacts',
  'relations',
  'services',
  'bundles',
  'contracts',
  'subscriptions',
  'indexations',
  'invoices',
  'budget-lines',
  'subsidies',
  'opportunities',
  'segments',
  'activities',
  'attachments',
  'tags',
  'views',
  'not-duplicates',
  'custom-fields',
  'territories',
  'areas',
  'relation-kinds',
  'end-reasons',
  'pipelines',
  'pipeline-stages',
  'letter-templates',
  'email-templates',
  'settings',
  'users',
  'import-profiles',
  'reports',
] as const;
export type RecordedType = (typeof RECORDED_TYPES)[number];
