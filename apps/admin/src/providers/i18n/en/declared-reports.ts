/** English of `fr/declared-reports.ts`. */
export const declaredReports = {
  declared: {
    catalogue: 'All reports',
    groups: {
      users: 'Users',
      turnover: 'Turnover',
      payment: 'Payments',
      prospecting: 'Prospecting and activity',
      quality: 'Quality of data',
    },
    day: 'At the end of',
    since: 'First fiscal year',
    firstKnown: 'The first one known',
    years: 'Fiscal years side by side',
    by: 'By',
    months: 'Choose months',
    aYear: 'Choose a fiscal year',
    cut: 'The first %{shown} rows of %{count}; the total is that of all of them, and a file holds them all.',
    unknown: 'There is no such report.',
  },
};
