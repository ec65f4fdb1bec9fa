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
    host: 'Host',
    hostName: 'Host',
    hostNameHelp: 'Who runs the machines: the cooperative, or its provider.',
    hostDescription: 'The host in one sentence',
    serverType: 'Kind of server',
    serverTypes: {
      NANO: 'Single-board computer',
      PHYSICAL: 'Physical machine',
      VIRTUAL: 'Virtual machine',
      SHARED: 'Shared hosting',
      CLOUD: 'Infrastructure of several servers',
    },
    providerType: 'Where',
    providerTypes: {
      HOME: 'On its own premises',
      HOSTEDBAY: 'Its server, in the bay of a provider',
      HOSTEDSERVER: 'The server of a provider',
      OUTSOURCED: 'Wholly at a provider’s',
    },
    hostCountryCode: 'Country (two letters)',
    software: 'Software of the services',
    addSoftware: 'Add a software',
    softwareOf: 'Service',
    softwareName: 'Software',
    softwareWebsite: 'Website of the software',
    licenseName: 'Licence',
    licenseUrl: 'Address of the licence',
    sourceUrl: 'Address of the source code',
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
      hostName: 'Host',
      hostDescription: 'The host in one sentence',
      serverType: 'Kind of server',
      providerType: 'Where',
      hostCountryCode: 'Country (two letters)',
      software: 'Software of the services',
    },
  },
};
