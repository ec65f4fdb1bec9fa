/** What organizations and contacts hold beside their own fields. */
export const details = {
  address: { others: 'Other addresses', add: 'Add an address', communeHelp: 'Name or postcode' },
  group: {
    title: 'Group',
    above: 'Belongs to',
    children: 'Organizations under it',
    formula: 'This organization and all those under it, at every level; amounts excluding VAT.',
    turnover: 'Turnover %{year}',
    mrr: 'Monthly recurring (MRR)',
    subscriptions: 'Running subscriptions',
    users: 'Users',
    size: 'Organizations of the group',
  },
  contactPoint: {
    title: 'Other contact points',
    add: 'Add a contact point',
    kind: 'Contact point',
    label: 'For',
    value: 'Number or address',
    labels: {
      reception: 'reception',
      accounts: 'accounts',
      management: 'management',
      technical: 'technical',
      emergency: 'emergency',
      home: 'home',
    },
  },
};
