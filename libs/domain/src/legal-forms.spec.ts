import { legalFormNamed } from './legal-forms.js';

test.each([
  ['Association loi 1901', 'association_1901'],
  ['association loi 1901 ', 'association_1901'],
  ["Service déconcentré de l'État", 'decentralised_state_service'],
  ['Service déconcentré de l’État', 'decentralised_state_service'],
  ['SCOP SARL', 'scop_sarl'],
  ['CCAS', 'ccas'],
  ['Société en commandite', undefined],
  ['', undefined],
])('%p is %p', (text, form) => expect(legalFormNamed(text)).toBe(form));
