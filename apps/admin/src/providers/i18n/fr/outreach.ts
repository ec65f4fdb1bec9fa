/** Names and fields of what goes out to many, in react-admin's own layout. */
export const outreachResources = {
  segments: {
    name: 'Segment |||| Segments',
    empty: 'Aucun segment.',
    fields: { name: 'Nom', list: 'Composé de', frozenOn: 'Suivi', count: 'Fiches aujourd’hui', note: 'Note' },
  },
};

/** Segments, campaigns and events. */
export const outreach = {
  segments: {
    make: 'Segment…',
    makeOfTicked: 'Segment des fiches cochées…',
    new: 'Nouveau segment de cette liste',
    fromList: 'Un segment se fait depuis la liste des structures ou des contacts, filtrée, par le bouton Segment…',
    freeze: 'Garder les fiches d’aujourd’hui',
    freezeHelp: 'Sinon le segment suit la liste : les fiches y entrent et en sortent.',
    of: { organizations: 'Structures', contacts: 'Contacts' },
    live: 'Vivant',
    frozenOn: 'Figé le %{day}',
    freezeNow: 'Figer aujourd’hui',
    freezeAgain: 'Figer de nouveau aujourd’hui',
    makeLive: 'Rendre vivant',
    members: '%{smart_count} fiche |||| %{smart_count} fiches',
    wholeList: 'Voir, exporter, étiquettes',
  },
};
