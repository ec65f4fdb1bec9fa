import { type LegalLink, missingLinks, nextReviewBy } from './cooperative.js';

test.each<[LegalLink[], string[]]>([
  [['employee', 'beneficiary', 'volunteer'], []],
  [['producer', 'beneficiary', 'authority'], []],
  [['employee', 'producer', 'beneficiary'], ['third']],
  [['employee', 'volunteer', 'other'], ['beneficiary']],
  [
    ['beneficiary', 'beneficiary'],
    ['employee', 'third'],
  ],
  [[], ['employee', 'beneficiary', 'third']],
])('with %j a SCIC lacks %j', (links, missing) => {
  expect(missingLinks(links)).toEqual(missing);
});

test.each([
  ['2020-02-29', 5, '2025-02-28'],
  ['2016-06-30', 5, '2021-06-30'],
  ['2018-01-15', 3, '2021-01-15'],
])('after a review of %s, every %i years', (last, years, due) => {
  expect(nextReviewBy(last, years)).toBe(due);
});
