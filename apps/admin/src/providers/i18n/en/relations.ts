export const relations = {
  relations: {
    name: 'Relation |||| Relations',
    empty: 'No relation.',
    invite: 'Create the first one here.',
    page: { create: 'New relation' },
    fields: {
      organizationId: 'Organization',
      kindId: 'Relation',
      relatedOrganizationId: 'With',
      period: 'Days',
      startsOn: 'From',
      endsOn: 'To (included)',
      isCurrent: 'Current',
      note: 'Note',
    },
    help: { days: 'Empty: since always, or still.' },
  },
  'relation-kinds': {
    name: 'Kind of relation |||| Kinds of relations',
    empty: 'No kind of relation.',
    invite: 'Create the first one here.',
    page: { create: 'New kind of relation' },
    fields: { name: 'Relation', reverseName: 'As the other says it' },
    help: {
      name: 'A verb between two organizations: is a member of, manages, succeeded…',
      reverseName: 'How the other one says it: has as a member. Empty: the same way.',
    },
  },
};
