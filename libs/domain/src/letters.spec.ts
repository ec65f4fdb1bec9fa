import { LETTER_VARIABLES } from './letters.js';

test('both kinds name whom they are for', () => {
  for (const known of Object.values(LETTER_VARIABLES)) expect(known).toContain('organization');
});
