import { cohortsOf } from './cohorts.js';

test('each cohort keeps what its steps leave, in percent of those that arrived and of the EUR of its first year', () => {
  const steps = [
    { cohort: 2019, year: 2019, arrived: 1, organizations: 1, monthly: '0' },
    { cohort: 2018, year: 2020, arrived: 0, organizations: 1, monthly: '10.005' },
    { cohort: 2018, year: 2018, arrived: 3, organizations: 2, monthly: '60.00' },
    { cohort: 2018, year: 2019, arrived: 0, organizations: -1, monthly: '-20.00' },
  ];
  expect(cohortsOf(steps, 2020)).toEqual([
    {
      cohort: 2018,
      arrived: 3,
      years: [
        { year: 2018, organizations: 2, monthly: '60.00', organizationsKept: '66.7', monthlyKept: '100.0' },
        { year: 2019, organizations: 1, monthly: '40.00', organizationsKept: '33.3', monthlyKept: '66.7' },
        { year: 2020, organizations: 2, monthly: '50.01', organizationsKept: '66.7', monthlyKept: '83.3' },
      ],
    },
    {
      cohort: 2019,
      arrived: 1,
      years: [
        { year: 2019, organizations: 1, monthly: '0.00', organizationsKept: '100.0', monthlyKept: null },
        { year: 2020, organizations: 1, monthly: '0.00', organizationsKept: '100.0', monthlyKept: null },
      ],
    },
  ]);
});

test('nobody makes no cohort', () => {
  expect(cohortsOf([], 2020)).toEqual([]);
});
