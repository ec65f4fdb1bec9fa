import { filledIn, unknownVariables, variablesIn } from './templates.js';

test('variables are named between two braces, with or without spaces', () => {
  expect(variablesIn('{{contract}} de {{ organization }}, {{contract}}, {autre}')).toEqual([
    'contract',
    'organization',
  ]);
});

test.each([
  ['{{contract}} jusqu’au {{lastDayToRefuse}}', []],
  ['{{contrat}} {{revision}}', ['{{contrat}}', '{{revision}}']],
  ['{{contract', ['{{']],
  ['contract}} {{ last day }}', ['}}']],
  ['{contract} {{{contract}}}', []],
  ['{{newUsers.pas-de-calais}} {{contract.}}', ['{{newUsers.pas-de-calais}}', '{{']],
  ['{{constructor}}', ['{{constructor}}']],
])('of %s, %j is unknown', (text, unknown) => {
  expect(unknownVariables(text, ['contract', 'lastDayToRefuse'])).toEqual(unknown);
});

test('every variable is filled in, once: a value is no template', () => {
  const values = { organization: 'Les {{contract}}', contract: 'C-1' };
  expect(filledIn('{{organization}} · {{ contract }} · {{today}}', values)).toBe('Les {{contract}} · C-1 · {{today}}');
  expect(filledIn('$& {{contract}}', { contract: '$1 $&' })).toBe('$& $1 $&');
});
