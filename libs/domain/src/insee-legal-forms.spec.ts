import { formOfCategory } from './insee-legal-forms.js';

test.each([
  ['1000', 'sole_trader', 'company'],
  ['5499', 'sarl', 'company'],
  ['5498', 'eurl', 'company'],
  ['5458', 'scop_sarl', 'cooperative'],
  ['5558', 'scop_sa', 'cooperative'],
  ['5599', 'sa', 'company'],
  ['5710', 'sas', 'company'],
  ['5720', 'sasu', 'company'],
  ['6317', 'other_cooperative', 'cooperative'],
  ['6540', 'sci', 'company'],
  ['7120', 'state_service', 'state_service'],
  ['7172', 'decentralised_state_service', 'state_service'],
  ['7210', 'commune', 'local_authority'],
  ['7331', 'school', 'local_authority'],
  ['7348', 'epci', 'local_authority'],
  ['7361', 'ccas', 'local_authority'],
  ['7410', 'public_interest_group', 'state_service'],
  ['8210', 'mutual', 'association'],
  ['8310', 'works_council', 'association'],
  ['8420', 'trade_union', 'association'],
  ['9220', 'association_1901', 'association'],
  ['9221', 'association_1901', 'association'],
  ['9230', 'public_interest_association', 'association'],
  ['9300', 'foundation', 'association'],
])('the category %s is %s, %s', (category, legalForm, kind) => {
  expect(formOfCategory(category)).toEqual({ legalForm, kind });
});

test.each(['', '92', '0000', 'constructor', '92200'])('%j is no category', (category) => {
  expect(formOfCategory(category)).toBeUndefined();
});
