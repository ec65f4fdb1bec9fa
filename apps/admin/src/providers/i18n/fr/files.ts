/** Files attached to records. */
export const files = {
  attachment: {
    ofAmendment: 'Avenant n° %{number}',
    addToAmendment: 'Ajouter des fichiers à l’avenant n° %{number}',
    title: 'Pièces jointes',
    add: 'Ajouter des fichiers',
    drop: 'Déposez aussi des fichiers dans ce cadre : %{limit} Mo au plus chacun.',
    empty: 'Aucun fichier.',
    name: 'Nom',
    rename: 'Renommer le fichier',
    renameOne: 'Renommer %{name}',
    removeOne: 'Supprimer %{name}',
    tooLarge: 'Ce fichier est trop gros : %{limit} Mo au plus.',
    typeRefused: 'Un fichier « .%{extension} » n’est pas accepté. Types acceptés : %{types}.',
  },
};
