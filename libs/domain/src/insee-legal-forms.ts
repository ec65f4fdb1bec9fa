import type { LegalForm } from './legal-forms.js';
import type { OrganizationKind } from './organizations.js';

/** What the directory's legal category of a body makes of it here. */
export interface DirectoryForm {
  legalForm: LegalForm;
  kind: OrganizationKind;
}

/**
 * INSEE's legal categories (nomenclature of September 2022, 4 digits), by the digits they begin with: the longest that
 * fits counts. A SCIC has the category of its company, so none can be told from it.
 */
const FORMS: Record<string, [LegalForm, OrganizationKind]> = {
  '1': ['sole_trader', 'company'],
  '2': ['other', 'collective'],
  '3': ['foreign_body', 'company'],
  '4': ['other', 'state_service'],
  '5': ['other', 'company'],
  '5202': ['snc', 'company'],
  '54': ['sarl', 'company'],
  '5451': ['other_cooperative', 'cooperative'],
  '5453': ['other_cooperative', 'cooperative'],
  '5454': ['other_cooperative', 'cooperative'],
  '5455': ['other_cooperative', 'cooperative'],
  '5458': ['scop_sarl', 'cooperative'],
  '5459': ['other_cooperative', 'cooperative'],
  '5460': ['other_cooperative', 'cooperative'],
  '5498': ['eurl', 'company'],
  '55': ['sa', 'company'],
  '555': ['other_cooperative', 'cooperative'],
  '5558': ['scop_sa', 'cooperative'],
  '5560': ['other_cooperative', 'cooperative'],
  '56': ['sa', 'company'],
  '565': ['other_cooperative', 'cooperative'],
  '5658': ['scop_sa', 'cooperative'],
  '5660': ['other_cooperative', 'cooperative'],
  '57': ['sas', 'company'],
  '5720': ['sasu', 'company'],
  '6': ['other', 'company'],
  '63': ['other_cooperative', 'cooperative'],
  '64': ['mutual', 'company'],
  '6540': ['sci', 'company'],
  '6541': ['sci', 'company'],
  '655': ['other_cooperative', 'cooperative'],
  '71': ['state_service', 'state_service'],
  '717': ['decentralised_state_service', 'state_service'],
  '7190': ['school', 'state_service'],
  '72': ['other', 'local_authority'],
  '7210': ['commune', 'local_authority'],
  '7220': ['department', 'local_authority'],
  '7230': ['region', 'local_authority'],
  '73': ['local_public_establishment', 'local_authority'],
  '7312': ['delegated_commune', 'local_authority'],
  '7331': ['school', 'local_authority'],
  '7343': ['epci', 'local_authority'],
  '7344': ['epci', 'local_authority'],
  '7345': ['inter_municipal_syndicate', 'local_authority'],
  '7346': ['epci', 'local_authority'],
  '7348': ['epci', 'local_authority'],
  '7353': ['inter_municipal_syndicate', 'local_authority'],
  '7354': ['mixed_syndicate', 'local_authority'],
  '7355': ['mixed_syndicate', 'local_authority'],
  '7361': ['ccas', 'local_authority'],
  '7372': ['departmental_public_establishment', 'local_authority'],
  '738': ['national_public_establishment', 'state_service'],
  '7381': ['other', 'state_service'],
  '74': ['other', 'state_service'],
  '7410': ['public_interest_group', 'state_service'],
  '8': ['other', 'association'],
  '8210': ['mutual', 'association'],
  '831': ['works_council', 'association'],
  '84': ['trade_union', 'association'],
  '8450': ['other', 'association'],
  '9': ['other', 'association'],
  '9210': ['informal_group', 'collective'],
  '922': ['association_1901', 'association'],
  '9230': ['public_interest_association', 'association'],
  '9260': ['association_1908', 'association'],
  '9300': ['foundation', 'association'],
};

/** The legal form and the kind of organization of an INSEE legal category, such as '9220'; undefined = no such one. */
export function formOfCategory(category: string): DirectoryForm | undefined {
  if (!/^\d{4}$/.test(category)) return undefined;
  for (let length = 4; length > 0; length--) {
    const form = FORMS[category.slice(0, length)];
    if (form) return { legalForm: form[0], kind: form[1] };
  }
  return undefined;
}
