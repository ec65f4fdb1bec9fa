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
      handedOver: 'Transmis de %{from} à %{to}',
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
    handOver: {
      open: 'Transmettre à une autre structure',
      title: 'Transmission du contrat %{reference}',
      text: 'Pour une reprise ou une fusion : ce qui était vrai avant ce jour reste à %{organizationName}, la suite va à l’autre structure. Ni départ, ni arrivée dans les rapports. Une structure saisie par erreur se corrige plutôt par « Modifier ».',
      on: 'À partir du',
      comment: 'Raison',
      action: 'Transmettre',
      done: 'Contrat transmis.',
      undo: 'Annuler la transmission',
      sure: 'Le contrat %{reference} revient à la structure d’avant, comme s’il n’avait pas été transmis.',
      undone: 'Transmission annulée.',
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
