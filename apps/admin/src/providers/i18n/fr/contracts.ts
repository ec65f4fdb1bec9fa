/** What happens to contracts on their page. */
export const contracts = {
  contract: {
    addSignatory: 'Ajouter un signataire',
    addParty: 'Ajouter une partie',
    addAmendment: 'Ajouter un avenant',
    parties: 'Signataires et parties',
    timeline: {
      title: 'Chronologie',
      signed: 'Signature',
      start: 'Début',
      end: 'Fin',
      amendment: 'Avenant n° %{number} · %{title}',
      agreed: 'signé le %{day}',
    },
    stages: {
      sent: 'Envoyé au client',
      signed: 'Signé',
      draft: 'Revenir au brouillon',
      unsign: 'Retirer la signature',
    },
    done: {
      sent: 'Contrat envoyé au client.',
      signed: 'Contrat signé.',
      draft: 'Contrat revenu au brouillon.',
    },
    sign: {
      title: 'Signature du contrat %{reference}',
      text: 'Signé, le contrat et ses abonnements comptent à partir de leur début.',
      action: 'Enregistrer la signature',
    },
  },
};

/** The reasons to choose from, in react-admin's own layout. */
export const endReasons = {
  'end-reasons': {
    name: 'Raison de fin |||| Raisons de fin',
    empty: 'Aucune raison de fin.',
    invite: 'La première se crée ici.',
    page: { create: 'Nouvelle raison de fin' },
    fields: { nameFr: 'Raison', nameEn: 'En anglais', position: 'Ordre' },
    help: {
      nameFr: 'Ce qu’un contrat ou un abonnement fini en garde.',
      nameEn: 'Vide : la même qu’en français.',
      position: 'Les plus petits d’abord.',
    },
  },
};
