import { filledIn, LETTER_VARIABLES, unknownVariables, variablesIn } from './letters.js';

test('variables are named between two braces, with or without spaces', () => {
  expect(variablesIn('{{contract}} de {{ organization }}, {{contract}}, {autre}')).toEqual([
    'contract',
    'organization',
  ]);
});

test.each([
  ['{{contract}} jusqu’au {{lastDayToRefuse}}', 'renewal_notice', []],
  ['{{contrat}} {{revision}}', 'renewal_notice', ['{{contrat}}', '{{revision}}']],
  ['{{revision}} {{contract}}', 'price_revision', ['{{contract}}']],
  ['{{contract', 'renewal_notice', ['{{']],
  ['contract}} {{ last day }}', 'renewal_notice', ['}}']],
  ['{contract} {{{contract}}}', 'renewal_notice', []],
  ['{{constructor}}', 'renewal_notice', ['{{constructor}}']],
] as const)('%s in a %s: %j', (text, kind, unknown) => {
  expect(unknownVariables(text, kind)).toEqual(unknown);
});

test('every variable is filled in, once: a value is no template', () => {
  const values = { organization: 'Les {{contract}}', contract: 'C-1' };
  expect(filledIn('{{organization}} · {{ contract }} · {{today}}', values)).toBe('Les {{contract}} · C-1 · {{today}}');
  expect(filledIn('$& {{contract}}', { contract: '$1 $&' })).toBe('$& $1 $&');
});

test('both kinds name whom they are for', () => {
  for (const known of Object.values(LETTER_VARIABLES)) expect(known).toContain('organization');
});
