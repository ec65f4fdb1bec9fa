/** What is published for the CHATONS collective. */
export const chatons = {
  chatons: {
    title: 'Statistiques CHATONS',
    enabled: 'Publier les statistiques',
    enabledHelp:
      'Des fichiers ChatonsInfos, à une adresse publique : des nombres d’usagers par service, jamais le nom d’une structure ni d’une personne.',
    services: 'Services publiés',
    servicesHelp:
      'Ceux-là seulement : leur nom et leur description du catalogue, et combien de structures s’y abonnent.',
    website: 'Site public de la coopérative',
    legalUrl: 'Adresse des mentions légales',
    memberSince: 'Membre du collectif depuis le',
    description: 'La coopérative en une phrase',
    host: 'Hébergement',
    hostName: 'Hébergeur',
    hostNameHelp: 'Qui fait tourner les machines : la coopérative, ou son fournisseur.',
    hostDescription: 'L’hébergement en une phrase',
    serverType: 'Sorte de serveur',
    serverTypes: {
      NANO: 'Nano-ordinateur',
      PHYSICAL: 'Machine physique',
      VIRTUAL: 'Machine virtuelle',
      SHARED: 'Hébergement mutualisé',
      CLOUD: 'Infrastructure de plusieurs serveurs',
    },
    providerType: 'Où',
    providerTypes: {
      HOME: 'Dans ses locaux',
      HOSTEDBAY: 'Son serveur, dans la baie d’un fournisseur',
      HOSTEDSERVER: 'Le serveur d’un fournisseur',
      OUTSOURCED: 'Entièrement chez un fournisseur',
    },
    hostCountryCode: 'Pays (deux lettres)',
    software: 'Logiciels des services',
    addSoftware: 'Ajouter un logiciel',
    softwareOf: 'Service',
    softwareName: 'Logiciel',
    softwareWebsite: 'Site du logiciel',
    licenseName: 'Licence',
    licenseUrl: 'Adresse de la licence',
    sourceUrl: 'Adresse du code source',
    saved: 'Enregistré.',
    published: 'Fichiers publiés',
    preview: 'Aperçu',
    off: 'Rien n’est publié : ces fichiers ne sont visibles que d’ici.',
    declare: 'Adresse à déclarer au collectif :',
  },
};

/** Names of these settings in the history. */
export const chatonsResources = {
  'chatons-export': {
    name: 'Statistiques CHATONS |||| Statistiques CHATONS',
    fields: {
      enabled: 'Publier les statistiques',
      website: 'Site public de la coopérative',
      description: 'La coopérative en une phrase',
      legalUrl: 'Adresse des mentions légales',
      memberSince: 'Membre du collectif depuis le',
      serviceIds: 'Services publiés',
      hostName: 'Hébergeur',
      hostDescription: 'L’hébergement en une phrase',
      serverType: 'Sorte de serveur',
      providerType: 'Où',
      hostCountryCode: 'Pays (deux lettres)',
      software: 'Logiciels des services',
    },
  },
};
