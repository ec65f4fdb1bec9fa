/** Names of the fixed lists, for files and the terminal; the screens have their own. */
export const CATEGORY_NAMES: Record<'fr' | 'en', Record<string, string>> = {
  fr: {
    hosting: 'Hébergement',
    maintenance: 'Maintenance',
    assistance: 'Assistance',
    training: 'Formation',
    development: 'Développement',
    service: 'Prestation',
  },
  en: {
    hosting: 'Hosting',
    maintenance: 'Maintenance',
    assistance: 'Assistance',
    training: 'Training',
    development: 'Development',
    service: 'Service',
  },
};

export const KIND_NAMES: Record<'fr' | 'en', Record<string, string>> = {
  fr: {
    association: 'Association',
    company: 'Entreprise',
    local_authority: 'Collectivité',
    state_service: 'Service de l’État',
    cooperative: 'Coopérative',
    collective: 'Collectif',
    individual: 'Indépendant',
  },
  en: {
    association: 'Association',
    company: 'Company',
    local_authority: 'Local authority',
    state_service: 'State service',
    cooperative: 'Cooperative',
    collective: 'Collective',
    individual: 'Individual',
  },
};

export const MOVEMENT_NAMES: Record<'fr' | 'en', Record<string, string>> = {
  fr: {
    new: 'Nouveau',
    reactivation: 'Réactivation',
    expansion: 'Expansion',
    contraction: 'Contraction',
    indexation: 'Indexation',
    churn: 'Perte',
  },
  en: {
    new: 'New',
    reactivation: 'Reactivation',
    expansion: 'Expansion',
    contraction: 'Contraction',
    indexation: 'Indexation',
    churn: 'Churn',
  },
};
