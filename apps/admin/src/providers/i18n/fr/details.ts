/** What organizations and contacts hold beside their own fields. */
export const details = {
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
