import { CONDITION_WORDS } from '@terril/domain';

/** The views of lists: their conditions (advanced filters) and their columns. */
export const conditions = {
  columns: {
    button: 'Colonnes',
    before: 'Avancer la colonne %{name}',
    after: 'Reculer la colonne %{name}',
    reset: 'Colonnes d’origine',
  },
  conditions: {
    button: 'Filtres avancés',
    title: 'Filtres avancés',
    apply: 'Appliquer',
    clear: 'Tout retirer',
    incomplete: 'Remplissez chaque condition, ou retirez-la.',
    add: 'Condition',
    addTo: 'Ajouter une condition',
    addGroup: 'Groupe',
    addGroupTo: 'Ajouter un groupe de conditions',
    goneField: 'Le champ « %{name} » n’existe plus : choisissez-en un autre.',
    narrow: 'Préciser lesquels',
    remove: 'Retirer cette condition',
    removeGroup: 'Retirer ce groupe',
    join: 'Satisfaire',
    all: 'Toutes les conditions',
    any: 'Au moins une des conditions',
    field: 'Champ',
    operator: 'Opérateur',
    value: 'Valeur',
    wrong: {
      integer: 'On attend un nombre entier.',
      money: 'On attend un montant, avec deux décimales au plus.',
      decimal: 'On attend un nombre, avec six décimales au plus.',
    },
    from: 'De',
    to: 'À',
    day: 'Un jour précis',
    count: 'Nombre',
    unit: 'Unité',
    ...CONDITION_WORDS.fr,
  },
};
