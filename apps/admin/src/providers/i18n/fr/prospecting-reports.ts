/** What opportunities may bring, and what became of them. */
export const prospectingReports = {
  salesForecast: {
    title: 'Prévision des ventes',
    tabs: 'Pages de la prospection',
    heading: 'Opportunités en cours, par mois de signature attendue',
    byYear: 'Par exercice',
    expected: 'Attendue',
    count: 'Opportunités',
    overdue: 'En retard',
    later: 'Plus tard',
    none: 'Sans jour',
    total: 'Total',
    oneOffAmount: 'Ponctuel',
    yearlyAmount: 'Récurrent par an',
    untilYearEnd: 'Récurrent de l’exercice',
    weightedOneOff: 'Ponctuel pondéré',
    weightedYearly: 'Récurrent par an pondéré',
    weightedUntilYearEnd: 'Récurrent de l’exercice, pondéré',
    weightedTotal: 'Total pondéré de l’exercice',
    formula:
      'Pondéré : multiplié par la probabilité de chaque opportunité. Jusqu’à la fin de l’exercice : la part du récurrent annuel, au prorata des jours, du jour de signature attendu au dernier jour de l’exercice qui le contient ; une opportunité en retard compte à partir d’aujourd’hui, une sans jour ne compte que pour son ponctuel. Total pondéré : ponctuel pondéré et récurrent de l’exercice, pondéré.',
  },
};
