export const declaredReports = {
  declared: {
    catalogue: 'Tous les rapports',
    groups: {
      users: 'Usagers',
      turnover: 'Chiffre d’affaires',
      payment: 'Paiements',
      prospecting: 'Prospection et activité',
      quality: 'Qualité des données',
    },
    day: 'Au soir du',
    since: 'Premier exercice',
    firstKnown: 'Le premier connu',
    years: 'Exercices côte à côte',
    by: 'Par',
    months: 'Choisir des mois',
    aYear: 'Choisir un exercice',
    cut: 'Les %{shown} premières lignes sur %{count} ; le total est celui de toutes, et un fichier les contient toutes.',
    unknown: 'Ce rapport n’existe pas.',
  },
};
