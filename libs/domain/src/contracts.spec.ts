import { type ContractStage, contractState, mayBeUnsigned, NEXT_STAGES } from './contracts.js';

describe('contractState', () => {
  test.each([
    ['2019-12-31', 'upcoming'],
    ['2020-01-01', 'running'],
    ['2020-12-31', 'running'],
    ['2021-01-01', 'ended'],
  ])('a signed contract of 2020 on %s: %s', (today, expected) => {
    expect(contractState({ stage: 'signed', startsOn: '2020-01-01', endsOn: '2020-12-31' }, today)).toBe(expected);
  });

  test('an open contract runs', () => {
    expect(contractState({ stage: 'signed', startsOn: '2008-05-01', endsOn: null }, '2020-12-31')).toBe('running');
  });

  test.each(['2019-12-31', '2020-06-30', '2021-01-01'])('one that is not signed never runs: on %s', (today) => {
    const of2020 = { startsOn: '2020-01-01', endsOn: '2020-12-31' };
    expect(contractState({ stage: 'draft', ...of2020 }, today)).toBe('draft');
    expect(contractState({ stage: 'sent', ...of2020 }, today)).toBe('sent');
  });
});

describe('stages', () => {
  test.each<[ContractStage, ContractStage, boolean]>([
    ['draft', 'sent', true],
    ['draft', 'signed', true],
    ['sent', 'draft', true],
    ['sent', 'signed', true],
    ['signed', 'draft', true],
    ['signed', 'sent', false],
  ])('from %s to %s: %s', (from, to, allowed) => {
    expect(NEXT_STAGES[from].includes(to)).toBe(allowed);
  });

  test.each([
    ['2020-07-01', false, true],
    ['2020-06-30', false, false],
    ['2020-07-01', true, false],
  ])('on 2020-06-30 the signature of one from %s, invoiced %s, may be taken back: %s', (startsOn, isInvoiced, may) => {
    expect(mayBeUnsigned(startsOn, isInvoiced, '2020-06-30')).toBe(may);
  });
});
