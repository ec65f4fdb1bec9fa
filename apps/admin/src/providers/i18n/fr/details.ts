/** What organizations and contacts hold beside their own fields. */
export const details = {
  address: { others: 'Autres adresses', add: 'Ajouter une adresse', communeHelp: 'Nom ou code postal' },
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
