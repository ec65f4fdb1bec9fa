import { fiscalYearOf, type Reserve, roundHalfUp, sumAmounts } from '@terril/domain';
import { ClosingCreate } from '../../finance/closings/closing.dto.js';
import type { ClosingsService } from '../../finance/closings/closings.service.js';
import { AllocationVoteCreate } from '../../finance/reserves/allocation.dto.js';
import type { AllocationsService } from '../../finance/reserves/allocations.service.js';
import { ReserveMovementCreate } from '../../finance/reserves/reserve.dto.js';
import type { ReservesService } from '../../finance/reserves/reserves.service.js';
import { atRow, cell, checked, type CsvRow, optionalRows, referred, SampleError } from './csv-rows.js';

const COLUMNS = ['account', 'balance_on', 'balance_before', 'allocation', 'balance_after'];
const RESULT = 'result';
const ACCOUNTS = new Map<string, Reserve>([
  ['legal_reserve', 'legal'],
  ['statutory_reserve', 'statutory'],
]);

interface Finance {
  reserves: ReservesService;
  closings: ClosingsService;
  allocations: AllocationsService;
}

/**
 * Loads `reserves.csv`, where there is one: the balances the reserves open with, the closing of the year of the result,
 * and the vote on it. The file tells no day of the meeting: that of the result stands for it.
 */
export async function loadReserves(folder: string, finance: Finance, fiscalYearStartMonth: number): Promise<void> {
  const rows = optionalRows(folder, 'reserves.csv', COLUMNS);
  const result = rows.find(({ cells }) => cells['account'] === RESULT);
  if (!result) return;
  const kept = rows.filter((row) => row !== result);
  for (const row of rows) mustAddUp(row);
  for (const row of kept) await open(row, finance.reserves);
  const votedOn = cell(result, 'balance_on') ?? '';
  const fields = await checked(result, ClosingCreate, {
    year: fiscalYearOf(votedOn, fiscalYearStartMonth),
    approvedResult: cell(result, 'balance_before'),
  });
  const { id } = await atRow(result, () => finance.closings.create(fields));
  const amounts = Object.fromEntries(kept.map((row) => [referred(row, 'account', ACCOUNTS), cell(row, 'allocation')]));
  const none = { legal: '0', statutory: '0', other: '0', carriedForward: '0', interest: '0' };
  const vote = await checked(result, AllocationVoteCreate, { ...none, ...amounts, votedOn });
  await atRow(result, () => finance.allocations.vote(id, vote));
}

async function open(row: CsvRow, reserves: ReservesService): Promise<void> {
  const amount = cell(row, 'balance_before') ?? '';
  if (Number(amount) === 0) return;
  const fields = await checked(row, ReserveMovementCreate, {
    reserve: referred(row, 'account', ACCOUNTS),
    movedOn: cell(row, 'balance_on'),
    kind: 'opening',
    amount,
    label: 'Solde d’ouverture',
  });
  await atRow(row, () => reserves.create(fields));
}

function mustAddUp(row: CsvRow): void {
  const [before, moved, after] = ['balance_before', 'allocation', 'balance_after'].map((column) => {
    const text = cell(row, column) ?? '';
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw SampleError.at(row, `${column} must be a number.`);
    return text;
  }) as [string, string, string];
  const expected = sumAmounts([before, moved]);
  if (roundHalfUp(after) !== expected) throw SampleError.at(row, `balance_after ${after} is not ${expected}.`);
}
