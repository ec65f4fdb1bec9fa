/** The ways to see opportunities: the board. */
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
  opportunityViews: { list: 'List', board: 'Board' },
};
