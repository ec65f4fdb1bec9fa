/** The ways to see opportunities: the board and the calendar. */
export const opportunityViews = {
  board: {
    title: 'Board of opportunities',
    pipeline: 'Pipeline',
    move: 'Move %{title}',
    moveTo: 'Move to',
    moved: '%{title}: %{stage}',
    count: '%{smart_count} opportunity |||| %{smart_count} opportunities',
    weighted: 'weighted: %{oneOff} + %{yearly} per year',
    perYear: '%{amount} per year',
    more: 'Show more',
    moreOf: 'Show more: %{stage}',
  },
  opportunityCalendar: {
    title: 'Calendar of opportunities',
    of: 'Calendar of %{month}',
    before: 'Previous month',
    after: 'Next month',
    now: 'Today',
    expected: 'Expected',
    nextStep: 'Next step',
    others: '%{smart_count} other |||| %{smart_count} others',
    nothing: 'Nothing this month.',
  },
  opportunityViews: { list: 'List', board: 'Board', calendar: 'Calendar' },
};
