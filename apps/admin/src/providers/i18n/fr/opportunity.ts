/** The page and the form of an opportunity. */
export const opportunity = {
  opportunity: {
    addLine: 'Ajouter une ligne',
    addCompetitor: 'Ajouter « %{item} »',
    addDecisionMaker: 'Ajouter une personne',
    stale: 'Dormante, étape du %{day}',
    missing: 'À remplir avant d’avancer : %{facts}',
    once: 'une seule fois',
    toInvoice: {
      title: 'À facturer : %{total}',
      text: 'Terril n’émet pas de facture : enregistrez ces lignes dans une facture quand elle part.',
    },
    stages: 'Étapes passées',
    contract: {
      make: 'Créer le contrat',
      made: 'Contrat %{reference} créé, en brouillon',
      from: 'Opportunité d’origine',
      noSubscription: 'Un brouillon de contrat sans abonnement : aucune ligne n’est récurrente.',
      subscriptions:
        'Un brouillon de contrat avec %{smart_count} abonnement. |||| Un brouillon de contrat avec %{smart_count} abonnements.',
      once: '%{smart_count} ligne ponctuelle reste à facturer. |||| %{smart_count} lignes ponctuelles restent à facturer.',
      wins: 'L’opportunité est gagnée le %{day}.',
      category: 'Des abonnements qui ne nomment pas de service du catalogue.',
    },
  },
};
