import { lastMonthlyDay, nextMonthlyDay } from './monthly-days.js';

test.each([
  [5, '2020-06-05', '2020-06-05', '2020-07-05'],
  [5, '2020-06-04', '2020-05-05', '2020-06-05'],
  [1, '2020-01-01', '2020-01-01', '2020-02-01'],
  [28, '2020-01-01', '2019-12-28', '2020-01-28'],
  [31, '2020-02-15', '2020-01-31', '2020-02-29'],
  [31, '2020-02-29', '2020-02-29', '2020-03-31'],
  [31, '2020-03-30', '2020-02-29', '2020-03-31'],
  [30, '2021-03-01', '2021-02-28', '2021-03-30'],
])('the %ith of each month, on %s, came on %s and comes on %s', (day, today, last, next) => {
  expect(lastMonthlyDay(day, today)).toBe(last);
  expect(nextMonthlyDay(day, today)).toBe(next);
});
