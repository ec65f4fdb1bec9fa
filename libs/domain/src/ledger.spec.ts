import fc from 'fast-check';
import { type LedgerColumns, ledgerColumns, ledgerLine, receivedBy } from './ledger.js';
import { amountOfCents, sumAmounts } from './money.js';

const FEC =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise'.split(
    '|',
  );
const columns = (titles: string[]) => ledgerColumns(titles) as LedgerColumns;
const fecRow = (debit: string, credit: string, day = '20201231', account = '613500') => [
  'HA',
  'Achats',
  '12',
  day,
  account,
  'Serveurs',
  '',
  '',
  'F12',
  day,
  'Serveur',
  debit,
  credit,
  '',
  '',
  day,
  '',
  '',
];

test('the columns of the legal file, of its variant with a sense, and of plain tables', () => {
  expect(columns(FEC)).toMatchObject({ format: 'fec', day: 3, account: 4, debit: 11, credit: 12 });
  const variant = FEC.map((title) => ({ Debit: 'Montant', Credit: 'Sens' })[title] ?? title);
  expect(columns(variant)).toMatchObject({ format: 'fec', debit: -1, amount: 11, sense: 12 });
  expect(columns(['Mois', 'Compte', 'Montant'])).toMatchObject({ format: 'table', day: 0, account: 1, amount: 2 });
  expect(columns(['Date', 'Compte', 'Débit', 'Crédit'])).toMatchObject({ format: 'table', debit: 2, credit: 3 });
});

test.each([[['Compte', 'Montant']], [['Date', 'Montant']], [['Date', 'Compte', 'Débit']], [FEC.slice(0, 11)]])(
  '%p says not enough',
  (titles) => expect(ledgerColumns(titles)).toBeUndefined(),
);

test.each([
  ['1234,50', '0,00', '1234.50'],
  ['1 234,5', '', '1234.50'],
  ['', '12', '-12.00'],
  ['0', '1 000 000,00', '-1000000.00'],
  ['-5,00', '0', '-5.00'],
  ['1.500', '0', '1.50'],
  ['10,005', '0', 'bad_amount'],
  ['douze', '0', 'bad_amount'],
])('debit %p and credit %p are %s', (debit, credit, amount) => {
  const line = ledgerLine(fecRow(debit, credit), columns(FEC));
  expect(typeof line === 'string' ? line : line.amount).toBe(amount);
});

test.each([
  ['D', '75.00'],
  ['C', '-75.00'],
  ['-1', '-75.00'],
  ['+1', '75.00'],
  ['X', 'bad_amount'],
])('an amount of the sense %s is %s', (sense, amount) => {
  const places = columns(['Date', 'Compte', 'Montant', 'Sens']);
  const line = ledgerLine(['2020-01-31', '641', '75,00', sense], places);
  expect(typeof line === 'string' ? line : line.amount).toBe(amount);
});

test.each([
  ['20200229', '2020-02-29'],
  ['2020-02-29', '2020-02-29'],
  ['29/02/2020', '2020-02-29'],
  ['1/2/2020', '2020-02-01'],
  ['2020-02', '2020-02-01'],
  ['02/2020', '2020-02-01'],
  ['20200230', 'bad_day'],
  ['hier', 'bad_day'],
  ['', 'bad_day'],
])('the day %p is %s', (text, day) => {
  const line = ledgerLine(fecRow('1', '0', text), columns(FEC));
  expect(typeof line === 'string' ? line : line.day).toBe(day);
});

test('a row tells its account, journal, entry, document and label', () => {
  expect(ledgerLine(fecRow('1', '0'), columns(FEC))).toEqual({
    day: '2020-12-31',
    account: '613500',
    accountName: 'Serveurs',
    journal: 'HA',
    entry: '12',
    piece: 'F12',
    label: 'Serveur',
    amount: '1.00',
  });
  expect(ledgerLine(fecRow('1', '0', '20201231', ''), columns(FEC))).toBe('no_account');
});

test('of a plain table, an amount is what the account received, of costs and of income', () => {
  const places = columns(['Mois', 'Compte', 'Montant']);
  for (const [account, nature] of [
    ['613500', 'cost'],
    ['768000', 'income'],
  ] as const) {
    const line = ledgerLine(['01/2020', account, '12,00'], places);
    expect(typeof line === 'string' ? line : receivedBy(nature, line.amount)).toBe('12.00');
  }
});

test('amounts written in French keep their cents and their sign', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.boolean(), (cents, isDebit) => {
      const french = amountOfCents(cents)
        .replace('.', ',')
        .replaceAll(/\B(?=(\d{3})+,)/g, ' ');
      const line = ledgerLine(isDebit ? fecRow(french, '0,00') : fecRow('', french), columns(FEC));
      const amount = amountOfCents(isDebit ? cents : -cents);
      expect(typeof line === 'string' ? line : line.amount).toBe(sumAmounts([amount]));
    }),
  );
});
