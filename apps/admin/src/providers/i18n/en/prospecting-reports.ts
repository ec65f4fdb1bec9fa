/** What opportunities may bring, and what became of them. */
export const prospectingReports = {
  salesForecast: {
    title: 'Sales forecast',
    tabs: 'Pages of prospecting',
    heading: 'Open opportunities by the month they are expected in',
    byYear: 'By fiscal year',
    expected: 'Expected',
    count: 'Opportunities',
    overdue: 'Overdue',
    later: 'Later',
    none: 'Without a day',
    total: 'Total',
    oneOffAmount: 'One-off',
    yearlyAmount: 'Recurring per year',
    untilYearEnd: 'Recurring of the year',
    weightedOneOff: 'Weighted one-off',
    weightedYearly: 'Weighted recurring per year',
    weightedUntilYearEnd: 'Weighted recurring of the year',
    weightedTotal: 'Weighted total of the year',
    formula:
      'Weighted: multiplied by the chance of each opportunity. Until the year’s end: the share of the yearly amount, pro rata by days, from the expected day to the last day of the fiscal year that holds it; an overdue one counts from today, one without a day by its one-off amount alone. Weighted total: weighted one-off and weighted recurring of the year.',
  },
};
