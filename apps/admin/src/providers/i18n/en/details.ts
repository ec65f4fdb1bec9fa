/** What organizations and contacts hold beside their own fields. */
export const details = {
  address: { others: 'Other addresses', add: 'Add an address', communeHelp: 'Name or postcode' },
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
