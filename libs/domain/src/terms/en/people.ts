import { LEGAL_FORM_TERMS } from '../../legal-forms.js';
import type { people as french } from '../fr/people.js';

export const people: typeof french = {
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
  addressKind: { site: 'Site', billing: 'Billing', delivery: 'Delivery' },
  contactPointKind: { email: 'E-mail', phone: 'Telephone', website: 'Website' },
  roleFlag: { isMain: 'Main', isBilling: 'Billing', isTechnical: 'Technical' },
};
