import { accountTree, budgetFigures } from './budget.js';

test.each([
  [[], { planned: '0.00', actual: null, difference: null }],
  [[['10.00', null]], { planned: '10.00', actual: null, difference: null }],
  [
    [
      ['10.00', '12.50'],
      ['10.00', null],
      [null, '1.00'],
    ],
    { planned: '20.00', actual: '13.50', difference: '3.50' },
  ],
  [[['10.00', '0.00']], { planned: '10.00', actual: '0.00', difference: '-10.00' }],
] as const)('%p add up', (cells, figures) => {
  expect(budgetFigures(cells.map(([planned, actual]) => ({ planned, actual })))).toEqual(figures);
});

test('a tree is read group by group, by code, with the accounts that hold amounts', () => {
  const account = (id: number, code: string, groupId: number | null, nature: 'cost' | 'income' = 'cost') => ({
    id,
    code,
    groupId,
    nature,
  });
  const accounts = [
    account(1, '64', null),
    account(2, '61', null),
    account(3, '6135', 2),
    account(4, '6132', 2),
    account(5, '76', null, 'income'),
  ];
  expect(
    accountTree(accounts, 'cost').map(({ account: { id }, depth, leaves, isGroup }) => [id, depth, leaves, isGroup]),
  ).toEqual([
    [2, 0, [4, 3], true],
    [4, 1, [4], false],
    [3, 1, [3], false],
    [1, 0, [1], false],
  ]);
});
