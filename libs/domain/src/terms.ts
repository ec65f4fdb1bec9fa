import { LEGAL_FORM_TERMS } from './legal-forms.js';

/** The words of the fixed lists in French, as DOMAIN.md gives them. */
const fr = {
  kind: {
    association: 'Association',
    company: 'Entreprise',
    local_authority: 'Collectivité territoriale',
    state_service: 'Service de l’État',
    cooperative: 'Coopérative',
    collective: 'Collectif',
    individual: 'Particulier',
  },
  legalForm: LEGAL_FORM_TERMS.fr,
  status: { prospect: 'Prospect', user: 'Usager', former: 'Ancien usager', partner: 'Partenaire' },
  roleFlag: { isMain: 'Principal', isBilling: 'Facturation', isTechnical: 'Technique' },
  contractState: { upcoming: 'À venir', running: 'En cours', ended: 'Terminé' },
  renewal: { none: 'Sans reconduction', tacit: 'Tacite reconduction' },
  category: {
    hosting: 'Hébergement',
    maintenance: 'Maintenance',
    assistance: 'Assistance',
    training: 'Formation',
    development: 'Développement',
    service: 'Prestation',
  },
  billed: { in_advance: 'à échoir', in_arrears: 'à terme échu' },
  cause: { start: 'Départ', change: 'Changement', indexation: 'Indexation' },
  nature: { recurring: 'Récurrent', one_off: 'Ponctuel', subsidy: 'Subvention' },
  invoiceType: { invoice: 'Facture', credit_note: 'Avoir' },
  paid: { true: 'Payée', false: 'Non payée' },
  movement: {
    new: 'Nouveau',
    reactivation: 'Retour',
    expansion: 'Hausse',
    contraction: 'Baisse',
    indexation: 'Indexation',
    churn: 'Départ',
  },
  tagColor: {
    grey: 'Gris',
    blue: 'Bleu',
    teal: 'Bleu-vert',
    green: 'Vert',
    yellow: 'Jaune',
    orange: 'Orange',
    red: 'Rouge',
    purple: 'Violet',
  },
  role: { administrator: 'Administration', staff: 'Équipe', reader: 'Lecture seule' },
};

/** The same in English. */
const en: typeof fr = {
  kind: {
    association: 'Association',
    company: 'Company',
    local_authority: 'Local authority',
    state_service: 'State service',
    cooperative: 'Cooperative',
    collective: 'Collective',
    individual: 'Individual',
  },
  legalForm: LEGAL_FORM_TERMS.en,
  status: { prospect: 'Prospect', user: 'User', former: 'Former user', partner: 'Partner' },
  roleFlag: { isMain: 'Main', isBilling: 'Billing', isTechnical: 'Technical' },
  contractState: { upcoming: 'Upcoming', running: 'Running', ended: 'Ended' },
  renewal: { none: 'No renewal', tacit: 'Tacit renewal' },
  category: {
    hosting: 'Hosting',
    maintenance: 'Maintenance',
    assistance: 'Assistance',
    training: 'Training',
    development: 'Development',
    service: 'Service',
  },
  billed: { in_advance: 'in advance', in_arrears: 'in arrears' },
  cause: { start: 'Start', change: 'Change', indexation: 'Indexation' },
  nature: { recurring: 'Recurring', one_off: 'One-off', subsidy: 'Subsidy' },
  invoiceType: { invoice: 'Invoice', credit_note: 'Credit note' },
  paid: { true: 'Paid', false: 'Not paid' },
  movement: {
    new: 'New',
    reactivation: 'Reactivation',
    expansion: 'Expansion',
    contraction: 'Contraction',
    indexation: 'Indexation',
    churn: 'Churn',
  },
  tagColor: {
    grey: 'Grey',
    blue: 'Blue',
    teal: 'Teal',
    green: 'Green',
    yellow: 'Yellow',
    orange: 'Orange',
    red: 'Red',
    purple: 'Purple',
  },
  role: { administrator: 'Administrator', staff: 'Staff', reader: 'Read only' },
};

/** What people read for the values of the fixed lists: on the screens, in files and in the terminal. */
export const TERMS = { fr, en };
