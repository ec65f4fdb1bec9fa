import { type AccountNature, byLongestPrefix } from './accounts.js';
import { type CalendarDate, isCalendarDate, isMonth } from './dates.js';
import { amountOfCents, centsOf, type Decimal } from './money.js';

/** What the accountant's file is: the legal one, or a plain table of account, day and amount. */
export const LEDGER_FORMATS = ['fec', 'table'] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];

/** Where the reading of such a file is. */
export const LEDGER_STATES = ['reading', 'read', 'confirming', 'confirmed', 'failed'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

/** A job is at work on it. */
export const isBusyLedger = (state: LedgerState): boolean => state === 'reading' || state === 'confirming';

/** A line of the books. */
export interface LedgerLine {
  day: CalendarDate;
  /** The accountant's account: '613500'. */
  account: string;
  accountName: string;
  journal: string;
  /** The entry it is part of; its lines balance. '' = none is told. */
  entry: string;
  /** The document behind it. */
  piece: string;
  label: string;
  /** Debit less credit, EUR. */
  amount: Decimal;
}

/** Where each thing stands in a row, from 0; -1 = nowhere. */
export interface LedgerColumns {
  format: LedgerFormat;
  day: number;
  account: number;
  accountName: number;
  journal: number;
  entry: number;
  piece: number;
  label: number;
  debit: number;
  credit: number;
  /** The amount and its sense (D or C, +1 or -1), in place of debit and credit. */
  amount: number;
  sense: number;
}

/**
 * The columns of the legal file (arrêté du 29 juillet 2013, article A47 A-1 of the Livre des procédures fiscales), and what
 * a plain table may call the same.
 */
const TITLES: Record<Exclude<keyof LedgerColumns, 'format'>, readonly string[]> = {
  day: ['ecrituredate', 'date', 'jour', 'day', 'mois', 'month'],
  account: ['comptenum', 'compte', 'numero de compte', 'account'],
  accountName: ['comptelib', 'libelle du compte', 'intitule du compte', 'account name'],
  journal: ['journalcode', 'journal'],
  entry: ['ecriturenum', 'ecriture', 'entry'],
  piece: ['pieceref', 'piece', 'document'],
  label: ['ecriturelib', 'libelle', 'label'],
  debit: ['debit'],
  credit: ['credit'],
  amount: ['montant', 'amount', 'solde'],
  sense: ['sens', 'sense'],
};

/** Without which a file is not the legal one. */
const OF_FEC = ['journalcode', 'ecriturenum', 'ecrituredate', 'comptenum', 'comptelib'];

const folded = (title: string): string => title.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();

/** Where a file's titles put what is needed; undefined = it names no day, no account or no amount. */
export function ledgerColumns(titles: readonly string[]): LedgerColumns | undefined {
  const names = titles.map(folded);
  const at = (column: keyof typeof TITLES) =>
    TITLES[column].map((title) => names.indexOf(title)).find((place) => place >= 0) ?? -1;
  const places = Object.fromEntries(
    (Object.keys(TITLES) as (keyof typeof TITLES)[]).map((column) => [column, at(column)]),
  ) as Record<keyof typeof TITLES, number>;
  const { day, account, debit, credit, amount, sense } = places;
  const isFec = OF_FEC.every((title) => names.includes(title));
  const hasAmount = (debit >= 0 && credit >= 0) || (amount >= 0 && (sense >= 0 || !isFec));
  if (day < 0 || account < 0 || !hasAmount) return undefined;
  return { ...places, format: isFec ? 'fec' : 'table' };
}

/** Why a row of the file cannot be read. */
export type LedgerFault = 'bad_day' | 'no_account' | 'bad_amount';

/** The line that a row is; of a plain table an amount is what an account of costs receives. */
export function ledgerLine(cells: readonly string[], columns: LedgerColumns): LedgerLine | LedgerFault {
  const cell = (place: number) => (place < 0 ? '' : (cells[place] ?? '').trim());
  const day = readDay(cell(columns.day));
  if (day === undefined) return 'bad_day';
  const account = cell(columns.account).replaceAll(/\s/g, '');
  if (!/^[0-9A-Za-z]{1,20}$/.test(account)) return 'no_account';
  const cents = readCents(cell, columns, account);
  if (cents === undefined) return 'bad_amount';
  return {
    day,
    account,
    accountName: cell(columns.accountName),
    journal: cell(columns.journal),
    entry: cell(columns.entry),
    piece: cell(columns.piece),
    label: cell(columns.label),
    amount: amountOfCents(cents),
  };
}

function readCents(
  cell: (place: number) => string,
  { format, debit, credit, amount, sense }: LedgerColumns,
  account: string,
): bigint | undefined {
  if (debit >= 0 && credit >= 0) {
    const [debited, credited] = [centsIn(cell(debit) || '0'), centsIn(cell(credit) || '0')];
    return debited === undefined || credited === undefined ? undefined : debited - credited;
  }
  const cents = centsIn(cell(amount));
  if (cents === undefined) return undefined;
  if (sense >= 0) {
    const sign = SENSES[cell(sense).toUpperCase()];
    return sign === undefined ? undefined : cents * sign;
  }
  // What a table says an account of income received is credited to it.
  return format === 'table' && isIncome(account) ? -cents : cents;
}

const SENSES: Record<string, bigint> = { D: 1n, C: -1n, '+1': 1n, '1': 1n, '-1': -1n };

/** '1 234,50', '1234.5', '-12' or '12,30-' in cents; undefined = no amount. */
function centsIn(text: string): bigint | undefined {
  const plain = text.replaceAll(/[\s\u00A0\u202F€]/g, '').replace(',', '.');
  const [, before = '', whole = '', decimals = '', after = ''] =
    /^([+-]?)(\d{1,13})(?:\.(\d*))?(-?)$/.exec(plain) ?? [];
  // More than two decimals only where the others are zeros: nothing is rounded behind people's backs.
  if (whole === '' || (before !== '' && after !== '') || !/^\d{0,2}0*$/.test(decimals)) return undefined;
  const cents = centsOf(`${whole}.${decimals.slice(0, 2).padEnd(2, '0')}`);
  return before === '-' || after === '-' ? -cents : cents;
}

/** '20201231', '2020-12-31', '31/12/2020', '2020-12' or '12/2020' as a day, the first one of a month. */
function readDay(text: string): CalendarDate | undefined {
  const [, year, month, day = '01'] = /^(\d{4})[-/]?(\d{2})(?:[-/]?(\d{2}))?$/.exec(text) ?? [];
  const [, frenchDay = '01', frenchMonth, frenchYear] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const read =
    year === undefined
      ? `${frenchYear}-${(frenchMonth ?? '').padStart(2, '0')}-${frenchDay.padStart(2, '0')}`
      : `${year}-${month}-${day}`;
  return isCalendarDate(read) && isMonth(read.slice(0, 7)) ? read : undefined;
}

/** Class 7 of the French plan comptable. */
export const isIncome = (account: string): boolean => account.startsWith('7');

/** The accounts that make a result, classes 6 and 7: the others of the books are not kept. */
export const makesResult = (account: string): boolean => /^[67]/.test(account);

/** What an account of the budget receives of an amount debited: costs are debited, income is credited. */
export const receivedBy = (nature: AccountNature, amount: Decimal): Decimal =>
  amountOfCents(nature === 'cost' ? centsOf(amount) : -centsOf(amount));

/** The account of the budget that each of the accountant's accounts falls to, by the longest prefix. */
export function fallsTo(numbers: readonly string[], prefixes: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(
    numbers.flatMap((number) => {
      const id = byLongestPrefix(number, prefixes);
      return id === undefined ? [] : [[number, id] as const];
    }),
  );
}
