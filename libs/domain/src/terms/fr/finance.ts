export const finance = {
  ledgerState: {
    reading: 'Lecture en cours',
    read: 'À confirmer',
    confirming: 'Confirmation en cours',
    confirmed: 'Confirmé',
    failed: 'Illisible',
  },
  ledgerFormat: { fec: 'FEC', table: 'Tableau' },
  accountNature: { cost: 'Charge', income: 'Produit', outside: 'Hors budget' },
  subsidyStatus: { asked: 'Demandée', granted: 'Accordée', refused: 'Refusée' },
  reserve: {
    legal: 'Réserve légale',
    statutory: 'Réserve statutaire',
    other: 'Autres réserves',
    carriedForward: 'Report à nouveau',
  },
  allocationLine: {
    legal: 'Réserve légale',
    statutory: 'Réserve statutaire',
    other: 'Autres réserves',
    carriedForward: 'Report à nouveau',
    interest: 'Intérêts aux parts sociales',
  },
  movementKind: {
    opening: 'Solde d’ouverture',
    allocation: 'Affectation du résultat',
    other: 'Autre mouvement',
    correction: 'Correction',
  },
  resultComponent: {
    turnover: 'Chiffre d’affaires',
    subsidies: 'Subventions',
    otherIncome: 'Autres produits',
    costs: 'Charges',
  },
};
