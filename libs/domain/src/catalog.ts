/** The nature of an invoice line. */
export const NATURES = ['recurring', 'one_off', 'subsidy'] as const;
export type Nature = (typeof NATURES)[number];

/** The natures that make the turnover: subsidies are shown beside it, never inside. */
export const SERVICE_NATURES = ['recurring', 'one_off'] as const satisfies readonly Nature[];
export type ServiceNature = (typeof SERVICE_NATURES)[number];

export const isServiceNature = (nature: Nature): nature is ServiceNature => nature !== 'subsidy';

export const SERVICE_CATEGORIES = [
  'hosting',
  'maintenance',
  'assistance',
  'training',
  'development',
  'service',
] as const;
export type ServiceCategory = (typeof SERVICE_CATEGORIES)[number];
