/** Names and fields of what goes out to many, in react-admin's own layout. */
export const outreachResources = {
  segments: {
    name: 'Segment |||| Segments',
    empty: 'No segment.',
    fields: { name: 'Name', list: 'Made of', frozenOn: 'Follows', count: 'Records today', note: 'Note' },
  },
};

/** Segments, campaigns and events. */
export const outreach = {
  segments: {
    make: 'Segment…',
    makeOfTicked: 'Segment of the ticked records…',
    new: 'New segment of this list',
    fromList: 'A segment is made from the list of organizations or contacts, filtered, by the button Segment…',
    freeze: 'Keep the records of today',
    freezeHelp: 'Else the segment follows the list: records come in and go out.',
    of: { organizations: 'Organizations', contacts: 'Contacts' },
    live: 'Live',
    frozenOn: 'Frozen on %{day}',
    freezeNow: 'Freeze today',
    freezeAgain: 'Freeze again today',
    makeLive: 'Make live',
    members: '%{smart_count} record |||| %{smart_count} records',
    wholeList: 'See, export, labels',
  },
};
