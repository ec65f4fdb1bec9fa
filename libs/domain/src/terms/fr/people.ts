import { LEGAL_FORM_TERMS } from '../../legal-forms.js';

export const people = {
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
  addressKind: { site: 'Site', billing: 'Facturation', delivery: 'Livraison' },
  contactPointKind: { email: 'Adresse électronique', phone: 'Téléphone', website: 'Site web' },
  roleFlag: { isMain: 'Principal', isBilling: 'Facturation', isTechnical: 'Technique' },
};
