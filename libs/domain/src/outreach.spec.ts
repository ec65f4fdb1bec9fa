import { outcomesOf } from './activities.js';
import { activityOutcomeOf, CALL_RESULTS, isCalledAgain } from './outreach.js';

test.each([
  ['interested', false, 'reached'],
  ['not_interested', false, 'reached'],
  ['call_back', true, 'reached'],
  ['message_left', true, 'messageLeft'],
  ['no_answer', true, 'noAnswer'],
  ['wrong_number', false, 'noAnswer'],
] as const)(
  'a call that ends in %s is made again: %j, and is an activity whose outcome is %s',
  (result, again, outcome) => {
    expect([isCalledAgain(result), activityOutcomeOf(result)]).toEqual([again, outcome]);
  },
);

test('every outcome is one of a call', () => {
  expect(CALL_RESULTS.map(activityOutcomeOf).filter((outcome) => !outcomesOf('call').includes(outcome))).toEqual([]);
});
