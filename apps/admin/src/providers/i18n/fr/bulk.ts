/** What is done to many records at once. */
export const bulk = {
  inline: {
    edit: 'Changer %{field} de %{name}',
    saved: '%{field} : enregistré',
  },
  bulk: {
    tick: 'Cocher %{name}',
    open: 'Agir sur ces fiches',
    title: 'Agir sur %{smart_count} fiche |||| Agir sur %{smart_count} fiches',
    which: 'Quelles fiches',
    selected: 'La fiche cochée |||| Les %{smart_count} fiches cochées',
    whole: 'La fiche de la liste filtrée |||| Les %{smart_count} fiches de la liste filtrée',
    action: 'Action',
    set: 'Donner une valeur : %{field}',
    value: 'Valeur',
    empty: 'Vider le champ',
    addTags: 'Ajouter des étiquettes',
    removeTags: 'Retirer des étiquettes',
    trash: 'Mettre à la corbeille',
    check: 'Vérifier',
    would: 'L’action sera faite sur %{smart_count} fiche. |||| L’action sera faite sur %{smart_count} fiches.',
    refused: '%{smart_count} fiche refusée : |||| %{smart_count} fiches refusées :',
    do: 'Faire sur %{smart_count} fiche |||| Faire sur %{smart_count} fiches',
    done: 'Fait sur %{smart_count} fiche |||| Fait sur %{smart_count} fiches',
    undone: '%{smart_count} fiche comme avant |||| %{smart_count} fiches comme avant',
    left: '%{smart_count} laissée, changée depuis |||| %{smart_count} laissées, changées depuis',
  },
};
