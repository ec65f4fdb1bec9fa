export const prospecting = {
  outcome: { open: 'En cours', won: 'Gagnée', lost: 'Perdue' },
  decisionRole: { decides: 'Décide', influences: 'Influence', uses: 'Utilisera', blocks: 'S’oppose' },
  exitFact: {
    contact: 'Contact',
    amount: 'Montant',
    expectedOn: 'Signature attendue',
    nextStep: 'Prochaine action',
    decisionMaker: 'Qui décide',
    lines: 'Lignes',
    source: 'Origine',
  },
  leadFieldUse: { hidden: 'Pas demandé', optional: 'Facultatif', required: 'Obligatoire' },
  leadStatus: {
    open: 'À traiter',
    to_check: 'À vérifier',
    waiting: 'En attente',
    handled: 'Traitée',
    dismissed: 'Écartée',
  },
  leadSign: {
    trap: 'champ caché rempli',
    fast: 'envoyée trop vite',
    links: 'plusieurs liens',
    markup: 'code de page',
  },
};
