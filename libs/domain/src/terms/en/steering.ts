import type { steering as french } from '../fr/steering.js';

export const steering: typeof french = {
  forecastScenario: {
    prudent: 'Prudent',
    central: 'Central',
    ambitious: 'Ambitious',
  },
  resultPart: {
    invoiced: 'Invoiced',
    certain: 'Subscriptions to invoice',
    tacit: 'Tacit renewals',
    projects: 'Signed business to invoice',
    pipelineOneOff: 'Weighted pipeline, one-off',
    pipelineRecurring: 'Weighted pipeline, recurring',
    subsidies: 'Subsidies',
    otherIncome: 'Other income',
    actualCosts: 'Actual costs',
    plannedCosts: 'Planned costs',
  },
  managementReportStatus: { draft: 'Draft', approved: 'Approved', superseded: 'Superseded' },
  reportSectionKind: { text: 'Text', figures: 'Figures', table: 'Table', chart: 'Chart', team: 'Team' },
};
