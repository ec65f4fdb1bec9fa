/** Saved views of lists. */
export const views = {
  views: {
    button: 'Vue : %{name}',
    usual: 'habituelle',
    modified: 'modifiée',
    mine: 'Mes vues',
    shared: 'Vues partagées',
    by: '%{name} (de %{owner})',
    reset: 'Vue habituelle',
    save: 'Enregistrer les changements',
    saveAs: 'Enregistrer sous…',
    rename: 'Renommer…',
    share: 'Partager avec tous',
    unshare: 'Ne plus partager',
    makeDefault: 'Ouvrir cette liste ainsi',
    noDefault: 'Ne plus ouvrir cette liste ainsi',
    remove: 'Supprimer la vue',
    name: 'Nom de la vue',
    isShared: 'Partagée avec tous',
    saved: 'Vue enregistrée',
    removed: 'Vue supprimée : elle est dans la corbeille',
  },
};
