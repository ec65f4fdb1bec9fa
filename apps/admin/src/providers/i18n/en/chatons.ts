/** What is published for the CHATONS collective. */
export const chatons = {
  chatons: {
    title: 'CHATONS statistics',
    enabled: 'Publish the statistics',
    enabledHelp:
      'ChatonsInfos files, at a public address: numbers of users by service, never the name of an organization or a person.',
    services: 'Services published',
    servicesHelp:
      'These only: their name and description of the catalogue, and how many organizations subscribe to them.',
    website: 'Public website of the cooperative',
    legalUrl: 'Address of the legal notice',
    memberSince: 'Member of the collective since',
    description: 'The cooperative in one sentence',
    saved: 'Saved.',
    published: 'Files published',
    preview: 'Preview',
    off: 'Nothing is published: these files are seen from here alone.',
    declare: 'Address to declare to the collective:',
  },
};

/** Names of these settings in the history. */
export const chatonsResources = {
  'chatons-export': {
    name: 'CHATONS statistics |||| CHATONS statistics',
    fields: {
      enabled: 'Publish the statistics',
      website: 'Public website of the cooperative',
      description: 'The cooperative in one sentence',
      legalUrl: 'Address of the legal notice',
      memberSince: 'Member of the collective since',
      serviceIds: 'Services published',
    },
  },
};
