/** The ways to see opportunities: the board. */
export const opportunityViews = {
  board: {
    title: 'Tableau des opportunités',
    pipeline: 'Parcours de vente',
    move: 'Déplacer %{title}',
    moveTo: 'Déplacer vers',
    moved: '%{title} : %{stage}',
    count: '%{smart_count} opportunité |||| %{smart_count} opportunités',
    weighted: 'pondéré : %{oneOff} + %{yearly} par an',
    perYear: '%{amount} par an',
    more: 'Afficher la suite',
    moreOf: 'Afficher la suite : %{stage}',
  },
  opportunityViews: { list: 'Liste', board: 'Tableau' },
};
