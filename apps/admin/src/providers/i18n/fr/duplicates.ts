/** Records that stand twice: found, said to be two, merged. */
export const duplicates = {
  duplicate: {
    warning: 'Cette fiche existe peut-être déjà : |||| Cette fiche existe peut-être déjà sous l’une de celles-ci :',
    newTab: 'Ouvrir dans un nouvel onglet',
    probable: 'Probable (%{score} %)',
    possible: 'Possible (%{score} %)',
    onlyProbable: 'Probables seulement',
    types: { organizations: 'Structures', contacts: 'Contacts' },
    scan: 'Comparer toute la base',
    scanAgain: 'Comparer de nouveau',
    scanning: 'Comparaison en cours',
    scanned:
      'Base comparée le %{at} : %{smart_count} paire trouvée. |||| Base comparée le %{at} : %{smart_count} paires trouvées.',
    neverScanned: 'La base n’a pas encore été comparée.',
    scanFailed: 'La dernière comparaison a été interrompue.',
    choose: 'Choisir %{name}',
    more: 'et %{smart_count} autre |||| et %{smart_count} autres',
    sayNot: 'Pas un doublon',
    sayNotOf: 'Pas un doublon : %{names}',
    said: 'Ces fiches ne seront plus signalées comme doublons.',
    takeBack: 'Reprendre',
    seeNotDuplicates: 'Paires écartées',
  },
};

export const duplicateResources = {
  duplicates: {
    name: 'Doublons |||| Doublons',
    empty: 'Aucun doublon trouvé.',
    fields: { recordType: 'Fiches', minScore: 'Vraisemblance', sign: 'En commun', score: 'Vraisemblance' },
  },
  'not-duplicates': {
    name: 'Paire écartée |||| Paires écartées',
    empty: 'Aucune paire n’a été écartée.',
    fields: { createdAt: 'Écartée le', userName: 'Par', recordType: 'Quoi', label: 'Fiches' },
  },
};
