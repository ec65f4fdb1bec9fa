import type { system as french } from '../fr/system.js';

export const system: typeof french = {
  notificationKind: {
    assignment: 'Assignments',
    mention: 'Mentions',
    due: 'Due today',
    renewal: 'Renewals in my care',
    every_renewal: 'All renewals',
    assistance: 'Assistance credits',
    analysis: 'My analyses that were not sent',
    import_finished: 'Finished imports',
    forecast_alert: 'Forecast of the result off its band',
    lead: 'Leads',
    cooperative_review: 'Cooperative review',
  },
  role: { administrator: 'Administrator', staff: 'Staff', reader: 'Read only' },
};
