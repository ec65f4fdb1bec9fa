/** Relations between organizations, and their kinds, in react-admin's own layout. */
export const relations = {
  relations: {
    name: 'Relation |||| Relations',
    empty: 'Aucune relation.',
    invite: 'La première se crée ici.',
    page: { create: 'Nouvelle relation' },
    fields: {
      organizationId: 'Structure',
      kindId: 'Relation',
      relatedOrganizationId: 'Avec',
      period: 'Jours',
      startsOn: 'Du',
      endsOn: 'Au (compris)',
      isCurrent: 'En cours',
      note: 'Note',
    },
    help: { days: 'Vide : depuis toujours, ou encore.' },
  },
  'relation-kinds': {
    name: 'Sorte de relation |||| Sortes de relations',
    empty: 'Aucune sorte de relation.',
    invite: 'La première se crée ici.',
    page: { create: 'Nouvelle sorte de relation' },
    fields: { name: 'Relation', reverseName: 'Vue de l’autre structure' },
    help: {
      name: 'Un verbe entre deux structures : est membre de, gère, a succédé à…',
      reverseName: 'Comment l’autre le dit : a pour membre. Vide : de la même façon.',
    },
  },
};
