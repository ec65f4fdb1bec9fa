export const duplicates = {
  duplicate: {
    warning: 'This record may exist already: |||| This record may already be one of these:',
    newTab: 'Open in a new tab',
    probable: 'Probable (%{score}%)',
    possible: 'Possible (%{score}%)',
    onlyProbable: 'Only probable ones',
    types: { organizations: 'Organizations', contacts: 'Contacts' },
    scan: 'Compare the whole base',
    scanAgain: 'Compare again',
    scanning: 'Comparing',
    scanned:
      'Base compared on %{at}: %{smart_count} pair found. |||| Base compared on %{at}: %{smart_count} pairs found.',
    neverScanned: 'The base has not been compared yet.',
    scanFailed: 'The last comparison was cut short.',
    choose: 'Choose %{name}',
    more: 'and %{smart_count} more |||| and %{smart_count} more',
    sayNot: 'Not a duplicate',
    sayNotOf: 'Not a duplicate: %{names}',
    said: 'Nobody will be warned of these records again.',
    takeBack: 'Take back',
    seeNotDuplicates: 'Pairs set aside',
  },
};

export const duplicateResources = {
  duplicates: {
    name: 'Duplicates |||| Duplicates',
    empty: 'No duplicate was found.',
    fields: { recordType: 'Records', minScore: 'Likelihood', sign: 'In common', score: 'Likelihood' },
  },
  'not-duplicates': {
    name: 'Pair set aside |||| Pairs set aside',
    empty: 'No pair was set aside.',
    fields: { createdAt: 'Set aside on', userName: 'By', recordType: 'What', label: 'Records' },
  },
};
