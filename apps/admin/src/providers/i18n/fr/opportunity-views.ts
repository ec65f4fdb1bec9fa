/** The ways to see opportunities: the board and the calendar. */
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
  opportunityCalendar: {
    title: 'Calendrier des opportunités',
    of: 'Calendrier de %{month}',
    before: 'Mois précédent',
    after: 'Mois suivant',
    now: 'Aujourd’hui',
    expected: 'Signature attendue',
    nextStep: 'Prochaine action',
    others: '%{smart_count} autre |||| %{smart_count} autres',
    nothing: 'Rien ce mois-ci.',
  },
  opportunityViews: { list: 'Liste', board: 'Tableau', calendar: 'Calendrier' },
};
