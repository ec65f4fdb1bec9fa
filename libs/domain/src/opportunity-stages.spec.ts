import { type AskedFacts, EXIT_FACTS, isForward, isStale, missingFacts } from './opportunity-stages.js';

const NOTHING: AskedFacts = {
  contactId: null,
  oneOffAmount: '0.00',
  yearlyAmount: '0.00',
  expectedOn: null,
  nextStep: null,
  source: null,
  lines: [],
  decisionMakers: [],
};
const ALL: AskedFacts = {
  contactId: 1,
  oneOffAmount: '0.00',
  yearlyAmount: '0.01',
  expectedOn: '2021-01-01',
  nextStep: 'Rappeler',
  source: 'Réseau',
  lines: [{}],
  decisionMakers: [{}],
};
test.each([
  ['nothing asked', [], NOTHING, []],
  ['all asked of nothing', EXIT_FACTS, NOTHING, [...EXIT_FACTS]],
  ['all asked of all', EXIT_FACTS, ALL, []],
  ['an amount, once', ['amount'], { ...NOTHING, oneOffAmount: '0.01' }, []],
  ['a contact and a source', ['source', 'contact'], { ...ALL, contactId: null, source: null }, ['source', 'contact']],
] as const)('%s: what is missing', (_name, asked, facts, expected) => {
  expect(missingFacts(asked, facts)).toEqual(expected);
});

const stage = (id: number, position: number, outcome: 'open' | 'won' | 'lost' = 'open', pipelineId = 1) => ({
  id,
  position,
  outcome,
  pipelineId,
});
test.each([
  ['further on', stage(1, 10), stage(2, 20), true],
  ['further on, in the same place', stage(1, 10), stage(2, 10), true],
  ['back', stage(2, 20), stage(1, 10), false],
  ['back, in the same place', stage(2, 10), stage(1, 10), false],
  ['to a won stage, wherever it stands', stage(2, 20), stage(1, 10, 'won'), true],
  ['to a won stage of another pipeline', stage(2, 20), stage(1, 10, 'won', 2), true],
  ['to a lost stage', stage(1, 10), stage(2, 20, 'lost'), false],
  ['to another pipeline', stage(1, 10), stage(2, 20, 'open', 2), false],
  ['from a won stage', stage(1, 10, 'won'), stage(2, 20), false],
])('%s: %p to %p', (_name, from, to, expected) => {
  expect(isForward(from, to)).toBe(expected);
});

const open = (staleDays: number | null) => ({ outcome: 'open' as const, staleDays });
test.each([
  ['a day too early', '2021-01-01', null, open(30), '2021-01-30', false],
  ['on the day', '2021-01-01', null, open(30), '2021-01-31', true],
  ['a step to come', '2021-01-01', '2021-02-20', open(30), '2021-02-10', false],
  ['a step just passed', '2021-01-01', '2021-01-20', open(30), '2021-02-10', false],
  ['a step passed for long', '2021-01-01', '2021-01-20', open(30), '2021-02-19', true],
  ['a step before the stage', '2021-01-10', '2021-01-01', open(30), '2021-02-01', false],
  ['a stage without a number', '2021-01-01', null, open(null), '2025-01-01', false],
  ['one that is won', '2021-01-01', null, { outcome: 'won' as const, staleDays: 30 }, '2025-01-01', false],
])('stale, %s', (_name, stageSince, nextStepOn, of, today, expected) => {
  expect(isStale({ stageSince, nextStepOn }, of, today)).toBe(expected);
});
