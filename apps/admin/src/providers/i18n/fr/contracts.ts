/** What happens to contracts on their page. */
export const contracts = {
  contract: {
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
