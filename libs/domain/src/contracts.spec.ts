import { contractState } from './contracts.js';

describe('contractState', () => {
  test.each([
    ['2019-12-31', 'upcoming'],
    ['2020-01-01', 'running'],
    ['2020-12-31', 'running'],
    ['2021-01-01', 'ended'],
  ])('a contract of 2020 on %s: %s', (today, expected) => {
    expect(contractState({ startsOn: '2020-01-01', endsOn: '2020-12-31' }, today)).toBe(expected);
  });

  test('an open contract runs', () => {
    expect(contractState({ startsOn: '2008-05-01', endsOn: null }, '2020-12-31')).toBe('running');
  });
});
