/** What organizations and contacts hold beside their own fields. */
export const details = {
  address: { others: 'Autres adresses', add: 'Ajouter une adresse', communeHelp: 'Nom ou code postal' },
  group: {
    title: 'Groupe',
    above: 'Rattachement',
    children: 'Structures rattachées',
    formula: 'Cette structure et toutes celles qui lui sont rattachées, à tous les rangs ; montants hors taxes.',
    turnover: 'Chiffre d’affaires %{year}',
    mrr: 'Récurrent mensuel (MRR)',
    subscriptions: 'Abonnements en cours',
    users: 'Usagers',
    size: 'Structures du groupe',
  },
  contactPoint: {
    title: 'Autres coordonnées',
    add: 'Ajouter une coordonnée',
    kind: 'Coordonnée',
    label: 'Pour',
    value: 'Numéro ou adresse',
    labels: {
      reception: 'accueil',
      accounts: 'comptabilité',
      management: 'direction',
      technical: 'technique',
      emergency: 'urgence',
      home: 'domicile',
    },
  },
};
