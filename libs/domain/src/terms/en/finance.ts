import type { finance as french } from '../fr/finance.js';

export const finance: typeof french = {
  ledgerState: {
    reading: 'Being read',
    read: 'To be confirmed',
    confirming: 'Being confirmed',
    confirmed: 'Confirmed',
    failed: 'Unreadable',
  },
  ledgerFormat: { fec: 'FEC', table: 'Table' },
  accountNature: { cost: 'Cost', income: 'Income', outside: 'Outside the budget' },
  subsidyStatus: { asked: 'Asked for', granted: 'Granted', refused: 'Refused' },
  reserve: {
    legal: 'Legal reserve',
    statutory: 'Statutory reserve',
    other: 'Other reserves',
    carriedForward: 'Carried forward',
  },
  allocationLine: {
    legal: 'Legal reserve',
    statutory: 'Statutory reserve',
    other: 'Other reserves',
    carriedForward: 'Carried forward',
    interest: 'Interest on shares',
  },
  movementKind: {
    opening: 'Opening balance',
    allocation: 'Allocation of the result',
    other: 'Other movement',
    correction: 'Correction',
  },
  resultComponent: { turnover: 'Turnover', subsidies: 'Subsidies', otherIncome: 'Other income', costs: 'Costs' },
};
